import type { Cond } from '../../model/core.ts'
import type { ConditionWord } from '../word.ts'

/** The condition does not hold; what is unknown stays unknown, what is neutral stays neutral. */
export const not: ConditionWord = {
  name: 'not',
  page: {
    summary: { zh: '所写条件不成立；未知的仍为未知。', en: 'The condition does not hold; the unknown stays unknown.' },
    example: 'not: { fact: sector, operator: is, value: other }\n',
  },
  schema: { $ref: '#/$defs/condition' },
  elaborate(value, _body, context): Cond | null {
    const of = context.cond(value)
    return of === null ? null : { op: 'not', of }
  },
}
