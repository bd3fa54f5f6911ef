import type { Better, Expr } from '../../model/core.ts'
import { child, textAt } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { EACH_OF_LIST, elaborateEach } from './each.ts'
import { numeric, shape } from './parts.ts'

const PREFER: readonly Better[] = ['more', 'less']

/** The best value among the units of a list: the greatest, or the least where less is better; absent when there are none. */
export const best: ExpressionWord = {
  name: 'best',
  page: {
    summary: {
      zh: '列表各单位（where 留下的）某项数值或日期中最优的一个：默认取最大（最晚），prefer: less 取最小（最早）；没有单位时为“没有”。',
      en: 'The best number or date among the units of a list (that `where` keeps): the greatest (latest), or with `prefer: less` the least (earliest); absent when there are none.',
    },
    example: 'best: { of: employees, each: { item: hiredOn }, prefer: less }\n',
  },
  schema: shape(
    {
      ...EACH_OF_LIST,
      prefer: { enum: PREFER, description: '大者为优（more）还是小者为优（less）\nWhether more is better, or less' },
    },
    ['where', 'prefer'],
  ),
  elaborate(value, expected, context): Expr | null {
    const written = textAt(value, 'prefer') ?? 'more'
    const prefer = PREFER.find((word) => word === written)
    if (prefer === undefined) {
      return refuse(
        context,
        malformed((child(value, 'prefer') ?? value).span, {
          zh: 'prefer 须为 more 或 less',
          en: 'prefer must be more or less',
        }),
      )
    }
    const asked = elaborateEach(value, expected, context)
    if (asked === null) return null
    const { list, where, each } = asked
    if (!numeric(each, child(value, 'each') ?? value, context)) return null
    return { op: 'best', id: context.nextId(), type: each.type, list, where, each, prefer }
  },
}
