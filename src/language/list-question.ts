import type { Cond } from '../model/core.ts'
import { child, type Tree, textAt } from '../model/tree.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { malformed } from './faults/malformed.ts'
import { unknownReference } from './faults/unknown-reference.ts'
import { type Context, type JsonSchema, refuse } from './word.ts'

/** The schema of `of` and `where`, which every list question begins with. */
export const LIST_QUESTION: Readonly<Record<string, JsonSchema>> = {
  of: { type: 'string', description: '所问的列表事实\nThe list fact that is asked' },
  where: { $ref: '#/$defs/condition', description: '只看满足此条件的行\nOnly the rows that satisfy this' },
}

/** The `of` and `where` of a list question; null when refused. */
export function elaborateListQuestion(
  value: Tree,
  context: Context,
): { list: ListFact; rows: Context; where: Cond | null } | null {
  const name = textAt(value, 'of')
  const of = child(value, 'of')
  if (name === undefined || of === undefined) {
    return refuse(
      context,
      malformed(value.span, { zh: '缺少 of：所问的列表', en: 'of, the list that is asked, is missing' }),
    )
  }
  if (context.rowsOf !== null) {
    return refuse(
      context,
      malformed(value.span, { zh: '列表问题里不能再问列表', en: 'a list question cannot stand inside another' }),
    )
  }
  const list = context.vocabulary.lists.get(name)
  if (list === undefined)
    return refuse(context, unknownReference('list', name, of.span, context.vocabulary.lists.keys()))
  const rows = context.within(list)
  const whereTree = child(value, 'where')
  const where = whereTree === undefined ? null : rows.cond(whereTree)
  return where === null && whereTree !== undefined ? null : { list, rows, where }
}
