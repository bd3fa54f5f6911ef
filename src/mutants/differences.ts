import type { PlainAnswers } from '../evaluate/plain/index.ts'
import type { AmountOutcome, Outcome } from '../model/outcome.ts'
import { FALSE, gateWord, INFORMATIONAL, type Truth, truthWord, verdictWord } from '../model/truth.ts'
import type { Value } from '../model/value.ts'
import type { Difference } from '../propose/index.ts'
import { equals, type Rational } from '../util/rational.ts'
import type { Touched } from './touched.ts'

/** What two sets of rules say otherwise of one application: what stands nearest to the facts first. */
export function* differences(outcome: Outcome, answers: PlainAnswers, touched: Touched): Generator<Difference> {
  const truths: string[] = []
  for (const id of touched.clauses) {
    const was = outcome.clauses.get(id)
    const is = answers.clause(id)
    if (was === undefined) continue
    if (verdictWord(was.verdicts) !== verdictWord(is.verdicts)) yield { kind: 'clause', id }
    else if (truthWord(was.truth) !== truthWord(is.truth)) truths.push(id)
  }
  for (const id of touched.effects) {
    const was = outcome.gates.get(id)
    if (was !== undefined && gateWord(was) !== gateWord(answers.gate(id))) yield { kind: 'effect', id }
  }
  for (const id of touched.outcomes) {
    const was = outcome.amounts.get(id) ?? []
    const is = answers.amounts(id)
    for (const one of was) {
      // a case that names nobody means the one there is
      const now =
        is.find(({ recipient }) => recipient === one.recipient) ?? (one.recipient === null ? only(is) : undefined)
      if (!sameAmount(one, now)) yield { kind: 'amount', id, was: one }
    }
  }
  for (const id of touched.decisions)
    if (verdictWord(outcome.decisions.get(id) ?? INFORMATIONAL) !== verdictWord(answers.decision(id)))
      yield { kind: 'decision', id }
  if (touched.assumptions && isBroken(outcome.assumptions) !== isBroken(answers.assumptions()))
    yield { kind: 'finding', id: ASSUMPTION_BROKEN }
  for (const id of truths) yield { kind: 'truth', id }
}

/** What is found where facts contradict each other. */
export const ASSUMPTION_BROKEN = 'assumption-broken'
const isBroken = (assumptions: readonly Truth[]): boolean => assumptions.includes(FALSE)

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

function sameAmount(a: AmountOutcome, b: AmountOutcome | undefined): boolean {
  return b !== undefined && verdictWord(a.verdicts) === verdictWord(b.verdicts) && sameValue(a.due, b.due)
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return a === b
  return a.present === b.present && sameEnd(a.low, b.low) && sameEnd(a.high, b.high)
}

const sameEnd = (a: Rational | null, b: Rational | null): boolean => (a === null || b === null ? a === b : equals(a, b))
