import type { Completes, Expr } from '../../model/core.ts'
import { child, textAt, textOf } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'

const DATE = { kind: 'date' } as const

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
  schema: shape({
    from: operandSchema('起始日', 'The first day'),
    to: operandSchema('截止日', 'The last day'),
    completes: {
      description:
        '对应日当日即满（onTheDay）还是次日方满（afterTheDay），或由解释口径决定\nWhether the corresponding day completes a month or the day after it, or a reading',
      anyOf: [{ enum: ['onTheDay', 'afterTheDay'] }, { $ref: '#/$defs/reading' }],
    },
  }),
  elaborate(value, _expected, context): Expr | null {
    const from = typedOperandAt(value, 'from', DATE, context)
    const to = typedOperandAt(value, 'to', DATE, context)
    const completes = child(value, 'completes')
    const id = textAt(completes, 'reading')
    let choice = textOf(completes)
    if (id !== undefined && completes !== undefined) {
      const reading = context.readings.get(id)
      if (reading === undefined)
        return refuse(context, unknownReference('reading', id, completes.span, context.readings.keys()))
      choice = reading.choice ?? undefined
    }
    if (choice !== 'onTheDay' && choice !== 'afterTheDay') {
      return refuse(
        context,
        malformed(
          (completes ?? value).span,
          { zh: 'completes 须为 onTheDay 或 afterTheDay', en: 'completes must be onTheDay or afterTheDay' },
          { zh: '或引用一条解释口径：{ reading: … }', en: 'or name a reading: { reading: … }' },
        ),
      )
    }
    if (from === null || to === null) return null
    return {
      op: 'monthsBetween',
      id: context.nextId(),
      type: { kind: 'duration', unit: 'month' },
      from,
      to,
      completes: choice satisfies Completes,
      ...(id === undefined ? {} : { reading: id }),
    }
  },
}
