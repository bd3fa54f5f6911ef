import type { Slice } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import { add, compare, minimum, multiply, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { lifted } from './arithmetic.ts'

/** A progressive scale laid on a quantity. No slice takes anything away, so that more of it never comes to less. */
export function progressive(of: NumberValue, slices: readonly Slice[]): NumberValue {
  const scaled = (x: Rational): Rational => slices.map((slice) => ofSlice(slice, x)).reduce(add, ZERO)
  return lifted([of], () => ({ low: scaled(of.low ?? ZERO), high: of.high && scaled(of.high) }))
}

/** What one slice adds; a quantity below 0 counts as 0. */
function ofSlice({ low, high, flat, rate }: Slice, quantity: Rational): Rational {
  const x = compare(quantity, ZERO) < 0 ? ZERO : quantity
  const reached = low === null || compare(x, low.at) > (low.includes ? -1 : 0)
  const inside = subtract(high === null ? x : minimum(x, high.at), low?.at ?? ZERO)
  const share = rate === null || compare(inside, ZERO) <= 0 ? ZERO : multiply(rate, inside)
  return add(flat !== null && reached ? flat : ZERO, share)
}
