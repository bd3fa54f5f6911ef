import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { OPERANDS, sameMeasureExpression } from './same-measure.ts'

/** The greatest of several quantities of one kind. */
export const max: ExpressionWord = {
  name: 'max',
  page: {
    summary: { zh: '同类数值中最大的。', en: 'The greatest of several quantities of one kind.' },
    example: 'max: [{ fact: grossWages }, { fact: bonuses }]\n',
  },
  schema: OPERANDS,
  elaborate(value, expected, context): Expr | null {
    return sameMeasureExpression('max', value, expected, context)
  },
}
