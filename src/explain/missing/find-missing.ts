import type { Clause, Cond, DecisionPoint, Expr, PhraseClause } from '../../model/core.ts'
import type { MissingFact } from '../../model/decision.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { INFORMATIONAL, isDecided, verdictWord } from '../../model/truth.ts'
import { answerIsOpen } from '../answer-of.ts'
import { childrenOf } from '../clause-index.ts'
import { exactNumber } from '../exact.ts'
import { gateOf, gateParts } from '../gate.ts'
import { outcomeOf, type Question, questionFor } from '../question.ts'
import { type Wanted, withoutRepeats } from './missing-fact.ts'
import { type Chase, missingForCondition, missingForExpression } from './missing-facts.ts'
import { missingForAmount } from './missing-for-amount.ts'

/** Finds the facts that are missing and still matter; none once what they matter to is decided. */
export interface FindMissing {
  readonly ofClause: (id: string) => readonly MissingFact[]
  readonly ofDecision: (id: string) => readonly MissingFact[]
  /** Whether what a phrase brings about comes into force. */
  readonly ofEffect: (phrase: string) => readonly MissingFact[]
  /** What an outcome comes to for one of its recipients. */
  readonly ofAmount: (outcome: string, amount: AmountOutcome) => readonly MissingFact[]
}

/** The finder for one question; what it found for a clause it keeps for the levels and decisions above. */
export function findMissing(question: Question): FindMissing {
  const found = new Map<string, readonly MissingFact[]>()
  const named = new Map<string, readonly Wanted[]>()

  /** Found once; what asks for itself on the way asks for nothing more. */
  const once = (key: string, find: () => readonly MissingFact[]): readonly MissingFact[] => {
    const before = found.get(key)
    if (before !== undefined) return before
    found.set(key, [])
    const missing = withoutRepeats(find())
    found.set(key, missing)
    return missing
  }

  const ofClause = (id: string): readonly MissingFact[] =>
    once(id, () => {
      const placed = question.clauses.get(id)
      if (placed === undefined || !isOpen(placed.clause, question)) return []
      const { clause, within } = placed
      if (clause.kind === 'phrase') return ofCondition(clause.cond, (within ?? clause).cite.zh)
      const guard = clause.guard === null ? [] : [clause.guard.when, clause.guard.unless]
      return [
        ...guard.flatMap((cond) => ofCondition(cond, clause.cite.zh)),
        ...childrenOf(clause)
          .filter((child) => informs(child, question) === informs(clause, question))
          .flatMap((child) => ofClause(child.id)),
      ]
    })

  const ofDecision = (id: string): readonly MissingFact[] =>
    once(`decision ${id}`, () => {
      const point = question.program.decisions.get(id)
      if (point === undefined) return []
      const verdict = verdictWord(question.outcome.decisions.get(id) ?? INFORMATIONAL)
      if (verdict !== 'undetermined' && !answerIsOpen(point, question)) return []
      const { cond, answer } = point
      const own = clauseOfAnswer(point)
      return [...ofCondition(cond, own), ...(answer === null ? [] : ofExpression(answer, own))]
    })

  /** The clause that defines what a decision answers with; a decision that asks facts itself goes by its own name. */
  const clauseOfAnswer = ({ answer, label }: DecisionPoint): string => {
    const by = answer?.op === 'named' ? question.program.named.get(answer.name)?.definedBy : undefined
    const phrase = by === undefined ? undefined : phraseOf(by)
    return phrase === undefined ? label.zh : citeOf(phrase)
  }

  const ofGate = (phrase: PhraseClause): readonly MissingFact[] => {
    if (gateOf(phrase.id, question) !== 'unknown') return []
    const { phrases, guards } = gateParts(phrase, question)
    return [
      ...guards.flatMap(({ on, when, unless }) => [when, unless].flatMap((cond) => ofCondition(cond, citeOf(on)))),
      ...phrases.flatMap((other) => ofCondition(other.cond, citeOf(other))),
    ]
  }

  const ofEffect = (id: string): readonly MissingFact[] =>
    once(`effect ${id}`, () => {
      const phrase = phraseOf(id)
      if (phrase === undefined) return []
      const shut = gateOf(id, question) === 'shut'
      const running = phrase.effect?.kind === 'deadline' && !shut ? ofCondition(phrase.cond, citeOf(phrase)) : []
      return [...ofGate(phrase), ...running]
    })

  const ofAmount = (id: string, amount: AmountOutcome): readonly MissingFact[] => {
    const point = question.program.outcomes.get(id)
    const phrase = point && phraseOf(point.phrase)
    const verdict = verdictWord(amount.verdicts)
    if (point === undefined || phrase === undefined || gateOf(phrase.id, question) === 'shut') return []
    if (verdict !== 'undetermined' && (verdict !== 'pass' || exactNumber(amount.due) !== undefined)) return []
    const cite = citeOf(phrase)
    const own = missingForAmount(point, questionFor(amount, question), chase)
    return withoutRepeats([...ofGate(phrase), ...own.map((wanted) => ({ clause: cite, ...wanted }))])
  }

  const ofOutcome = (id: string): readonly MissingFact[] =>
    once(`outcome ${id}`, () => (question.outcome.amounts.get(id) ?? []).flatMap((amount) => ofAmount(id, amount)))

  const phraseOf = (id: string): PhraseClause | undefined => {
    const clause = question.clauses.get(id)?.clause
    return clause?.kind === 'phrase' ? clause : undefined
  }

  const citeOf = (clause: Clause): string =>
    (clause.kind === 'phrase' ? (question.clauses.get(clause.id)?.within ?? clause) : clause).cite.zh

  const chase: Chase = {
    clause: ofClause,
    decision: ofDecision,
    gate: (id) => {
      const phrase = phraseOf(id)
      return phrase === undefined ? [] : ofGate(phrase)
    },
    outcome: ofOutcome,
    named: (name) => {
      const before = named.get(name)
      if (before !== undefined) return before
      const value = question.program.named.get(name)
      const missing = value === undefined ? [] : missingForExpression(value.expr, question, chase)
      named.set(name, missing)
      return missing
    },
  }

  const asked = (wanted: readonly Wanted[], clause: string): MissingFact[] => wanted.map((one) => ({ clause, ...one }))
  const ofCondition = (cond: Cond | null, cite: string): MissingFact[] =>
    asked(missingForCondition(cond, question, chase), cite)
  const ofExpression = (expr: Expr, cite: string): MissingFact[] =>
    asked(missingForExpression(expr, question, chase), cite)

  return { ofClause, ofDecision, ofEffect, ofAmount }
}

/** Still open: undetermined, or, where it only informs, with an open truth. */
function isOpen(clause: Clause, question: Question): boolean {
  const { truth, verdicts } = outcomeOf(clause.id, question)
  return verdicts === INFORMATIONAL ? !isDecided(truth) : verdictWord(verdicts) === 'undetermined'
}

function informs(clause: Clause, question: Question): boolean {
  return outcomeOf(clause.id, question).verdicts === INFORMATIONAL
}
