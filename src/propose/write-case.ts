import type { Plain } from '../generate/write-value.ts'
import type { ProposedCase } from '../model/test-report.ts'
import type { Change } from './change-between.ts'
import { inFlow } from './write-yaml.ts'

/** A case to write: what it is like, what it changes, and what the rules as they are say of it. */
export interface CaseToWrite {
  readonly name: string
  readonly like: string
  readonly change: Change
  /** The day, where the application is decided for another than it says. */
  readonly asOf?: string
  readonly expect: readonly { readonly [key: string]: Plain }[]
  readonly because: string
}

/** The case as an item of a file of cases. */
export function writeCase({ name, like, change, asOf, expect, because }: CaseToWrite): ProposedCase {
  const changes = Object.entries(change).flatMap(([fact, value]) => lines(fact, value, '    '))
  const yaml = [
    `- case: ${inFlow(name)}`,
    `  like: ${inFlow(like)}`,
    ...(asOf === undefined ? [] : [`  asOf: ${asOf}`]),
    ...(changes.length === 0 ? [] : ['  change:', ...changes]),
    '  expect:',
    ...expect.map((one) => `    - ${inFlow(one)}`),
    `  because: ${inFlow(because)}`,
  ]
  return { name, yaml: `${yaml.join('\n')}\n` }
}

/** A fact's change: lists of rows a row a line, all else on one. */
function lines(key: string, value: Plain, indent: string): string[] {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
    return [`${indent}${key}:`, ...value.map((row) => `${indent}  - ${inFlow(row)}`)]
  if (typeof value === 'object' && !Array.isArray(value) && ('set' in value || 'add' in value))
    return [`${indent}${key}:`, ...Object.entries(value).flatMap(([step, of]) => lines(step, of, `${indent}  `))]
  return [`${indent}${key}: ${inFlow(value)}`]
}
