import type { Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { comparable } from '../../model/type.ts'
import type { ExpressionWord } from '../word.ts'
import { operandAt, operandSchema, quantitative, shape } from './parts.ts'

/** One quantity over another, exact; absent when the other is zero. */
export const ratio: ExpressionWord = {
  name: 'ratio',
  page: {
    summary: {
      zh: '一个数与另一个数之比，精确到分数；分母为零时为“没有”。',
      en: 'One quantity over another, as an exact fraction; absent when the other is zero.',
    },
    example: 'ratio: { of: { fact: researchExpense }, to: { fact: revenue } }\n',
  },
  schema: shape({ of: operandSchema('分子', 'The numerator'), to: operandSchema('分母', 'The denominator') }),
  elaborate(value, _expected, context): Expr | null {
    const of = operandAt(value, 'of', null, context)
    const to = operandAt(value, 'to', null, context)
    if (of === null || to === null) return null
    if (!quantitative(of, child(value, 'of') ?? value, context)) return null
    if (!quantitative(to, child(value, 'to') ?? value, context)) return null
    const type = comparable(of.type, to.type) ? ({ kind: 'share' } as const) : ({ kind: 'number' } as const)
    return { op: 'ratio', id: context.nextId(), type, of, to }
  },
}
