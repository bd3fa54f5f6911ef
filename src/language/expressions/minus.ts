import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { OPERANDS, sameMeasureExpression } from './same-measure.ts'

/** The first quantity less all that follow it. */
export const minus: ExpressionWord = {
  name: 'minus',
  page: {
    summary: { zh: '第一个数值减去其后各个数值。', en: 'The first quantity less all that follow it.' },
    example: 'minus: [{ fact: grossWages }, { fact: bonuses }]\n',
  },
  schema: OPERANDS,
  elaborate(value, expected, context): Expr | null {
    return sameMeasureExpression('minus', value, expected, context)
  },
}
