import type { Expr } from '../../model/core.ts'
import type { ExpressionWord } from '../word.ts'
import { EACH_OF_LIST, elaborateEach } from './each.ts'
import { shape } from './parts.ts'

/** The value of the one unit of a list that `where` keeps; absent of none, and of several. */
export const only: ExpressionWord = {
  name: 'only',
  page: {
    summary: {
      zh: '列表中唯一的单位（where 留下的恰好一个）的某个字段，数值、日期、选项、文字均可；没有或不止一个时为“没有”。',
      en: 'A value of the one unit that `where` keeps: a number, a day, a choice or a text; absent when there is none or more than one.',
    },
    example: "only: { of: employees, where: { item: number, operator: is, value: '001' }, each: { item: hiredOn } }\n",
  },
  schema: shape(EACH_OF_LIST, ['where']),
  elaborate(value, expected, context): Expr | null {
    const asked = elaborateEach(value, expected, context)
    if (asked === null) return null
    const { list, where, each } = asked
    return { op: 'only', id: context.nextId(), type: each.type, list, where, each }
  },
}
