import { join } from 'node:path'
import type { CheckedPolicy } from '../../index.ts'
import { withSlashes } from '../../load/application-like.ts'
import { isReadable } from '../../model/application.ts'
import type { NamedBase } from '../../properties/index.ts'
import { examplesOf } from '../read-applications.ts'

/**
 * The examples of the versions that a version amends, the nearest first, called as its own cases would call them: what was right
 * before an amendment is where it is likeliest to go wrong. One that cannot be read is told when its own version is tested.
 */
export function amendedExamples(policy: CheckedPolicy, version: string): NamedBase[] {
  const { dir } = policy.files
  const amendedBy = (id: string): string | undefined => policy.versions.find((one) => one.id === id)?.amends
  const found: NamedBase[] = []
  for (let amended = amendedBy(version); amended !== undefined; amended = amendedBy(amended)) {
    const { length } = withSlashes(join(dir, amended))
    for (const { name, facts } of examplesOf(dir, amended).filter(isReadable))
      found.push({ name: `../${amended}${name.slice(length)}`, facts })
  }
  return found
}
