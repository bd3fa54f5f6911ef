import type { Expr } from '../../model/core.ts'
import { child, textAt } from '../../model/tree.ts'
import { elaborateCaseGuard } from '../case-guard.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { measurable, operandAt, operandSchema, shape } from './parts.ts'
import { laySlices } from './slices.ts'

/** What a progressive scale comes to when it is laid on a value. */
export const apply: ExpressionWord = {
  name: 'apply',
  page: {
    summary: {
      zh: '按累进标准计算：scale 写 define 所定义的累进标准的名称，to 写对哪个数值累进。',
      en: 'What a progressive scale comes to: `scale` names one that a `define` lays down, `to` is the value it is laid on.',
    },
    example: 'apply: { scale: feeScale, to: { fact: revenue } }\n',
  },
  schema: shape({
    scale: { type: 'string', minLength: 1, description: '累进标准的名称\nThe name of a scale' },
    to: operandSchema('对哪个数值累进', 'The value it is laid on'),
  }),
  elaborate(value, expected, context): Expr | null {
    const name = textAt(value, 'scale')
    const place = child(value, 'scale') ?? value
    if (name === undefined)
      return refuse(
        context,
        malformed(value.span, { zh: '缺少 scale：累进标准的名称', en: 'scale, the name of the scale, is missing' }),
      )
    const definition = context.scale(name)
    const of = operandAt(value, 'to', null, context)
    if (definition === undefined)
      return refuse(context, unknownReference('scale', name, place.span, context.scaleNames()))
    if (of === null || !measurable(of, child(value, 'to') ?? value, context)) return null
    const laid = laySlices(definition, of.type, expected, context)
    // its guards speak of no row, whatever it is laid on
    const guard = elaborateCaseGuard(definition.guards, context.outside())
    if (laid === null || guard === null) return null
    const { slices, type } = laid
    const applied: Expr = { op: 'progressive', id: context.nextId(), type, of, slices }
    // A scale that does not apply gives nothing: absent, as any defined value is outside its guards.
    return guard.when === null
      ? applied
      : { op: 'cases', id: context.nextId(), type, cases: [{ when: guard.when, value: applied }] }
  },
}
