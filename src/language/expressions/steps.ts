import type { Expr } from '../../model/core.ts'
import { child, textAt } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { compare, ZERO } from '../../util/rational.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { measurable, numeric, operandAt, operandSchema, shape, typedOperandAt } from './parts.ts'
import { productType } from './product-type.ts'

const PARTIAL = ['drop', 'count']

/** How many whole steps there are in a value, or so much for each of them (每满…). */
export const steps: ExpressionWord = {
  name: 'steps',
  page: {
    summary: {
      zh: '每满多少计一次：of 中有几个完整的 per，乘以 each（不写则为次数）；不足一次的舍去（drop），或 partial: count 按一次计；不低于 0。',
      en: 'So much for each full step: how many whole `per` there are in `of`, times `each` (or the number of steps itself); a begun one is dropped, or counts as whole with `partial: count`; never below 0.',
    },
    example: 'steps: { of: { fact: term }, per: 5 年, each: 1 天 }\n',
  },
  schema: shape(
    {
      of: operandSchema('按哪个数值计', 'The value that is counted in steps'),
      per: { $ref: '#/$defs/literal', description: '每满多少\nOne step' },
      each: operandSchema('每满一次计多少', 'How much for each step'),
      partial: {
        enum: PARTIAL,
        description:
          '不足一次的：舍去（drop，默认）或按一次计（count）\nA begun step: dropped (unless written), or counted as whole',
      },
    },
    ['each', 'partial'],
  ),
  elaborate(value, expected, context): Expr | null {
    const of = operandAt(value, 'of', null, context)
    const partial = textAt(value, 'partial') ?? 'drop'
    if (!PARTIAL.includes(partial)) {
      return refuse(
        context,
        malformed((child(value, 'partial') ?? value).span, {
          zh: 'partial 须为 drop 或 count',
          en: 'partial must be drop or count',
        }),
      )
    }
    if (of === null || !measurable(of, child(value, 'of') ?? value, context)) return null
    const per = typedOperandAt(value, 'per', of.type, context)
    if (per === null) return null
    const place = child(value, 'per') ?? value
    if (per.op !== 'literal' || typeof per.value !== 'object' || compare(per.value, ZERO) <= 0) {
      return refuse(
        context,
        malformed(place.span, { zh: 'per 须为大于 0 的具体数值', en: 'per is a literal greater than 0' }),
      )
    }
    const each = child(value, 'each') === undefined ? undefined : operandAt(value, 'each', expected, context)
    if (each === null) return null
    const counts = each === undefined && (expected?.kind === 'integer' || expected?.kind === 'number')
    const counted: ScalarType = counts ? { ...expected, kind: 'integer' } : { kind: 'integer' }
    const whole: Expr = {
      op: 'wholes',
      id: context.nextId(),
      type: counted,
      of,
      per: per.value,
      up: partial === 'count',
    }
    if (each === undefined) return whole
    const eachTree = child(value, 'each') ?? value
    if (!numeric(each, eachTree, context)) return null
    const type = productType([whole.type, each.type])
    if (type === undefined) {
      return refuse(
        context,
        typeMismatch(eachTree.span, {
          zh: '日期和年度不能逐次相加',
          en: 'days of the calendar and years do not add up step by step',
        }),
      )
    }
    return { op: 'times', id: context.nextId(), type, args: [whole, each] }
  },
}
