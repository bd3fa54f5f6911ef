import type { Cond, Leaf } from '../model/core.ts'
import { FALSE, TRUE, type Truth } from '../model/truth.ts'
import { type LeafTruth, truthOf } from './fold.ts'

/** A leaf in the way: the truth it would have to have, and whether another could do instead. */
export interface Failing {
  readonly wanted: Truth
  readonly alternative: boolean
}

/** The leaves that keep a condition from coming out as wanted. */
export function failingLeaves(cond: Cond, wanted: Truth, leafTruth: LeafTruth): ReadonlyMap<Leaf, Failing> {
  const found = new Map<Leaf, Failing>()
  const walk = (at: Cond, want: Truth, alternative: boolean): void => {
    if (truthOf(at, leafTruth) !== turn(want)) return
    switch (at.op) {
      case 'constant':
        break
      case 'all':
      case 'any':
      case 'atLeast': {
        const failing = at.of.filter((member) => truthOf(member, leafTruth) === turn(want)).length
        const oneDoes = (at.op === 'all') === (want === FALSE) && failing > 1
        for (const member of at.of) walk(member, want, alternative || oneDoes)
        break
      }
      case 'not':
        walk(at.of, turn(want), alternative)
        break
      case 'guarded':
        walk(at.body, want, alternative)
        break
      default:
        found.set(at, { wanted: want, alternative })
    }
  }
  walk(cond, wanted, false)
  return found
}

/** The leaves under a `not`, where what holds counts the other way. */
export function turnedLeaves(cond: Cond): ReadonlySet<Leaf> {
  const found = new Set<Leaf>()
  const walk = (at: Cond, turned: boolean): void => {
    switch (at.op) {
      case 'constant':
        break
      case 'all':
      case 'any':
      case 'atLeast':
        for (const member of at.of) walk(member, turned)
        break
      case 'not':
        walk(at.of, !turned)
        break
      case 'guarded':
        walk(at.body, turned)
        break
      default:
        if (turned) found.add(at)
    }
  }
  walk(cond, false)
  return found
}

function turn(truth: Truth): Truth {
  return truth === TRUE ? FALSE : TRUE
}
