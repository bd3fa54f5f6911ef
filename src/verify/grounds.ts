import type { Expectation } from '../model/application.ts'
import type { Amount, Blame, Decision, ExplainedClause } from '../model/decision.ts'
import type { RuleLine } from '../model/test-report.ts'
import type { GroundClause, Grounds } from '../model/tested-case.ts'
import { amountsMeant } from './verify-amount.ts'
import { clauseMeant } from './verify-clause.ts'
import { effectsMeant } from './verify-effect.ts'

/** So many phrases are shown of those an answer rests on. */
const MOST_CLAUSES = 5

/** What an answer rests on in what an expectation is about: its phrases, and how their meaning was worked out. */
export function groundsOf(
  decision: Decision,
  expectation: Expectation,
  places: ReadonlyMap<string, RuleLine>,
): Grounds {
  const amount = amountOf(decision, expectation)
  const phrases = phrasesBehind(decision, expectation, amount)
  const shown = phrases.slice(0, MOST_CLAUSES)
  return {
    clauses: shown.map((clause): GroundClause => ({ ...clause, place: places.get(clause.id) ?? null })),
    ...(amount === undefined ? {} : { amount: { ...amount } }),
    more: phrases.length - shown.length,
  }
}

function amountOf(decision: Decision, { amount, to }: Expectation): Amount | undefined {
  return amount === undefined ? undefined : amountsMeant(amount, to, decision)[0]
}

function phrasesBehind(
  decision: Decision,
  { clause, quote, decision: point, effect }: Expectation,
  amount: Amount | undefined,
): readonly ExplainedClause[] {
  if (amount !== undefined) return phraseOfAmount(decision, amount)
  if (effect !== undefined) {
    const ids = effectsMeant(effect, quote, decision).map(({ id }) => id)
    return decision.clauses.filter(({ id }) => ids.includes(id))
  }
  if (clause !== undefined) {
    const meant = clauseMeant(clause, quote, decision)
    if (meant === undefined) return []
    return meant.kind === 'phrase' ? [meant] : telling(phrasesUnder(meant, decision), meant.verdict)
  }
  if (point === undefined || !Object.hasOwn(decision.decisions, point)) return []
  const decided = decision.decisions[point]
  if (decided === undefined) return []
  const ids = decided.verdict === 'fail' ? blamed(decided.blame) : []
  const named = new Set(ids.length > 0 ? ids : decided.bearing)
  const phrases = decision.clauses.filter(({ id }) => named.has(id))
  return ids.length > 0 ? phrases : telling(phrases, decided.verdict)
}

/** The phrases that come out as the whole does; else those that compare something; else all. */
function telling(phrases: readonly ExplainedClause[], verdict: ExplainedClause['verdict']): ExplainedClause[] {
  const alike = phrases.filter((phrase) => phrase.verdict === verdict && compares(phrase))
  const comparing = alike.length > 0 ? alike : phrases.filter(compares)
  return comparing.length > 0 ? comparing : [...phrases]
}

function compares({ operator, leaves, truth }: ExplainedClause): boolean {
  return operator !== undefined || leaves !== undefined || truth === 'unknown'
}

function phraseOfAmount({ clauses }: Decision, { id, cite }: Amount): ExplainedClause[] {
  return clauses.filter(
    ({ kind, cite: own, effect }) =>
      kind === 'phrase' && own === cite && effect?.kind === 'outcome' && effect.of?.includes(id),
  )
}

function phrasesUnder(level: ExplainedClause, { clauses }: Decision): ExplainedClause[] {
  const inside = new Set([level.id])
  return clauses.filter((clause) => {
    if (clause.within === undefined || !inside.has(clause.within)) return false
    if (clause.kind !== 'phrase') inside.add(clause.id)
    return clause.kind === 'phrase'
  })
}

/** Every phrase that must, or may, be mended. */
function blamed(blame: Blame): string[] {
  if (typeof blame === 'string') return [blame]
  return ('all' in blame ? blame.all : blame.any).flatMap(blamed)
}
