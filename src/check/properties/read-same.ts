import type { Claim, Looked, Unmoving } from '../../model/property.ts'
import { child, itemsAt, type MapTree } from '../../model/tree.ts'
import { readLooked } from './read-looked.ts'
import { readList, readTargets } from './read-target.ts'
import { type Reading, wrong } from './reading.ts'

const WAYS = ['reorder', 'rename', 'change'] as const

/** What changes nothing, and what it does not change. */
export function readSame(item: MapTree, reading: Reading): Claim | null {
  const tree = child(item, 'same')
  const ways = WAYS.filter((key) => child(tree, key) !== undefined)
  const [way, other] = ways
  if (tree === undefined || way === undefined || other !== undefined)
    return wrong(reading, (tree ?? item).span, {
      zh: `same 写 ${WAYS.join('、')} 之一`,
      en: `same says one of ${WAYS.join(', ')}`,
    })
  const under = readWay(tree, way, reading)
  const of = itemsAt(tree, 'of').map((node) => readLooked(node, reading))
  const known = of.filter((looked): looked is Looked => looked !== null)
  if (under === null || known.length < of.length) return null
  if (way === 'change' && known.length === 0)
    return wrong(reading, tree.span, {
      zh: 'change 须写明 of：不变的是哪个条款、决定或数额',
      en: 'change says of what: the clauses, decisions or amounts that stay the same',
    })
  return { kind: 'same', under, of: known.length === 0 ? null : known }
}

function readWay(tree: NonNullable<ReturnType<typeof child>>, way: (typeof WAYS)[number], reading: Reading) {
  const value = child(tree, way)
  if (value === undefined) return null
  if (way === 'change') {
    const targets = readTargets(value, reading)
    return targets === null ? null : ({ kind: way, targets } satisfies Unmoving)
  }
  const list = readList(value, reading)
  if (list === null) return null
  const { identity } = reading.context.vocabulary.lists.get(list) ?? {}
  if (way === 'rename' && identity === undefined)
    return wrong(reading, value.span, {
      zh: `名单“${list}”没有 identity，认不出是哪个单位`,
      en: `the list “${list}” has no identity to call its units by`,
    })
  return { kind: way, lists: [list] } satisfies Unmoving
}
