import type { DecisionPoint } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../../model/truth.ts'
import { namesOf, type Value } from '../../model/value.ts'
import { equals } from '../../util/rational.ts'
import { there } from '../../util/there.ts'

/** The verdicts of a decision: its condition’s truth, or, where that holds, what its answer means. */
export function decisionVerdicts(decision: DecisionPoint, cond: Truth, answer: Value | null): VerdictSet {
  if (answer === null) return cond
  const means = decision.verdicts === null ? knownOf(answer) : meaningOf(decision.verdicts, answer)
  return (cond & TRUE ? means : 0) | (cond & (NEUTRAL | FALSE))
}

/** What the answers still possible mean for the applicant. */
function meaningOf(verdicts: ReadonlyMap<string, VerdictSet>, answer: Value): VerdictSet {
  let means: VerdictSet = answer.absent ? NEUTRAL : 0
  for (const name of namesOf(answer)) means |= there(verdicts.get(`${name}`), 'outcome', `${name}`)
  return means
}

/** An answer that is known is given; one that is none does not bear. */
function knownOf(answer: Value): VerdictSet {
  if (!answer.present) return NEUTRAL
  if (answer.absent) return UNKNOWN | NEUTRAL
  const known =
    answer.kind === 'set'
      ? answer.members?.length === 1
      : answer.low !== null && answer.high !== null && equals(answer.low, answer.high)
  return known ? TRUE : UNKNOWN
}
