import type { Cond } from '../../model/core.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import type { Bounds } from '../../model/value.ts'
import { ONE, ZERO } from '../../util/rational.ts'
import { hullBounds, point } from './bounds.ts'
import { truthOf } from './cond-truth.ts'
import type { Fields } from './fields.ts'
import type { Scope } from './scope.ts'
import { neutralAsFalse } from './truth-folds.ts'

/** Nothing added. */
export const NOUGHT: Bounds = point(ZERO)

/** One unit added. */
export const SINGLE: Bounds = point(ONE)

/** Whether a row or unit satisfies a condition, neutral counted as false; no condition is always satisfied. */
export function satisfied(cond: Cond | null, unit: Fields, scope: Scope): Truth {
  if (cond === null) return TRUE
  const inside = scope.within(unit)
  return neutralAsFalse(truthOf(cond, (leaf) => inside.leafTruth(leaf)))
}

/** What is added when a condition is satisfied, and nought when it is not. */
export function addedIf(truth: Truth, added: Bounds): Bounds {
  if (truth === TRUE) return added
  return truth === FALSE ? NOUGHT : hullBounds(NOUGHT, added)
}
