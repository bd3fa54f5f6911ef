import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'

/** True when all that bear are true; neutral members drop out, and only-neutral stays neutral. */
export function allOf(truths: readonly Truth[]): Truth {
  return truths.reduce((a, b) => fold(a, b, FALSE), NEUTRAL)
}

/** True when any that bears is true; neutral members drop out, and only-neutral stays neutral. */
export function anyOf(truths: readonly Truth[]): Truth {
  return truths.reduce((a, b) => fold(a, b, TRUE), NEUTRAL)
}

/** True and false swapped. */
export function negated(truth: Truth): Truth {
  return (truth & NEUTRAL) | (truth & TRUE ? FALSE : 0) | (truth & FALSE ? TRUE : 0)
}

/** True when at least so many are true; only-neutral is neutral. */
export function atLeastOf(n: number, truths: readonly Truth[]): Truth {
  // which counts of trues (n stands for “n or more”) can still be reached while something bears
  const bearing = new Set<number>()
  let onlyNeutral = true
  for (const truth of truths) {
    const before = [...bearing]
    bearing.clear()
    for (const trues of before) {
      if (truth & (FALSE | NEUTRAL)) bearing.add(trues)
      if (truth & TRUE) bearing.add(Math.min(n, trues + 1))
    }
    if (onlyNeutral && truth & TRUE) bearing.add(Math.min(n, 1))
    if (onlyNeutral && truth & FALSE) bearing.add(0)
    onlyNeutral &&= (truth & NEUTRAL) !== 0
  }
  let result: Truth = onlyNeutral ? NEUTRAL : 0
  for (const trues of bearing) result |= trues >= n ? TRUE : FALSE
  return result
}

/** Whether a guarded thing may bear, and whether it may not. */
export interface Applies {
  readonly can: boolean
  readonly canNot: boolean
}

/** What a guard lets through: `when` true and `unless` not true; null is no such word. */
export function appliesOf(when: Truth | null, unless: Truth | null): Applies {
  const whenCan = when === null || (when & TRUE) !== 0
  const whenCanNot = when !== null && (when & (FALSE | NEUTRAL)) !== 0
  const unlessCan = unless === null || (unless & (FALSE | NEUTRAL)) !== 0
  const unlessCanNot = unless !== null && (unless & TRUE) !== 0
  return { can: whenCan && unlessCan, canNot: whenCanNot || unlessCanNot }
}

/** A body under a guard: what it may be where the guard lets it, and neutral where it does not. */
export function guardedBy({ can, canNot }: Applies, body: Truth): Truth {
  return (can ? body : 0) | (canNot ? NEUTRAL : 0)
}

/** Neutral counted as false: how `where` and `satisfies` are asked. */
export function neutralAsFalse(truth: Truth): Truth {
  return truth & NEUTRAL ? (truth & UNKNOWN) | FALSE : truth
}

/** Both truths pointwise: neutral is the identity, and the given value settles it. */
function fold(a: Truth, b: Truth, settling: Truth): Truth {
  const other = UNKNOWN ^ settling
  let result: Truth = a & b & NEUTRAL
  if ((a | b) & settling) result |= settling
  const mayLeaveOther = (truth: Truth): boolean => (truth & (other | NEUTRAL)) !== 0
  if ((a & other && mayLeaveOther(b)) || (b & other && mayLeaveOther(a))) result |= other
  return result
}
