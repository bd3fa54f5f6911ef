import type { Cond, Leaf } from './core.ts'

/** The leaves of a condition in the order it is written; what stands inside their expressions and list questions is not theirs. */
export function leavesOf(cond: Cond | null): Leaf[] {
  if (cond === null) return []
  switch (cond.op) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(cond.of)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].flatMap(leavesOf)
    default:
      return [cond]
  }
}
