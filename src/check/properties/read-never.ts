import type { Never } from '../../model/property.ts'
import { child, type MapTree, textAt } from '../../model/tree.ts'
import type { Verdict } from '../../model/truth.ts'
import { readLooked } from './read-looked.ts'
import { type Reading, wrong } from './reading.ts'

/** The change that a property rules out: from one verdict to another, or to a lesser or greater amount. */
export function readNever(item: MapTree, reading: Reading): Never | null {
  const tree = child(item, 'never')
  if (tree === undefined)
    return wrong(
      reading,
      item.span,
      { zh: '没有写明不会有什么变化', en: 'it does not say what never comes about' },
      {
        zh: '如 never: { decision: eligibility, from: pass, to: fail }',
        en: 'such as never: { decision: eligibility, from: pass, to: fail }',
      },
    )
  const of = readLooked(tree, reading)
  const [from, to, gets] = ['from', 'to', 'gets'].map((key) => textAt(tree, key))
  if (of === null) return null
  if (of.kind === 'outcome') {
    if ((gets === 'less' || gets === 'more') && from === undefined && to === undefined) return { of, gets }
    return wrong(reading, tree.span, { zh: '数额写 gets: less 或 more', en: 'of an amount say gets: less or more' })
  }
  if (from !== undefined && to !== undefined && gets === undefined && from !== to)
    return { of, from: from as Verdict, to: to as Verdict }
  return wrong(reading, tree.span, {
    zh: '结论写 from 和 to，二者不同',
    en: 'of a verdict say from and to, which differ',
  })
}
