import type { DecisionPoint } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../../model/truth.ts'
import { namesOf, type Value } from '../../model/value.ts'
import { compare } from '../../util/rational.ts'
import { there } from '../../util/there.ts'

/** The verdicts of a decision that answers with a value, under the condition that the question arises. */
export function answerVerdicts({ verdicts }: DecisionPoint, cond: Truth, answer: Value): VerdictSet {
  const base = verdicts === null ? ofValue(answer) : ofOutcomes(verdicts, answer)
  return ((cond & TRUE) !== 0 ? base : 0) | (cond & (FALSE | NEUTRAL))
}

/** A value that is known passes; one that is not there does not apply. */
function ofValue(answer: Value): VerdictSet {
  if (!answer.present) return NEUTRAL
  if (answer.absent) return UNKNOWN | NEUTRAL
  return isExact(answer) ? TRUE : UNKNOWN
}

function isExact(value: Value): boolean {
  if (value.kind === 'set') return value.members?.length === 1
  return value.low !== null && value.high !== null && compare(value.low, value.high) === 0
}

/** What each outcome still possible means. */
function ofOutcomes(verdicts: ReadonlyMap<string, VerdictSet>, answer: Value): VerdictSet {
  return namesOf(answer).reduce<VerdictSet>(
    (found, name) => found | there(verdicts.get(`${name}`), 'outcome', `${name}`),
    answer.absent ? NEUTRAL : 0,
  )
}
