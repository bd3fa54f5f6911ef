import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readApplications } from '../../src/cli/read-applications.ts'
import { type CheckedPolicy, loadPolicy } from '../../src/index.ts'
import { isReadable } from '../../src/model/application.ts'
import type { TestedProperty } from '../../src/model/tested-property.ts'
import { checkProperties, type NamedBase, type TryOptions } from '../../src/properties/index.ts'

/** The shipped policy, and the version its examples are of. */
export const ALLIANCE = 'rules/jiangning-alliance'
export const FIRST = '2019-01-01'

/** The examples of the shipped policy, as applications to begin with. */
export function examples(): NamedBase[] {
  const { asked } = readApplications([join(ALLIANCE, FIRST, 'examples')], ALLIANCE)
  return asked.flatMap(({ application }) =>
    isReadable(application) ? [{ name: application.name, facts: application.facts }] : [],
  )
}

/** One replacement in a file of the policy: what stands there once, and what is to stand there. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** The shipped policy with its files edited; warnings about what no longer fits a quote are what is planted. */
export function edited(edits: readonly Edit[]): CheckedPolicy {
  const instead = new Map<string, string>()
  for (const { file, from, to } of edits) {
    const path = `${ALLIANCE}/${file}`
    const text = instead.get(path) ?? readFileSync(path, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold “${from}” once`)
    instead.set(path, text.replace(from, to))
  }
  const quotes = ['quote-value-mismatch', 'cue-word-mismatch', 'number-without-meaning']
  return loadPolicy(ALLIANCE, { properties: true, instead, except: quotes })
}

/** Tries the properties of a version of the shipped policy. */
export function tryAll(
  policy: CheckedPolicy,
  version: string,
  options: TryOptions & { seed?: number; runs?: number; bases?: readonly NamedBase[] } = {},
): Promise<TestedProperty[]> {
  return checkProperties(policy, version, { seed: 20190101, runs: 150, bases: examples(), ...options })
}
