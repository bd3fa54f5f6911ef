import { child, type Tree, textOf } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type Context, refuse } from '../word.ts'

/** The outcomes named under a key, one or several; null when one of them is not there. */
export function outcomesAt(value: Tree, key: string, context: Context): string[] | null {
  const written = child(value, key)
  const trees = written?.kind === 'list' ? written.items : written === undefined ? [] : [written]
  if (trees.length === 0) {
    return refuse(
      context,
      malformed(value.span, { zh: `缺少 ${key}：所指的给予或收取`, en: `${key}, what it is about, is missing` }),
    )
  }
  const known = context.outcomes()
  const ids: string[] = []
  let refused = false
  for (const tree of trees) {
    const id = textOf(tree) ?? ''
    if (known.includes(id)) ids.push(id)
    else {
      refuse(context, unknownReference('outcome', id, tree.span, known))
      refused = true
    }
  }
  return refused ? null : ids
}
