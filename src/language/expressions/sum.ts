import type { Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { elaborateListQuestion, LIST_QUESTION } from '../list-question.ts'
import type { ExpressionWord } from '../word.ts'
import { operandAt, operandSchema, quantitative, shape } from './parts.ts'

/** The total of an amount over the units of a list; 0 for an empty list. */
export const sum: ExpressionWord = {
  name: 'sum',
  page: {
    summary: {
      zh: '列表各单位（where 留下的）某项数值的合计；空列表为 0。',
      en: 'The total of a value over the units of a list (that `where` keeps); 0 for an empty list.',
    },
    example: 'sum: { of: employees, each: { item: grossWages } }\n',
  },
  schema: shape({ ...LIST_QUESTION, each: operandSchema('每一单位的数值', 'The value of each unit') }, ['where']),
  elaborate(value, _expected, context): Expr | null {
    const question = elaborateListQuestion(value, context)
    if (question === null) return null
    const each = operandAt(value, 'each', null, question.rows)
    if (each === null || !quantitative(each, child(value, 'each') ?? value, context)) return null
    return { op: 'sum', id: context.nextId(), type: each.type, list: question.list.name, where: question.where, each }
  },
}
