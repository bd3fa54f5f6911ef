import type { CheckedPolicy } from './check/index.ts'
import { fixText } from './fix/fix-text.ts'
import { loadPolicy } from './index.ts'
import { readSource, readTreeText } from './load/index.ts'
import type { Finding } from './model/finding.ts'
import type { SourceFile } from './model/policy.ts'

/** A file with what was found in it mended. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly made: readonly MadeFix[]
}

/** A finding that was mended, and the text it was found in: what is mended may show more to mend. */
export interface MadeFix {
  readonly finding: Finding
  readonly in: SourceFile
}

/** A policy as it would be with its fixes made, and the files that would change; nothing is written. */
export interface FixedPolicy {
  readonly policy: CheckedPolicy
  readonly files: readonly FixedFile[]
}

/** One fix may uncover another, a file that now loads all of its own; a file that needs more rounds than this is left. */
const MOST_ROUNDS = 100

/**
 * Mends what is found in a policy folder and has one right answer, until nothing more can be mended. A file that cannot be read
 * after it is left as it was.
 */
export function fixPolicy(dir: string): FixedPolicy {
  const files = new Map<string, FixedFile>()
  const left = new Set<string>()
  const load = (): CheckedPolicy =>
    loadPolicy(dir, { thorough: true, instead: new Map([...files].map(([path, { after }]) => [path, after])) })
  let policy = load()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!mendOnce(policy, files, left) && !leaveUnreadable(files, left)) return { policy, files: [...files.values()] }
    policy = load()
  }
  return leaveUnreadable(files, left)
    ? { policy: load(), files: [...files.values()] }
    : { policy, files: [...files.values()] }
}

/** Makes the fixes of what is found now; whether there were any to make. */
function mendOnce(
  { findings, files: { dir } }: CheckedPolicy,
  files: Map<string, FixedFile>,
  left: Set<string>,
): boolean {
  let isAnew = false
  const mendable = findings.filter(({ fix }) => fix !== undefined)
  for (const path of new Set(mendable.map(({ span }) => span?.file ?? ''))) {
    if (left.has(path) || !path.startsWith(`${dir}/`)) continue
    const found = mendable.filter(({ span }) => span?.file === path)
    const file = files.get(path) ?? unfixed(path)
    if (file === undefined) continue
    const source = { path, text: file.after }
    const { text, made } = fixText(source, found)
    if (made.length === 0) continue
    isAnew = true
    files.set(path, { ...file, after: text, made: [...file.made, ...made.map((finding) => ({ finding, in: source }))] })
  }
  return isAnew
}

/** Takes back what was mended in files that cannot be read all the same; whether there were any. */
function leaveUnreadable(files: Map<string, FixedFile>, left: Set<string>): boolean {
  const unreadable = [...files.values()].filter(({ path, after }) => readTreeText(path, after).tree === undefined)
  for (const { path } of unreadable) {
    files.delete(path)
    left.add(path)
  }
  return unreadable.length > 0
}

function unfixed(path: string): FixedFile | undefined {
  const read = readSource(path)
  return 'findings' in read ? undefined : { path, before: read.text, after: read.text, made: [] }
}
