import type { Slice } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import { add, compare, maximum, minimum, multiply, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { overOperands } from './arithmetic.ts'

/** What the slices of a progressive scale add up to; more never comes to less, as no slice takes away. */
export function onScale(of: NumberValue, slices: readonly Slice[]): NumberValue {
  return overOperands([of], () => ({
    low: addedUp(of.low ?? ZERO, slices),
    high: of.high && addedUp(of.high, slices),
  }))
}

function addedUp(of: Rational, slices: readonly Slice[]): Rational {
  const value = maximum(of, ZERO)
  return slices.map((slice) => addedBy(slice, value)).reduce(add, ZERO)
}

function addedBy({ low, high, flat, rate }: Slice, value: Rational): Rational {
  const order = low === null ? 1 : compare(value, low.at)
  const reached = order > 0 || (order === 0 && low?.includes === true)
  const part = subtract(high === null ? value : minimum(value, high.at), low?.at ?? ZERO)
  return add(reached ? (flat ?? ZERO) : ZERO, rate === null ? ZERO : multiply(rate, maximum(part, ZERO)))
}
