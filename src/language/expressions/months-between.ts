import type { Completes, Expr } from '../../model/core.ts'
import type { Tree } from '../../model/tree.ts'
import type { Context, ExpressionWord, JsonSchema } from '../word.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'
import { wordOrReadingAt, wordOrReadingSchema } from './word-or-reading.ts'

const DATE = { kind: 'date' } as const
const COMPLETES: readonly Completes[] = ['onTheDay', 'afterTheDay']

/** The schema of a span of time between two days, and of what completes a month of it. */
export const TIME_BETWEEN: JsonSchema = shape({
  from: operandSchema('起始日', 'The first day'),
  to: operandSchema('截止日', 'The last day'),
  completes: wordOrReadingSchema(
    COMPLETES,
    '对应日当日即满（onTheDay）还是次日方满（afterTheDay），或由解释口径决定',
    'Whether the corresponding day completes a month or the day after it, or a reading',
  ),
})

/**
 * The whole months from one day to another: the greatest n with `from` plus n months not after `to`,
 * clamped to the month's last day (民法典第二百零二条). Which day completes a month is a reading.
 */
export const monthsBetween: ExpressionWord = {
  name: 'monthsBetween',
  page: {
    summary: {
      zh: '自某日至某日届满的整月数；没有对应日的以月末日为准（民法典第二百零二条）。哪一天满一个月由 completes 说明。',
      en: 'The whole months completed from one day to another; without a corresponding day the month’s last day counts. `completes` says which day completes a month.',
    },
    example: 'monthsBetween: { from: { fact: openedOn }, to: { fact: asOf }, completes: onTheDay }\n',
  },
  schema: TIME_BETWEEN,
  elaborate(value, _expected, context): Expr | null {
    return elaborateMonths(value, context)
  },
}

/** The whole months of a span of time; null when refused. */
export function elaborateMonths(value: Tree, context: Context): Expr | null {
  const from = typedOperandAt(value, 'from', DATE, context)
  const to = typedOperandAt(value, 'to', DATE, context)
  const completes = wordOrReadingAt(value, 'completes', COMPLETES, context)
  if (from === null || to === null || completes === null) return null
  return {
    op: 'monthsBetween',
    id: context.nextId(),
    type: { kind: 'duration', unit: 'month' },
    from,
    to,
    completes: completes.word,
    ...(completes.reading === undefined ? {} : { reading: completes.reading }),
  }
}
