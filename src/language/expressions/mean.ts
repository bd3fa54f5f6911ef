import type { Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import type { ExpressionWord } from '../word.ts'
import { EACH_OF_LIST, elaborateEach } from './each.ts'
import { measurable, shape } from './parts.ts'

/** The mean of a value over the units of a list, exact; absent when there are none. */
export const mean: ExpressionWord = {
  name: 'mean',
  page: {
    summary: {
      zh: '列表各单位（where 留下的）某项数值的平均，精确到分数；没有单位时为“没有”。',
      en: 'The mean of a value over the units of a list (that `where` keeps), exact; absent when there are none.',
    },
    example: 'mean: { of: employees, each: { item: grossWages } }\n',
  },
  schema: shape(EACH_OF_LIST, ['where']),
  elaborate(value, expected, context): Expr | null {
    const asked = elaborateEach(value, expected, context)
    if (asked === null) return null
    const { list, where, each } = asked
    if (!measurable(each, child(value, 'each') ?? value, context)) return null
    return { op: 'mean', id: context.nextId(), type: meanType(each.type), list, where, each }
  },
}

/** The mean of whole numbers need not be one. */
function meanType(type: ScalarType): ScalarType {
  return type.kind === 'integer' ? { ...type, kind: 'number' } : type
}
