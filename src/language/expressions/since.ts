import type { Band, Expr } from '../../model/core.ts'
import { child, itemsAt, type Tree } from '../../model/tree.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { compare } from '../../util/rational.ts'
import { malformed } from '../faults/malformed.ts'
import { type Context, type ExpressionWord, refuse } from '../word.ts'
import { elaborateAnswers } from './answers.ts'
import { operandSchema, shape, typedOperandAt } from './parts.ts'

const DATE = { kind: 'date' } as const

/** A value by day: each holds from its day until the next one begins; absent before the first. */
export const since: ExpressionWord = {
  name: 'since',
  page: {
    summary: {
      zh: '随日期变动的值（自某日起为若干）：每行自 from 之日起，至下一行开始的前一日为止；第一行之前为“没有”。by 默认为基准日 asOf。每行可以带自己的原文（quote）。',
      en: 'A value that changes by day: each row holds from its day until the next one begins; absent before the first. `by` is the day of the decision unless it is written. Each row may carry its own quote.',
    },
    example:
      'since:\n  rows:\n    - { from: 2019-01-01, value: 2000 元 }\n    - { from: 2021-07-01, value: 2280 元 }\n',
  },
  schema: shape(
    {
      by: operandSchema('看哪一天，默认 { fact: asOf }', 'Which day counts; { fact: asOf } unless written'),
      rows: {
        type: 'array',
        minItems: 1,
        description: '各行，由早到晚\nThe rows, from early to late',
        items: shape(
          {
            quote: { $ref: '#/$defs/quote', description: '本行的原文\nThe text of the row' },
            from: operandSchema('自哪一天起', 'The first day of the row'),
            value: operandSchema('自此日起的值', 'The value from that day'),
          },
          ['quote'],
        ),
      },
    },
    ['by'],
  ),
  elaborate(value, expected, context): Expr | null {
    const of: Expr | null =
      child(value, 'by') === undefined
        ? { op: 'fact', id: context.nextId(), type: DATE, name: AS_OF }
        : typedOperandAt(value, 'by', DATE, context)
    const trees = itemsAt(value, 'rows')
    if (trees.length === 0) return refuse(context, malformed(value.span, { zh: '没有写一行', en: 'there is no row' }))
    const days = daysOf(trees, context)
    const answers = elaborateAnswers(trees, value, expected, context)
    if (of === null || days === null || answers === null) return null
    const bands = answers.exprs.map((answer, i): Band => {
      const next = days[i + 1]
      return {
        low: edge(days[i], true),
        // Its own number: every expression has one.
        high: next === undefined ? null : edge({ ...next, id: context.nextId() }, false),
        value: answer,
      }
    })
    return { op: 'bands', id: context.nextId(), type: answers.type, of, bands }
  },
}

function edge(at: Expr | undefined, includes: boolean): Band['low'] {
  return at === undefined ? null : { at, includes }
}

/** The days on which the rows begin, each later than the one before; null when refused. */
function daysOf(trees: readonly Tree[], context: Context): readonly Expr[] | null {
  const days: Expr[] = []
  for (const tree of trees) {
    const day = typedOperandAt(tree, 'from', DATE, context)
    if (day === null) return null
    const { span } = child(tree, 'from') ?? tree
    if (day.op !== 'literal' || typeof day.value !== 'object')
      return refuse(
        context,
        malformed(
          span,
          { zh: 'from 须为具体日期', en: 'from is a day that is written out' },
          { zh: '写成 2019-01-01', en: 'write it like 2019-01-01' },
        ),
      )
    const before = days.at(-1)
    if (before?.op === 'literal' && typeof before.value === 'object' && compare(before.value, day.value) >= 0)
      return refuse(
        context,
        malformed(span, {
          zh: `各行由早到晚，“${day.source}”不晚于上一行的“${before.source}”`,
          en: `rows go from early to late, and “${day.source}” is not after “${before.source}”`,
        }),
      )
    days.push(day)
  }
  return days
}
