import type { OutcomePoint } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../model/truth.ts'
import { asNumber, type Bounds, type NumberValue } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { ZERO } from '../../util/rational.ts'
import { combine } from './arithmetic.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { numberOf, valueOfExpr } from './expressions.ts'
import { recipientsOf } from './recipients.ts'
import { asked, replaceNeutral } from './truth.ts'
import { around, between, join, NO_NUMBER } from './values.ts'

const NOUGHT: NumberValue = between(ZERO, ZERO)

/** What an outcome comes to, for each of its recipients. */
export function amountsOf(outcome: OutcomePoint, env: Environment): AmountOutcome[] {
  if (outcome.recipients === null) {
    if (outcome.to.name !== null) valueOfExpr(outcome.to.name, env, null)
    return [{ recipient: null, ...amount(outcome, env), values: null, leaves: null }]
  }
  const entries = recipientsOf(outcome.recipients, env).flatMap(({ name, byRow, bound }) => {
    const entry = { recipient: name, ...amount(outcome, bound), values: bound.values, leaves: bound.leaves }
    // whom no row of what is in names, and for whom nothing is open, there is no word of
    return byRow || entry.verdicts !== NEUTRAL ? [entry] : []
  })
  return entries.length > 0 ? entries : [nobody()]
}

/** There is no row to work it out for. */
function nobody(): AmountOutcome {
  const nothing = { verdicts: NEUTRAL, entitled: NOUGHT, received: null, due: NOUGHT }
  return { recipient: null, ...nothing, values: new Map(), leaves: new Map() }
}

function amount(outcome: OutcomePoint, env: Environment): Omit<AmountOutcome, 'recipient' | 'values' | 'leaves'> {
  const gate = bears(outcome, env)
  const within = outcome.within === null ? TRUE : replaceNeutral(truthOf(outcome.within, env, null), TRUE)
  const entitled = numberOf(outcome.entitled, env, null)
  const received = outcome.received === null ? null : numberOf(outcome.received, env, null)
  const left = notBelowNought(outcome.net || received === null ? entitled : combine('minus', [entitled, received]))
  const capped = outcome.caps.reduce(
    (value, cap) => underCap(value, numberOf(cap.left, env, null), env.gate(cap.phrase)),
    left,
  )
  const verdicts = verdictsOf(gate, within, capped)
  return { verdicts, entitled, received, due: payable(gate, within, verdicts, capped) }
}

/** Whether it is open, and there is something to work it out for: true or false. */
function bears({ phrase, applies }: OutcomePoint, env: Environment): Truth {
  const gate = asked(env.gate(phrase))
  const needed = applies === null ? TRUE : asked(truthOf(applies, env, null))
  return (gate & needed & TRUE) | ((gate | needed) & FALSE)
}

function notBelowNought(value: NumberValue): NumberValue {
  return combine('max', [NOUGHT, value])
}

/** At most what a joint cap leaves, while the gate of its phrase is open. */
function underCap(value: NumberValue, left: NumberValue, gate: Truth): NumberValue {
  if ((gate & TRUE) === 0) return value
  const capped = combine('min', [value, notBelowNought(left)])
  return gate === TRUE ? capped : join(value, capped)
}

/** Refused where a decision lies outside its range; not applicable where it is shut or there is no amount. */
function verdictsOf(gate: Truth, within: Truth, value: NumberValue): VerdictSet {
  if ((gate & TRUE) === 0) return NEUTRAL
  const decided = (value.present ? TRUE : 0) | (value.absent ? NEUTRAL : 0)
  const shut = (gate & FALSE) !== 0 ? NEUTRAL : 0
  return ((within & TRUE) !== 0 ? decided : 0) | (within & FALSE) | shut
}

/** What is left to give: nought where it does not apply, none where it is refused. */
function payable(gate: Truth, within: Truth, verdicts: VerdictSet, value: NumberValue): NumberValue {
  const pieces: Bounds[] = []
  if ((gate & within & TRUE) !== 0 && value.present) pieces.push(value)
  if ((verdicts & NEUTRAL) !== 0) pieces.push(NOUGHT)
  const [first, ...rest] = pieces
  if (first === undefined) return NO_NUMBER
  const { low, high } = rest.reduce(around, first)
  return between(low, high, (verdicts & FALSE) !== 0)
}

/** What an outcome is worth to others: nought where it is shut or refused. */
export function worth(entries: readonly AmountOutcome[]): NumberValue {
  const due = asNumber(itemAt(entries, 0).due)
  if (!due.present) return NOUGHT
  const { low, high } = due.absent ? around(due, NOUGHT) : due
  return between(low, high)
}
