import type { Bounds, NumberValue } from '../../model/value.ts'
import { ZERO } from '../../util/rational.ts'
import { addBounds, greaterBounds, lesserBounds, multiplyBounds, negateBounds, point } from './bounds.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

type Word = 'plus' | 'minus' | 'times' | 'min' | 'max'

const COMBINE: Readonly<Record<Word, (a: Bounds, b: Bounds) => Bounds>> = {
  plus: addBounds,
  minus: (a, b) => addBounds(a, negateBounds(b)),
  times: multiplyBounds,
  min: lesserBounds,
  max: greaterBounds,
}

/** The sum, difference (the first less the rest), product, least or greatest; absent where an operand is. */
export function arithmetic(op: Word, args: readonly NumberValue[]): NumberValue {
  return overOperands(args, () => args.map<Bounds>((arg) => arg).reduce(COMBINE[op]))
}

/** What is left of a number after another is taken off; never below nought. */
export function leftOf(of: NumberValue, taken: NumberValue): NumberValue {
  return arithmetic('max', [numberWithin(point(ZERO), false), arithmetic('minus', [of, taken])])
}

/** A number from operands: surely absent where one surely is, perhaps absent where one may be. */
export function overOperands(operands: readonly NumberValue[], bounds: () => Bounds): NumberValue {
  if (operands.some((operand) => !operand.present)) return ABSENT_NUMBER
  return numberWithin(
    bounds(),
    operands.some((operand) => operand.absent),
  )
}
