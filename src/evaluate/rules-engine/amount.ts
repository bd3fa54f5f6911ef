import type { Cond, OutcomePoint } from '../../model/core.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../../model/truth.ts'
import { asNumber, type Bounds, type NumberValue } from '../../model/value.ts'
import { arithmetic, leftOf } from './arithmetic.ts'
import { NOUGHT } from './asking.ts'
import { hullBounds } from './bounds.ts'
import { truthOf } from './cond-truth.ts'
import { evaluateExpression } from './expression.ts'
import type { Scope } from './scope.ts'
import { neutralAsFalse } from './truth-folds.ts'
import { ABSENT_NUMBER, joinValues, numberWithin } from './values.ts'

/** What an outcome comes to for whoever it is worked out for. */
export type Amount = Pick<AmountOutcome, 'verdicts' | 'entitled' | 'received' | 'due'>

/** Works an outcome out: its gate, its range, what the text gives, what was received and what joint caps leave. */
export function amountOf(outcome: OutcomePoint, scope: Scope): Amount {
  const open = openTruth(outcome, scope)
  const within = neutralAsTrue(outcome.within === null ? TRUE : askedIn(scope, outcome.within))
  const entitled = asNumber(evaluateExpression(outcome.entitled, scope))
  const received = outcome.received && asNumber(evaluateExpression(outcome.received, scope))
  const taken = leftOf(entitled, outcome.net || received === null ? numberWithin(NOUGHT, false) : received)
  const left = underCaps(outcome, taken, scope)
  const verdicts = verdictsOf(open, within, left)
  return { verdicts, entitled, received, due: dueOf(open & within & TRUE ? left : ABSENT_NUMBER, verdicts) }
}

/** True where the gate is open and there is something to work it out for, false where either is not so. */
function openTruth({ phrase, applies }: OutcomePoint, scope: Scope): Truth {
  const gate = neutralAsFalse(scope.gate(phrase))
  const asked = applies === null ? TRUE : neutralAsFalse(askedIn(scope, applies))
  return (gate & asked & TRUE) | ((gate | asked) & FALSE)
}

function askedIn(scope: Scope, cond: Cond): Truth {
  return truthOf(cond, (leaf) => scope.leafTruth(leaf))
}

/** Neutral counted as true: a range that nothing rests on refuses nothing. */
function neutralAsTrue(truth: Truth): Truth {
  return truth & NEUTRAL ? (truth & UNKNOWN) | TRUE : truth
}

/** At most what each joint cap leaves, as far as the gate of its phrase is open. */
function underCaps({ caps, type }: OutcomePoint, amount: NumberValue, scope: Scope): NumberValue {
  return caps.reduce((before, { phrase, left }) => {
    const most = arithmetic('max', [numberWithin(NOUGHT, false), asNumber(evaluateExpression(left, scope))])
    const gate = scope.gate(phrase)
    if (!(gate & TRUE)) return before
    const capped = arithmetic('min', [before, most])
    return gate === TRUE ? capped : asNumber(joinValues([before, capped], type))
  }, amount)
}

/** Open and within its range: given, or nothing where there is no amount; open and outside: refused; shut: nothing. */
function verdictsOf(open: Truth, within: Truth, amount: NumberValue): VerdictSet {
  let verdicts: VerdictSet = open & FALSE ? NEUTRAL : 0
  if (!(open & TRUE)) return verdicts
  if (within & TRUE) verdicts |= (amount.present ? TRUE : 0) | (amount.absent ? NEUTRAL : 0)
  return verdicts | (within & FALSE)
}

/** What is given where it may be, nought where nothing may be; there is none where it is refused. */
function dueOf(given: NumberValue, verdicts: VerdictSet): NumberValue {
  const pieces: Bounds[] = [...(given.present ? [given] : []), ...(verdicts & NEUTRAL ? [NOUGHT] : [])]
  if (pieces.length === 0) return ABSENT_NUMBER
  return numberWithin(pieces.reduce(hullBounds), (verdicts & FALSE) !== 0)
}
