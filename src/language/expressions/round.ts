import type { Expr, Rounding } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { measurable, operandAt, operandSchema, shape } from './parts.ts'
import { roundingStep } from './rounding-step.ts'
import { wordOrReadingAt, wordOrReadingSchema } from './word-or-reading.ts'

const MODES: readonly Rounding[] = ['halfUp', 'halfEven', 'up', 'down']

/** A value to a multiple of a step: 四舍五入到分, 不足半天的按半天计. */
export const round: ExpressionWord = {
  name: 'round',
  page: {
    summary: {
      zh: '取整到某一单位的整数倍：halfUp 四舍五入（负数也离零而入）、halfEven 四舍六入五成双、up 取较大的、down 取较小的。to 可以只写单位（分、元、万元、个月、日、人），或写一个数（0.5 天、100 元、1）。',
      en: 'To a multiple of a step: `halfUp` takes halves away from zero, `halfEven` to the even neighbour, `up` the greater, `down` the lesser. `to` is a unit alone (分, 元, 万元, 个月, 日, 人) or a quantity (0.5 天, 100 元, 1).',
    },
    example: 'round: { of: { times: [25%, { fact: researchExpense }] }, to: 元, mode: down }\n',
  },
  schema: shape({
    of: operandSchema('取整的数值', 'What is rounded'),
    to: {
      $ref: '#/$defs/literal',
      description: '取整到哪个单位或数：分、元、0.5 天、1\nTo what: a unit alone, or a quantity',
    },
    mode: wordOrReadingSchema(
      MODES,
      '如何取整：halfUp 四舍五入、halfEven 五成双、up 进、down 舍，或由解释口径决定',
      'How: halfUp, halfEven, up, down, or a reading',
    ),
  }),
  elaborate(value, expected, context): Expr | null {
    const of = operandAt(value, 'of', expected, context)
    const to = child(value, 'to')
    const mode = wordOrReadingAt(value, 'mode', MODES, context)
    if (to === undefined)
      return refuse(
        context,
        malformed(value.span, { zh: '缺少 to：取整到哪里', en: 'to, what it is rounded to, is missing' }),
      )
    if (of === null || mode === null || !measurable(of, child(value, 'of') ?? value, context)) return null
    const step = roundingStep(to, of.type, context)
    if (step === null) return null
    return {
      op: 'round',
      id: context.nextId(),
      type: of.type,
      of,
      step,
      mode: mode.word,
      ...(mode.reading === undefined ? {} : { reading: mode.reading }),
    }
  },
}
