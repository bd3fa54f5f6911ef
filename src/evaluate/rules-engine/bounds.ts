import type { Bounds } from '../../model/value.ts'
import { add, compare, equals, maximum, minimum, multiply, negate, type Rational, ZERO } from '../../util/rational.ts'

/** Every number. */
export const UNBOUNDED: Bounds = { low: null, high: null }

/** The one number. */
export function point(value: Rational): Bounds {
  return { low: value, high: value }
}

/** Whether only one number is left, and it is this one. */
export function isPoint({ low, high }: Bounds, value: Rational): boolean {
  return low !== null && high !== null && equals(low, value) && equals(high, value)
}

/** The lower ends of several intervals; null where one of them has none. */
export function lowsOf(several: readonly Bounds[]): Rational[] | null {
  const lows = several.flatMap(({ low }) => low ?? [])
  return lows.length === several.length ? lows : null
}

/** Every sum of a number of the one and a number of the other. */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  return { low: both(add, a.low, b.low), high: both(add, a.high, b.high) }
}

/** Every number with its sign turned. */
export function negateBounds({ low, high }: Bounds): Bounds {
  return { low: high && negate(high), high: low && negate(low) }
}

/** Every product of a number of the one and a number of the other; nought times no bound is nought. */
export function multiplyBounds(a: Bounds, b: Bounds): Bounds {
  const ends: End[] = []
  for (const x of [a.low ?? 'below', a.high ?? 'above'] as const)
    for (const y of [b.low ?? 'below', b.high ?? 'above'] as const) ends.push(product(x, y))
  const least = ends.reduce((x, y) => (compareEnds(x, y) <= 0 ? x : y))
  const greatest = ends.reduce((x, y) => (compareEnds(x, y) >= 0 ? x : y))
  return { low: finite(least), high: finite(greatest) }
}

/** The lesser of a number of the one and a number of the other. */
export function lesserBounds(a: Bounds, b: Bounds): Bounds {
  return { low: both(minimum, a.low, b.low), high: either(minimum, a.high, b.high) }
}

/** The greater of a number of the one and a number of the other. */
export function greaterBounds(a: Bounds, b: Bounds): Bounds {
  return { low: either(maximum, a.low, b.low), high: both(maximum, a.high, b.high) }
}

/** The least interval that holds both. */
export function hullBounds(a: Bounds, b: Bounds): Bounds {
  return { low: both(minimum, a.low, b.low), high: both(maximum, a.high, b.high) }
}

/** What both intervals hold. */
export function intersectBounds(a: Bounds, b: Bounds): Bounds {
  return { low: either(maximum, a.low, b.low), high: either(minimum, a.high, b.high) }
}

/** Whether some number of the first is at least (or, when strict, above) some number of the second. */
export function reaches(first: Bounds, second: Bounds, strict: boolean): boolean {
  if (first.high === null || second.low === null) return true
  const order = compare(first.high, second.low)
  return strict ? order > 0 : order >= 0
}

type End = Rational | 'below' | 'above'
type Combine = (a: Rational, b: Rational) => Rational

function both(combine: Combine, a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : combine(a, b)
}

function either(combine: Combine, a: Rational | null, b: Rational | null): Rational | null {
  return a === null ? b : b === null ? a : combine(a, b)
}

function finite(end: End): Rational | null {
  return typeof end === 'string' ? null : end
}

function sign(end: End): -1 | 0 | 1 {
  if (typeof end === 'string') return end === 'below' ? -1 : 1
  return compare(end, ZERO)
}

function product(a: End, b: End): End {
  const turned = sign(a) * sign(b)
  if (turned === 0) return ZERO
  if (typeof a === 'string' || typeof b === 'string') return turned < 0 ? 'below' : 'above'
  return multiply(a, b)
}

function compareEnds(a: End, b: End): number {
  if (typeof a !== 'string' && typeof b !== 'string') return compare(a, b)
  const rank = (end: End): number => (end === 'below' ? -1 : end === 'above' ? 1 : 0)
  return rank(a) - rank(b)
}
