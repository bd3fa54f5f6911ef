import type { Expr } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { type ExpressionWord, refuse } from '../word.ts'
import { EACH_OF_LIST, elaborateEach } from './each.ts'
import { shape, typed } from './parts.ts'

const YEAR = { kind: 'year' } as const

/** The most consecutive years in each of which some unit satisfies a condition (连续 n 年); by year, not by row. */
export const longestRun: ExpressionWord = {
  name: 'longestRun',
  page: {
    summary: {
      zh: '满足条件的年度最多连续几年（连续 n 年），以 年 计：按年度算，不按行的先后；同一年度多行只算一年，中间隔着年度的不连续；没有则为 0。',
      en: 'The most consecutive years in each of which some unit satisfies the condition, counted in 年: by year, not by row; the same year twice is one, years with a gap between them do not follow each other; 0 when there are none.',
    },
    example:
      'longestRun:\n  of: reviews\n  each: { item: year }\n  satisfies: { item: grade, operator: is, value: basic }\n',
  },
  schema: shape(
    {
      ...EACH_OF_LIST,
      satisfies: {
        $ref: '#/$defs/condition',
        description: '计入的年度须满足的条件\nWhat a year that counts satisfies',
      },
    },
    ['where'],
  ),
  elaborate(value, _expected, context): Expr | null {
    const asked = elaborateEach(value, YEAR, context)
    const tree = child(value, 'satisfies')
    if (asked === null) return null
    if (tree === undefined) {
      return refuse(
        context,
        malformed(value.span, {
          zh: '缺少 satisfies：计入的年度须满足的条件',
          en: 'satisfies, what a year that counts satisfies, is missing',
        }),
      )
    }
    const { list, where, each, rows } = asked
    const satisfies = rows.cond(tree)
    if (satisfies === null || typed('each', each, child(value, 'each') ?? value, YEAR, context) === null) return null
    return {
      op: 'longestRun',
      id: context.nextId(),
      type: { kind: 'integer', unit: '年' },
      list,
      where,
      each,
      satisfies,
    }
  },
}
