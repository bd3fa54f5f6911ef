import type { Cond } from '../../model/core.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { type ConditionWord, refuse } from '../word.ts'
import { named } from './has.ts'

/** A named body's finding is favourable; undetermined until the finding is given, and then attributed. */
export const judgement: ConditionWord = {
  name: 'judgement',
  page: {
    summary: {
      zh: '留给人认定：由有权认定者作出意见（结论、认定者、日期、理由），未作出前待定。',
      en: 'Left to human opinion: the finding of the body whose move it is; undetermined until it is given with who, when and on what ground.',
    },
    example: 'judgement: premisesSafe\n',
  },
  schema: { $ref: '#/$defs/subject' },
  elaborate(value, _body, context): Cond | null {
    const of = context.expr(named(value), null)
    if (of === null) return null
    if (of.type.kind !== 'judgement') {
      return refuse(
        context,
        typeMismatch(
          value.span,
          {
            zh: `judgement 需要认定意见，这里是${typeName(of.type).zh}`,
            en: `judgement needs a judgement fact, and this is ${typeName(of.type).en}`,
          },
          {
            zh: '改用 fact、operator、value，或把该事实的类型改为 judgement',
            en: 'use fact, operator and value, or make the fact a judgement',
          },
        ),
      )
    }
    return { op: 'judgement', leaf: context.leaf('judgement'), of }
  },
}
