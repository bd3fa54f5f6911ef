import type { Comparison } from '../../model/core.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import { asNames, type Bounds, type NumberValue, type Scalar, type SetValue, type Value } from '../../model/value.ts'
import { compare, type Rational } from '../../util/rational.ts'
import { negate } from './truth.ts'

/** No number there. */
export const NO_NUMBER: NumberValue = { kind: 'number', low: null, high: null, present: false, absent: true }
/** No name there. */
export const NO_NAME: SetValue = { kind: 'set', members: [], present: false, absent: true }

/** A number known to lie between two bounds. */
export function between(low: Rational | null, high: Rational | null, absent = false): NumberValue {
  return { kind: 'number', low, high, present: true, absent }
}

/** One known value. */
export function exactly(value: Scalar): Value {
  return typeof value === 'object' ? between(value, value) : oneOf([value])
}

/** One of several names; null is any. Kept in canonical order, so that equal sets are equal data. */
export function oneOf(members: readonly (string | boolean)[] | null, absent = false): SetValue {
  return { kind: 'set', members: members === null ? null : canonical(members), present: true, absent }
}

function canonical(members: readonly (string | boolean)[]): (string | boolean)[] {
  if (members.length < 2) return [...members]
  const rank = (member: string | boolean): number => (member === false ? 0 : member === true ? 1 : 2)
  return [...new Set(members)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The lower of two lower bounds; null is none. */
export function lower(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : compare(a, b) <= 0 ? a : b
}

/** The higher of two upper bounds; null is none. */
export function higher(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : compare(a, b) >= 0 ? a : b
}

/** The smallest interval around both. */
export function around(a: Bounds, b: Bounds): Bounds {
  return { low: lower(a.low, b.low), high: higher(a.high, b.high) }
}

/** What either may be: the value of a field on which two rows of one unit differ, or of a choice not yet known. */
export function join(a: NumberValue, b: NumberValue): NumberValue
export function join(a: Value, b: Value): Value
export function join(a: Value, b: Value): Value {
  const absent = a.absent || b.absent
  if (!a.present) return { ...b, absent: true }
  if (!b.present) return { ...a, absent: true }
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', ...around(a, b), present: true, absent }
  const [some, more] = [asNames(a).members, asNames(b).members]
  return oneOf(some === null || more === null ? null : [...some, ...more], absent)
}

/** A value that may be absent besides; of a ratio, only what it comes to. */
export function orAbsent(value: Value, absent: boolean): Value {
  if (value.kind === 'set') return { ...value, absent: value.absent || absent }
  const { kind, low, high, present } = value
  return { kind, low, high, present, absent: value.absent || absent }
}

/** The truths a comparison may have over two partly known values that are there. */
export function compareValues(comparison: Comparison, a: Value, b: Value): Truth {
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(comparison, a, b)
  const same = compareSets(asNames(a), asNames(b))
  return comparison === 'ne' ? negate(same) : same
}

/** Whether a may lie on or above b: null bounds reach everywhere. */
function reaches(high: Rational | null, low: Rational | null): boolean {
  return high === null || low === null || compare(high, low) >= 0
}

function exceeds(high: Rational | null, low: Rational | null): boolean {
  return high === null || low === null || compare(high, low) > 0
}

function compareNumbers(comparison: Comparison, a: Bounds, b: Bounds): Truth {
  const truth = (canHold: boolean, canFail: boolean): Truth => (canHold ? TRUE : 0) | (canFail ? FALSE : 0)
  switch (comparison) {
    case 'ge':
      return truth(reaches(a.high, b.low), exceeds(b.high, a.low))
    case 'gt':
      return truth(exceeds(a.high, b.low), reaches(b.high, a.low))
    case 'le':
      return truth(reaches(b.high, a.low), exceeds(a.high, b.low))
    case 'lt':
      return truth(exceeds(b.high, a.low), reaches(a.high, b.low))
    case 'eq':
      return truth(meet(a, b), !samePoint(a, b))
    case 'ne':
      return truth(!samePoint(a, b), meet(a, b))
  }
}

function meet(a: Bounds, b: Bounds): boolean {
  return reaches(a.high, b.low) && reaches(b.high, a.low)
}

function samePoint(a: Bounds, b: Bounds): boolean {
  const bounds = [a.low, a.high, b.low, b.high]
  const [first] = bounds
  return first !== null && first !== undefined && bounds.every((bound) => bound !== null && compare(bound, first) === 0)
}

function compareSets(a: SetValue, b: SetValue): Truth {
  const shared = a.members === null || b.members === null || a.members.some((member) => b.members?.includes(member))
  const same = a.members?.length === 1 && b.members?.length === 1 && a.members[0] === b.members[0]
  return (shared ? TRUE : 0) | (same ? 0 : FALSE)
}
