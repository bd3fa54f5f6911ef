import type { Plain } from '../generate/index.ts'
import { writeValue } from '../generate/write-value.ts'
import type { Program } from '../model/core.ts'
import type { AmountOutcome, Outcome } from '../model/outcome.ts'
import { FALSE, gateWord, INFORMATIONAL, truthWord, verdictWord } from '../model/truth.ts'
import { exactWithin } from '../model/value.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { bareQuote } from '../util/bare-quote.ts'
import type { Rational } from '../util/rational.ts'

/** Something that is said of an application and that a case can expect. */
export type Difference =
  | { readonly kind: 'clause' | 'truth' | 'decision' | 'effect' | 'finding'; readonly id: string }
  | { readonly kind: 'amount'; readonly id: string; readonly was: AmountOutcome }

/** What a case expects, as its file writes it. */
export type WrittenExpectation = Readonly<Record<string, Plain>>

/** What a case would expect there: what the rules say; null where there are no words for it. */
export function expectationFor(difference: Difference, outcome: Outcome, program: Program): WrittenExpectation | null {
  switch (difference.kind) {
    case 'clause':
    case 'truth':
      return ofClause(difference, outcome, program)
    case 'finding':
      // what is expected to be found can be said, what is not cannot
      return outcome.assumptions.includes(FALSE) ? { finding: difference.id } : null
    case 'effect': {
      const phrase = program.articles.flatMap(phraseClauses).find(({ id }) => id === difference.id)
      const verdict = GATES[gateWord(outcome.gates.get(difference.id) ?? 0)]
      return phrase === undefined ? null : { effect: phrase.cite.zh, quote: bareQuote(phrase.quote), verdict }
    }
    case 'decision':
      return { decision: difference.id, verdict: verdictWord(outcome.decisions.get(difference.id) ?? INFORMATIONAL) }
    case 'amount':
      return ofAmount(difference.id, difference.was, program)
  }
}

const TRUTHS = { true: true, false: false, neutral: 'neutral', unknown: 'unknown' } as const
const GATES = { open: 'pass', shut: 'notApplicable', unknown: 'undetermined' } as const

function ofClause({ kind, id }: Difference, outcome: Outcome, { articles }: Program): WrittenExpectation | null {
  const phrase = articles.flatMap(phraseClauses).find((one) => one.id === id)
  const clause = phrase ?? articles.flatMap(levelClauses).find((one) => one.id === id)
  const said = outcome.clauses.get(id)
  if (clause === undefined || said === undefined) return null
  const quote = phrase === undefined ? {} : { quote: bareQuote(phrase.quote) }
  const verdict = verdictWord(said.verdicts)
  return {
    clause: clause.cite.zh,
    ...quote,
    ...(kind === 'truth' ? { truth: TRUTHS[truthWord(said.truth)] } : { verdict }),
  }
}

function ofAmount(id: string, { recipient, verdicts, due }: AmountOutcome, program: Program): WrittenExpectation {
  const type = program.outcomes.get(id)?.type ?? { kind: 'money' }
  const to = recipient === null ? {} : { to: recipient }
  const about = { amount: id, ...to, verdict: verdictWord(verdicts) }
  if (due.kind !== 'number' || !due.present || verdictWord(verdicts) === 'fail') return about
  const end = (value: Rational): Plain => writeValue(type, value)
  const exact = exactWithin(due)
  if (exact !== undefined) return { ...about, value: end(exact) }
  return {
    ...about,
    ...(due.low === null ? {} : { low: end(due.low) }),
    ...(due.high === null ? {} : { high: end(due.high) }),
  }
}
