import type { Claim, Happening } from '../../model/property.ts'
import { child, itemsAt, type MapTree, type Tree } from '../../model/tree.ts'
import { OUTCOME_WORDS, outcomeAt } from './read-looked.ts'
import { type Reading, wrong } from './reading.ts'

/** Two things that never hold together: conditions, or outcomes that give anything. */
export function readHappenings(item: MapTree, reading: Reading): Claim | null {
  const [one, other] = itemsAt(item, 'neverBoth').map((tree) => readHappening(tree, reading))
  if (one === undefined || other === undefined)
    return wrong(reading, item.span, { zh: 'neverBoth 写两件事', en: 'neverBoth names two things' })
  return one === null || other === null ? null : { kind: 'neverBoth', of: [one, other] }
}

function readHappening(tree: Tree, reading: Reading): Happening | null {
  const word = OUTCOME_WORDS.find((key) => child(tree, key) !== undefined)
  const value = word === undefined ? undefined : child(tree, word)
  if (word !== undefined && value !== undefined) {
    const outcome = outcomeAt(value, word, reading)
    return outcome === null ? null : { kind: 'given', outcome }
  }
  const cond = reading.context.cond(tree)
  return cond === null ? null : { kind: 'cond', cond }
}
