import { equals, type Rational } from '../util/rational.ts'

/** A single known value. Numbers of every kind are exact rationals: money in 分, dates in days, durations in months or days. */
export type Scalar = boolean | string | Rational

/** A closed interval of numbers; null is no bound. */
export interface Bounds {
  readonly low: Rational | null
  readonly high: Rational | null
}

/** What a number may still be; `parts` keeps a ratio's terms unreduced, so that 15/24 is shown as counted. */
export interface NumberValue extends Bounds {
  readonly kind: 'number'
  /** There may be a value. */
  readonly present: boolean
  /** There may be none: “no such thing”, not “not known”. */
  readonly absent: boolean
  readonly parts?: { readonly numerator: Bounds; readonly denominator: Bounds }
}

/** What a name, a text or a yes-or-no may still be; null members is any. */
export interface SetValue {
  readonly kind: 'set'
  readonly members: readonly (string | boolean)[] | null
  readonly present: boolean
  readonly absent: boolean
}

/** A partly known value: an interval or a set, and whether it may be absent. */
export type Value = NumberValue | SetValue

/** The value as a number; if it is none, that is an Error. */
export function asNumber(value: Value): NumberValue {
  if (value.kind !== 'number') throw new Error('a number was expected, and names came')
  return value
}

/** The value as names; if it is a number, that is an Error. */
export function asNames(value: Value): SetValue {
  if (value.kind !== 'set') throw new Error('names were expected, and a number came')
  return value
}

/** The names a value may be, where all of them are known; if it may be any name, that is an Error. */
export function namesOf(value: Value): readonly (string | boolean)[] {
  const { members } = asNames(value)
  if (members === null) throw new Error('names were expected, and any name came')
  return members
}

/** The number a value surely is; undefined while it may be several, or absent, or is none. */
export function exactNumber(value: Value | undefined): Rational | undefined {
  return value?.kind === 'number' && value.present && !value.absent ? exactWithin(value) : undefined
}

/** The one number that lies within bounds; undefined where several do. */
export function exactWithin({ low, high }: Bounds): Rational | undefined {
  return low !== null && high !== null && equals(low, high) ? low : undefined
}
