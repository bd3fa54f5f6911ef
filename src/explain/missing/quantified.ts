import type { Leaf } from '../../model/core.ts'
import type { Ground } from './ground.ts'
import { askedOf, IDLE, NO, opposite, type Part, partOf, YES } from './parts.ts'

type Quantified = Extract<Leaf, { op: 'quantified' }>

/** What `every`, `some` and `none` are made of: each row as it is asked, and what holds of no row at all. */
export function quantifiedPart(leaf: Quantified, ground: Ground): Part {
  const asked = askedOfRow(leaf)
  const rows: Part[] = ground.rowsOf(leaf.list).map((place) => ({ op: 'at', place, of: asked }))
  const folded: Part = { op: 'fold', combine: leaf.quantifier === 'every' ? 'all' : 'any', of: rows }
  const ofNone: Part = { op: 'constant', truth: leaf.ifEmpty }
  const of = leaf.quantifier === 'none' ? opposite(folded) : folded
  return { op: 'turned', of, yes: YES, no: NO, neutral: ofNone }
}

const ASKED = new WeakMap<Leaf, Part>()

/** What each row is asked, the same each time: one that `where` leaves out does not bear. */
function askedOfRow(leaf: Quantified): Part {
  const known = ASKED.get(leaf)
  if (known !== undefined) return known
  const satisfies = askedOf(partOf(leaf.satisfies, null))
  const asked: Part =
    leaf.where === null
      ? satisfies
      : { op: 'turned', of: partOf(leaf.where, null), yes: satisfies, no: IDLE, neutral: IDLE }
  ASKED.set(leaf, asked)
  return asked
}
