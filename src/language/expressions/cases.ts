import type { Cond, Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { elaborateAnswers } from './answers.ts'
import { operandSchema, shape } from './parts.ts'

/** The value of the first case that applies; absent when none does. */
export const cases: ExpressionWord = {
  name: 'cases',
  page: {
    summary: {
      zh: '依次看各种情形，取第一个成立的；最后一种可以不写 when，即“其他情形”；都不成立时为“没有”。条件待定时，仍可能的各值都算。每种情形可以带自己的原文（quote）。',
      en: 'The value of the first case that applies; the last may lack `when` and is the other cases; absent when none applies. While a condition is open, every value still possible counts. Each case may carry its own quote.',
    },
    example:
      'cases:\n  - { when: { fact: sector, operator: is, value: retail }, value: 10 人 }\n  - { value: 20 人 }\n',
  },
  schema: {
    type: 'array',
    minItems: 1,
    items: shape(
      {
        quote: { $ref: '#/$defs/quote', description: '本情形的原文\nThe text of the case' },
        when: { $ref: '#/$defs/condition', description: '何时为本情形\nWhen the case applies' },
        value: operandSchema('本情形的值', 'The value of the case'),
      },
      ['quote', 'when'],
    ),
  },
  elaborate(value, expected, context): Expr | null {
    const trees = value.kind === 'list' ? value.items : []
    if (trees.length === 0)
      return refuse(context, malformed(value.span, { zh: '没有写一种情形', en: 'there is no case' }))
    const early = trees.slice(0, -1).find((tree) => child(tree, 'when') === undefined)
    if (early !== undefined) {
      return refuse(
        context,
        malformed(
          early.span,
          { zh: '只有最后一种情形可以不写 when', en: 'only the last case may lack when' },
          { zh: '补上 when，或移到最后', en: 'write when, or move it to the end' },
        ),
      )
    }
    const whens = trees.map((tree): Cond | null | undefined => {
      const when = child(tree, 'when')
      return when === undefined ? undefined : context.cond(when)
    })
    const answers = elaborateAnswers(trees, value, expected, context)
    if (answers === null || whens.includes(null)) return null
    return {
      op: 'cases',
      id: context.nextId(),
      type: answers.type,
      cases: answers.exprs.map((answer, i) => ({ when: whens[i] ?? null, value: answer })),
    }
  },
}
