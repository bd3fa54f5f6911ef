import type { ApplicationFinding } from '../model/decision.ts'
import { compare, ZERO } from '../util/rational.ts'
import { calledOperand, type Decided, endsOf, placedExprs } from './operands.ts'
import { onRow, placeOfOperand } from './place-of-operand.ts'

/** Ratios to a number that is surely below 0: of two losses the greater one grew, and a rule on growth would pass it. */
export function negativeBases(decided: Decided): ApplicationFinding[] {
  return placedExprs(decided, ['ratio']).flatMap(({ expr, list, row, number }) => {
    const { high } = endsOf(expr.to, row, decided)
    if (high === undefined || compare(high, ZERO) >= 0) return []
    const called = calledOperand(expr.to, list, decided) ?? { zh: '分母', en: 'the divisor' }
    const message = {
      zh: `比率的分母“${called.zh}”为负数，比率的正负因此颠倒`,
      en: `the divisor “${called.en}” of a ratio is negative, which turns the sign of the ratio`,
    }
    return [
      {
        code: 'negative-base',
        message: onRow(list, number, decided, message),
        place: placeOfOperand(expr.to, list, number),
      },
    ]
  })
}
