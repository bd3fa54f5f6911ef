import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'

const DATE = { kind: 'date' } as const

/** The days from one day to another; the first day is not counted (民法典第二百零一条). */
export const daysBetween: ExpressionWord = {
  name: 'daysBetween',
  page: {
    summary: {
      zh: '自某日至某日的天数，开始的当日不计入（民法典第二百零一条）。',
      en: 'The days from one day to another; the first day is not counted.',
    },
    example: 'daysBetween: { from: { fact: receivedOn }, to: { fact: asOf } }\n',
  },
  schema: shape({ from: operandSchema('起始日', 'The first day'), to: operandSchema('截止日', 'The last day') }),
  elaborate(value, _expected, context): Expr | null {
    const from = typedOperandAt(value, 'from', DATE, context)
    const to = typedOperandAt(value, 'to', DATE, context)
    return from === null || to === null
      ? null
      : { op: 'daysBetween', id: context.nextId(), type: { kind: 'duration', unit: 'day' }, from, to }
  },
}
