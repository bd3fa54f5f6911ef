import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'

/** The day a number of months after another, clamped to the month's last day (民法典第二百零二条). */
export const addMonths: ExpressionWord = {
  name: 'addMonths',
  page: {
    summary: {
      zh: '某日之后若干月的那一天；没有对应日的为月末日（民法典第二百零二条）。',
      en: 'The day some months after another; without a corresponding day, the month’s last day.',
    },
    example: 'addMonths: { date: { fact: receivedOn }, months: 3 个月 }\n',
  },
  schema: shape({
    date: operandSchema('起始日', 'The day to start from'),
    months: operandSchema('月数', 'How many months'),
  }),
  elaborate(value, _expected, context): Expr | null {
    const date = typedOperandAt(value, 'date', { kind: 'date' }, context)
    const months = typedOperandAt(value, 'months', { kind: 'duration', unit: 'month' }, context)
    return date === null || months === null
      ? null
      : { op: 'addMonths', id: context.nextId(), type: { kind: 'date' }, date, months }
  },
}
