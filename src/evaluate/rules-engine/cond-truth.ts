import type { Cond, Leaf } from '../../model/core.ts'
import type { Truth } from '../../model/truth.ts'
import { allOf, anyOf, appliesOf, atLeastOf, guardedBy, negated } from './truth-folds.ts'

/** The truth of a condition from the truth of each of its leaves; every leaf is looked at, whatever the others say. */
export function truthOf(cond: Cond, leafTruth: (leaf: Leaf) => Truth): Truth {
  const inner = (each: Cond): Truth => truthOf(each, leafTruth)
  switch (cond.op) {
    case 'constant':
      return cond.truth
    case 'all':
      return allOf(cond.of.map(inner))
    case 'any':
      return anyOf(cond.of.map(inner))
    case 'atLeast':
      return atLeastOf(cond.n, cond.of.map(inner))
    case 'not':
      return negated(inner(cond.of))
    case 'guarded':
      return guardedBy(appliesOf(cond.when && inner(cond.when), cond.unless && inner(cond.unless)), inner(cond.body))
    default:
      return leafTruth(cond)
  }
}
