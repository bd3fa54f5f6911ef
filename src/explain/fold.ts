import type { Combine, Cond, Leaf } from '../model/core.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth } from '../model/truth.ts'

/** What each leaf may still turn out to be. */
export type LeafTruth = (leaf: Leaf) => Truth

/** What a condition may still turn out to be, folded from its leaves (DESIGN §4). */
export function truthOf(cond: Cond, leafTruth: LeafTruth): Truth {
  const of = (member: Cond): Truth => truthOf(member, leafTruth)
  switch (cond.op) {
    case 'constant':
      return cond.truth
    case 'all':
    case 'any':
      return foldMembers(cond.op, cond.of.map(of))
    case 'atLeast':
      return foldMembers({ atLeast: cond.n }, cond.of.map(of))
    case 'not':
      return negate(of(cond.of))
    case 'guarded': {
      const { open, shut } = guardOf(cond, leafTruth)
      return (open ? of(cond.body) : 0) | (shut ? NEUTRAL : 0)
    }
    default:
      return leafTruth(cond)
  }
}

/** Whether a guard may let its body speak, and whether it may silence it. Neutral as a guard counts as false. */
export function guardOf(
  { when, unless }: { readonly when: Cond | null; readonly unless: Cond | null },
  leafTruth: LeafTruth,
): { readonly open: boolean; readonly shut: boolean } {
  const whenTruth = when === null ? TRUE : truthOf(when, leafTruth)
  const unlessTruth = unless === null ? FALSE : truthOf(unless, leafTruth)
  return {
    open: has(whenTruth, TRUE) && has(unlessTruth, FALSE | NEUTRAL),
    shut: has(whenTruth, FALSE | NEUTRAL) || has(unlessTruth, TRUE),
  }
}

/** The leaves that still matter: a part that is decided cannot, nor can the body of a guard that surely silences it. */
export function openLeaves(cond: Cond | null, leafTruth: LeafTruth): Leaf[] {
  if (cond === null || isDecided(truthOf(cond, leafTruth))) return []
  switch (cond.op) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.flatMap((member) => openLeaves(member, leafTruth))
    case 'not':
      return openLeaves(cond.of, leafTruth)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].flatMap((part) => openLeaves(part, leafTruth))
    default:
      return [cond]
  }
}

/** Whether a truth may be one of the members of a mask. */
export function has(truth: Truth, mask: Truth): boolean {
  return (truth & mask) !== 0
}

/** The other way round; neutral stays neutral. */
export function negate(truth: Truth): Truth {
  return (has(truth, TRUE) ? FALSE : 0) | (has(truth, FALSE) ? TRUE : 0) | (truth & NEUTRAL)
}

/** What several things that combine may come to, from what each may be. */
export function foldMembers(combine: Combine, members: readonly Truth[]): Truth {
  if (combine === 'all') return foldAll(members)
  return combine === 'any' ? negate(foldAll(members.map(negate))) : foldAtLeast(combine.atLeast, members)
}

/** Conjunction over what each member may be; neutral members drop out, only neutral is neutral. */
function foldAll(members: readonly Truth[]): Truth {
  const each = (mask: Truth): boolean => members.every((member) => has(member, mask))
  const some = (mask: Truth): boolean => members.some((member) => has(member, mask))
  return (some(FALSE) ? FALSE : 0) | (each(TRUE | NEUTRAL) && some(TRUE) ? TRUE : 0) | (each(NEUTRAL) ? NEUTRAL : 0)
}

function foldAtLeast(n: number, members: readonly Truth[]): Truth {
  const possible = members.filter((member) => has(member, TRUE)).length
  const sure = members.filter((member) => member === TRUE).length
  const bears = sure > 0 || members.some((member) => has(member, FALSE)) || (n > 1 && possible > 0)
  return (
    (possible >= n ? TRUE : 0) |
    (sure < n && bears ? FALSE : 0) |
    (members.every((member) => has(member, NEUTRAL)) ? NEUTRAL : 0)
  )
}
