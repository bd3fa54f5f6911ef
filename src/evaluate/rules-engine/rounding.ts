import type { Rounding } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'
import { overOperands } from './arithmetic.ts'
import { greaterBounds, point } from './bounds.ts'

/** A number rounded to a multiple of a step. */
export function rounded(of: NumberValue, step: Rational, mode: Rounding): NumberValue {
  return monotone(of, (value) => multiply(rational(NEAREST[mode](divide(value, step))), step))
}

/** How many whole steps there are, or begun ones; never below nought. */
export function wholeSteps(of: NumberValue, per: Rational, up: boolean): NumberValue {
  const count = monotone(of, (value) => rational((up ? ceil : floor)(divide(value, per))))
  return overOperands([count], () => greaterBounds(count, point(ZERO)))
}

const HALF = rational(1, 2)

const NEAREST: Readonly<Record<Rounding, (value: Rational) => bigint>> = {
  down: floor,
  up: ceil,
  halfUp: (value) => (compare(value, ZERO) < 0 ? -floor(add(negate(value), HALF)) : floor(add(value, HALF))),
  halfEven(value) {
    const below = floor(value)
    const over = compare(subtract(value, rational(below)), HALF)
    if (over !== 0) return over < 0 ? below : below + 1n
    return below % 2n === 0n ? below : below + 1n
  },
}

function monotone(of: NumberValue, change: (value: Rational) => Rational): NumberValue {
  return overOperands([of], () => ({ low: of.low && change(of.low), high: of.high && change(of.high) }))
}
