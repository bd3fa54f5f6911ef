import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { OPERANDS, sameMeasureExpression } from './same-measure.ts'

/** The least of several quantities of one kind. */
export const min: ExpressionWord = {
  name: 'min',
  page: {
    summary: { zh: '同类数值中最小的。', en: 'The least of several quantities of one kind.' },
    example: 'min: [{ fact: grossWages }, { fact: bonuses }]\n',
  },
  schema: OPERANDS,
  elaborate(value, expected, context): Expr | null {
    return sameMeasureExpression('min', value, expected, context)
  },
}
