import type { Rounding } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'
import { lifted } from './arithmetic.ts'

const HALF = rational(1, 2)

/** A quantity to a multiple of a step. */
export function roundTo(of: NumberValue, step: Rational, mode: Rounding): NumberValue {
  const round = (x: Rational): Rational => multiply(rational(nearest(divide(x, step), mode)), step)
  return lifted([of], () => ({ low: of.low && round(of.low), high: of.high && round(of.high) }))
}

function nearest(x: Rational, mode: Rounding): bigint {
  switch (mode) {
    case 'down':
      return floor(x)
    case 'up':
      return ceil(x)
    case 'halfUp':
      return x.num < 0n ? ceil(subtract(x, HALF)) : floor(add(x, HALF))
    case 'halfEven': {
      const below = floor(x)
      const side = compare(subtract(x, rational(below)), HALF)
      return side < 0 || (side === 0 && below % 2n === 0n) ? below : below + 1n
    }
  }
}

/** How many whole steps there are in a quantity, or with `up` how many begun ones; never below 0. */
export function wholes(of: NumberValue, per: Rational, up: boolean): NumberValue {
  const count = (x: Rational): Rational => {
    const steps = rational(up ? ceil(divide(x, per)) : floor(divide(x, per)))
    return compare(steps, ZERO) < 0 ? ZERO : steps
  }
  return lifted([of], () => ({ low: of.low === null ? ZERO : count(of.low), high: of.high && count(of.high) }))
}
