import type { DecisionPoint } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import { equals } from '../../util/rational.ts'
import { choicesOf } from './values.ts'

/** The verdicts of a decision: its condition’s truth, or, where that holds, what its answer means. */
export function decisionVerdicts(decision: DecisionPoint, cond: Truth, answer: Value | null): VerdictSet {
  if (answer === null) return cond
  const means = decision.verdicts === null ? knownOf(answer) : meaningOf(decision, answer)
  return (cond & TRUE ? means : 0) | (cond & (NEUTRAL | FALSE))
}

/** What the answers still possible mean for the applicant. */
function meaningOf({ id, answer: asked, verdicts }: DecisionPoint, answer: Value): VerdictSet {
  if (answer.kind !== 'set') throw new Error(`the decision “${id}” answers with a number where it has outcomes`)
  const members = answer.members ?? (asked && choicesOf(asked.type)) ?? []
  let means: VerdictSet = answer.absent ? NEUTRAL : 0
  for (const member of members) {
    const meant = verdicts?.get(`${member}`)
    if (meant === undefined) throw new Error(`the decision “${id}” has no outcome “${member}”`)
    means |= meant
  }
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
