import type { Bilingual } from './bilingual.ts'

/** The closed set of a choice fact's answers; `ordered` lets the comparisons of size speak of them. */
export interface ChoiceType {
  readonly kind: 'choice'
  readonly of: readonly string[]
  readonly labels: Readonly<Record<string, Bilingual>>
  readonly ordered: boolean
}

/** The type of a single value. Money is counted in 分, dates in days, durations in whole months or days. */
export type ScalarType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly unit?: string }
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'money' }
  | { readonly kind: 'points' }
  | { readonly kind: 'share' }
  | { readonly kind: 'duration'; readonly unit: 'month' | 'day' }
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  | { readonly kind: 'text' }
  | { readonly kind: 'creditCode' }
  | { readonly kind: 'judgement' }
  | ChoiceType

/** The name of a scalar type as facts.yaml writes it. */
export type ScalarKind = ScalarType['kind']

/** Types whose values are intervals of exact numbers; all others are sets of names. */
const NUMERIC: ReadonlySet<ScalarKind> = new Set([
  'integer',
  'number',
  'money',
  'points',
  'share',
  'duration',
  'date',
  'year',
])

/** Whether values of the type are numbers on a line, so that sizes compare. */
export function isNumeric(type: ScalarType): boolean {
  return NUMERIC.has(type.kind)
}

/** The order of a type's values matters: numbers, dates, and choices declared `ordered`. */
export function isOrdered(type: ScalarType): boolean {
  return isNumeric(type) || (type.kind === 'choice' && type.ordered)
}

/** Whether values of the two types may be compared with each other. */
export function comparable(a: ScalarType, b: ScalarType): boolean {
  if (a.kind === 'duration' && b.kind === 'duration') return a.unit === b.unit
  if (a.kind === 'choice' && b.kind === 'choice')
    return a.of.length === b.of.length && a.of.every((name, i) => name === b.of[i])
  const counted = (type: ScalarType): string | undefined =>
    type.kind === 'integer' || type.kind === 'number' || type.kind === 'share'
      ? `${('unit' in type && type.unit) || ''}`
      : undefined
  const unitA = counted(a)
  const unitB = counted(b)
  if (unitA !== undefined && unitB !== undefined) return unitA === unitB
  const textual = (type: ScalarType): boolean => type.kind === 'text' || type.kind === 'creditCode'
  return a.kind === b.kind || (textual(a) && textual(b))
}
