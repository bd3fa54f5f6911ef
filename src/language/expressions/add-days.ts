import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'

/** The day a number of days after another; the first day is not counted (民法典第二百零一条). */
export const addDays: ExpressionWord = {
  name: 'addDays',
  page: {
    summary: {
      zh: '某日之后若干日的那一天，开始的当日不计入（民法典第二百零一条）。',
      en: 'The day some days after another; the first day is not counted.',
    },
    example: 'addDays: { date: { fact: receivedOn }, days: 15 日 }\n',
  },
  schema: shape({
    date: operandSchema('起始日', 'The day to start from'),
    days: operandSchema('日数', 'How many days'),
  }),
  elaborate(value, _expected, context): Expr | null {
    const date = typedOperandAt(value, 'date', { kind: 'date' }, context)
    const days = typedOperandAt(value, 'days', { kind: 'duration', unit: 'day' }, context)
    return date === null || days === null
      ? null
      : { op: 'addDays', id: context.nextId(), type: { kind: 'date' }, date, days }
  },
}
