/**
 * What a condition may still turn out to be: a non-empty set over {true, false, neutral}, as a bit mask.
 * Neutral is “does not bear on the outcome”: a guard that is false, a phrase that decides nothing.
 */
export type Truth = number

/** The condition holds. */
export const TRUE: Truth = 1
/** The condition does not hold. */
export const FALSE: Truth = 2
/** The condition does not bear on the outcome. */
export const NEUTRAL: Truth = 4
/** It bears, and is not known to hold. */
export const UNKNOWN: Truth = TRUE | FALSE
/** Nothing is known of it: a phrase not yet encoded. */
export const OPEN: Truth = TRUE | FALSE | NEUTRAL

/** The words of a truth in a decision; `unknown` covers every set of more than one member. */
export type TruthWord = 'true' | 'false' | 'neutral' | 'unknown'

/** The word for a truth. */
export function truthWord(truth: Truth): TruthWord {
  if (truth === TRUE) return 'true'
  if (truth === FALSE) return 'false'
  return truth === NEUTRAL ? 'neutral' : 'unknown'
}

/** Whether what a gate opens is in force: it is, it is not, or it may yet be. */
export type GateWord = 'open' | 'shut' | 'unknown'

/** The word for a gate: one that is false or neutral is shut. */
export function gateWord(gate: Truth): GateWord {
  if (gate === TRUE) return 'open'
  return (gate & TRUE) === 0 ? 'shut' : 'unknown'
}

/** Whether only one outcome is left. */
export function isDecided(truth: Truth): boolean {
  return truth === TRUE || truth === FALSE || truth === NEUTRAL
}

/** What a clause or decision comes to. */
export type Verdict = 'pass' | 'fail' | 'undetermined' | 'notApplicable' | 'informational'

/** The verdicts a clause may still come to, on the bits of a truth: pass, fail, notApplicable; 0 is informational. */
export type VerdictSet = number

/** The clause informs and never decides. */
export const INFORMATIONAL: VerdictSet = 0

/** The verdict a set stands for; more than one member is undetermined. */
export function verdictWord(verdicts: VerdictSet): Verdict {
  switch (verdicts) {
    case INFORMATIONAL:
      return 'informational'
    case TRUE:
      return 'pass'
    case FALSE:
      return 'fail'
    case NEUTRAL:
      return 'notApplicable'
    default:
      return 'undetermined'
  }
}

/** Every verdict in a set: what an undetermined one may still become. */
export function possibleVerdicts(verdicts: VerdictSet): Verdict[] {
  const words: Verdict[] = []
  for (const bit of [TRUE, FALSE, NEUTRAL]) if ((verdicts & bit) !== 0) words.push(verdictWord(bit))
  return words
}
