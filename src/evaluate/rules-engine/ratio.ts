import type { ScalarKind, ScalarType } from '../../model/type.ts'
import type { Bounds, NumberValue } from '../../model/value.ts'
import { compare, divide, ONE, type Rational, ZERO } from '../../util/rational.ts'
import { hullBounds, isPoint, multiplyBounds, negateBounds } from './bounds.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** Types whose values are whole; a share of an amount or of a duration need not be. */
const WHOLE: ReadonlySet<ScalarKind> = new Set(['integer', 'date', 'year'])

/** One number over another, of the type given; absent where the other may be nought. */
export function ratioOf(of: NumberValue, to: NumberValue, type: ScalarType): NumberValue {
  if (!of.present || !to.present || isPoint(to, ZERO)) return ABSENT_NUMBER
  const mayBeNought = atMost(to.low, ZERO) && atMost(ZERO, to.high)
  const divisors = mayBeNought ? nonZeroParts(to, WHOLE.has(type.kind)) : [reciprocal(to)]
  const [first, ...rest] = divisors.map((inverse) => multiplyBounds(of, inverse))
  if (first === undefined) return ABSENT_NUMBER
  const parts = { numerator: { low: of.low, high: of.high }, denominator: { low: to.low, high: to.high } }
  return numberWithin(rest.reduce(hullBounds, first), of.absent || to.absent || mayBeNought, parts)
}

/** The reciprocals of a divisor's values below nought and above it; whole units come no nearer to nought than one. */
function nonZeroParts(to: Bounds, whole: boolean): Bounds[] {
  const above = reciprocalAbove(to.high, whole)
  const below = reciprocalAbove(negateBounds(to).high, whole)
  return [...(below ? [negateBounds(below)] : []), ...(above ? [above] : [])]
}

/** The reciprocals of the numbers above nought up to a bound; null when there are none. */
function reciprocalAbove(high: Rational | null, whole: boolean): Bounds | null {
  if (high !== null && compare(high, whole ? ONE : ZERO) < (whole ? 0 : 1)) return null
  return { low: high === null ? ZERO : divide(ONE, high), high: whole ? ONE : null }
}

/** The reciprocals of an interval without nought. */
function reciprocal({ low, high }: Bounds): Bounds {
  return { low: high ? divide(ONE, high) : ZERO, high: low ? divide(ONE, low) : ZERO }
}

/** Whether one bound is at most another; no bound reaches as far as needed. */
function atMost(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null || compare(a, b) <= 0
}
