import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { typed } from './parts.ts'

const DATE = { kind: 'date' } as const

/** The calendar year a day lies in. */
export const yearOf: ExpressionWord = {
  name: 'yearOf',
  page: {
    summary: { zh: '某日所在的年度（公历）。', en: 'The calendar year a day lies in.' },
    example: 'yearOf: { fact: receivedOn }\n',
  },
  schema: { $ref: '#/$defs/operand' },
  elaborate(value, _expected, context): Expr | null {
    const date = typed('yearOf', context.expr(value, DATE), value, DATE, context)
    return date === null ? null : { op: 'yearOf', id: context.nextId(), type: { kind: 'year' }, date }
  },
}
