import type { Expr } from '../../model/core.ts'
import { elaborateListQuestion, LIST_QUESTION } from '../list-question.ts'
import type { ExpressionWord } from '../word.ts'
import { shape } from './parts.ts'

/** How many units of a list there are; the same unit on several rows counts once. */
export const count: ExpressionWord = {
  name: 'count',
  page: {
    summary: {
      zh: '列表中有多少个单位（where 留下的）；同一单位多次列出只计一个。',
      en: 'How many units a list has (that `where` keeps); the same unit listed twice counts once.',
    },
    example: 'count: { of: employees, where: { item: trained, operator: is, value: true } }\n',
  },
  schema: shape(LIST_QUESTION, ['where']),
  elaborate(value, expected, context): Expr | null {
    const question = elaborateListQuestion(value, context)
    if (question === null) return null
    const type = expected?.kind === 'integer' ? expected : ({ kind: 'integer' } as const)
    return { op: 'count', id: context.nextId(), type, list: question.list.name, where: question.where }
  },
}
