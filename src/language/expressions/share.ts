import type { Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { elaborateListQuestion, LIST_QUESTION } from '../list-question.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { shape } from './parts.ts'

/** The units of a list that satisfy a condition, over all its units; absent when there are none. */
export const share: ExpressionWord = {
  name: 'share',
  page: {
    summary: {
      zh: '满足条件的单位占全部单位（where 留下的）的比例，精确到分数；没有单位时为“没有”。',
      en: 'The units that satisfy the condition over all units (that `where` keeps), as an exact fraction; absent when there are none.',
    },
    example: 'share: { of: employees, satisfies: { item: trained, operator: is, value: true } }\n',
  },
  schema: shape(
    {
      ...LIST_QUESTION,
      satisfies: { $ref: '#/$defs/condition', description: '计入分子的条件\nWhat the numerator counts' },
    },
    ['where'],
  ),
  elaborate(value, _expected, context): Expr | null {
    const question = elaborateListQuestion(value, context)
    const tree = child(value, 'satisfies')
    if (question === null) return null
    if (tree === undefined)
      return refuse(
        context,
        malformed(value.span, {
          zh: '缺少 satisfies：计入分子的条件',
          en: 'satisfies, what the numerator counts, is missing',
        }),
      )
    const satisfies = question.rows.cond(tree)
    if (satisfies === null) return null
    return {
      op: 'share',
      id: context.nextId(),
      type: { kind: 'share' },
      list: question.list.name,
      where: question.where,
      satisfies,
    }
  },
}
