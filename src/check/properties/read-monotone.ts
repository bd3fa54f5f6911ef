import { unknownFact } from '../../language/faults/unknown-fact.ts'
import { refuse } from '../../language/index.ts'
import { ABSENT, type Given } from '../../model/application.ts'
import type { Claim, Target } from '../../model/property.ts'
import { child, entriesOf, type MapTree, type Tree, textOf } from '../../model/tree.ts'
import { isOrdered } from '../../model/type.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { readNever } from './read-never.ts'
import { readTargets } from './read-target.ts'
import { type Reading, wrong } from './reading.ts'

/** A fact that is raised or lowered, or a list that gains or loses a row, and what never comes of it. */
export function readMonotone(item: MapTree, direction: 'raise' | 'lower', reading: Reading): Claim | null {
  const tree = child(item, direction)
  const targets = tree === undefined ? null : readTargets(tree, reading)
  const never = readNever(item, reading)
  if (tree === undefined || targets === null) return null
  const odd = targets.find((target) => !hasSize(target, reading))
  if (odd !== undefined)
    return wrong(
      reading,
      tree.span,
      { zh: `“${odd.field}”没有大小`, en: `“${odd.field}” is neither greater nor less` },
      {
        zh: '能加大的是数、日期、是否、认定意见、有序的选项和名单',
        en: 'numbers, dates, yes-or-no, judgements, ordered choices and lists can be raised',
      },
    )
  const row = readRow(child(item, 'with'), targets, reading)
  return row === null || never === null ? null : { kind: 'monotone', direction, targets, with: row, never }
}

function hasSize({ list, field }: Target, { context }: Reading): boolean {
  if (field === null) return true
  const { scalars, lists } = context.vocabulary
  const type = (list === null ? scalars.get(field) : lists.get(list)?.fields.get(field))?.type
  return type !== undefined && (isOrdered(type) || type.kind === 'boolean' || type.kind === 'judgement')
}

/** What the row says, field by field; null when something in it was refused. */
function readRow(
  tree: Tree | undefined,
  targets: readonly Target[],
  reading: Reading,
): ReadonlyMap<string, Given> | null {
  const row = new Map<string, Given>()
  if (tree === undefined) return row
  const [target] = targets
  const list = target?.list == null ? undefined : reading.context.vocabulary.lists.get(target.list)
  if (list === undefined)
    return wrong(reading, tree.span, { zh: 'with 只用于名单的行', en: 'with belongs to the rows of a list' })
  let sound = true
  for (const { key, keySpan, value } of entriesOf(tree)) {
    const given = readField(key, keySpan, value, list, reading)
    if (given === null) sound = false
    else row.set(key, given)
  }
  return sound ? row : null
}

function readField(
  key: string,
  keySpan: Tree['span'],
  value: Tree,
  list: ListFact,
  { context }: Reading,
): Given | null {
  const fact = list.fields.get(key)
  if (fact === undefined) return refuse(context, unknownFact(key, keySpan, [...list.fields.keys()]))
  if (fact.absent !== undefined && textOf(value) === 'absent') return ABSENT
  const expr = context.expr(value, fact.type)
  return expr?.op === 'literal' ? { kind: 'value', value: expr.value } : null
}
