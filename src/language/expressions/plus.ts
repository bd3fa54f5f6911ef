import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { OPERANDS, sameMeasureExpression } from './same-measure.ts'

/** The total of several quantities of one kind. */
export const plus: ExpressionWord = {
  name: 'plus',
  page: {
    summary: { zh: '同类数值相加。', en: 'The total of several quantities of one kind.' },
    example: 'plus: [{ fact: grossWages }, { fact: bonuses }]\n',
  },
  schema: OPERANDS,
  elaborate(value, expected, context): Expr | null {
    return sameMeasureExpression('plus', value, expected, context)
  },
}
