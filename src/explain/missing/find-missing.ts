import type { Clause, PhraseClause } from '../../model/core.ts'
import type { MissingFact } from '../../model/decision.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { INFORMATIONAL, isDecided, verdictWord } from '../../model/truth.ts'
import { exactNumber } from '../../model/value.ts'
import { answerIsOpen } from '../answer-of.ts'
import { gateOf } from '../gate.ts'
import { outcomeOf, type Question, questionFor } from '../question.ts'
import { Ground } from './ground.ts'
import { madeOf } from './made-of.ts'
import { searchAmount } from './missing-for-amount.ts'
import { partOf } from './parts.ts'
import { type AskOutcome, type Found, Search } from './search.ts'
import { ANY_TURN } from './turns.ts'

/** Finds the facts that are missing and still matter; none once what they matter to is decided. */
export interface FindMissing {
  readonly ofClause: (id: string) => readonly MissingFact[]
  readonly ofDecision: (id: string) => readonly MissingFact[]
  /** Whether what a phrase brings about comes into force. */
  readonly ofEffect: (phrase: string) => readonly MissingFact[]
  /** What an outcome comes to for one of its recipients. */
  readonly ofAmount: (outcome: string, amount: AmountOutcome) => readonly MissingFact[]
}

/** The finder for one question. */
export function findMissing(question: Question): FindMissing {
  const { program, outcome, clauses } = question
  const ground = new Ground(question)

  const phraseOf = (id: string): PhraseClause | undefined => {
    const clause = clauses.get(id)?.clause
    return clause?.kind === 'phrase' ? clause : undefined
  }

  const citeOf = (clause: Clause): string =>
    (clause.kind === 'phrase' ? (clauses.get(clause.id)?.within ?? clause) : clause).cite.zh

  const askAmount = (id: string, amount: AmountOutcome, found: Found): void => {
    const point = program.outcomes.get(id)
    const phrase = point && phraseOf(point.phrase)
    const verdict = verdictWord(amount.verdicts)
    if (point === undefined || phrase === undefined || gateOf(phrase.id, question) === 'shut') return
    if (verdict !== 'undetermined' && (verdict !== 'pass' || exactNumber(amount.due) !== undefined)) return
    new Search(ground, found, askOutcome).gate(phrase.id, citeOf(phrase))
    const own = point.recipients === null ? ground : new Ground(questionFor(amount, question))
    searchAmount(point, new Search(own, found, askOutcome), citeOf(phrase))
  }

  const askOutcome: AskOutcome = (id, found) => {
    for (const amount of outcome.amounts.get(id) ?? []) askAmount(id, amount, found)
  }

  const searching = (look: (search: Search) => void): readonly MissingFact[] => {
    const found: Found = new Map()
    look(new Search(ground, found, askOutcome))
    return [...found.values()]
  }

  /** Kept, because levels and questions ask again. */
  const kept = new Map<string, readonly MissingFact[]>()
  const once = (key: string, find: () => readonly MissingFact[]): readonly MissingFact[] => {
    const before = kept.get(key)
    if (before !== undefined) return before
    const found = find()
    kept.set(key, found)
    return found
  }

  const ofClause = (id: string): readonly MissingFact[] =>
    once(`clause ${id}`, () => {
      const clause = clauses.get(id)?.clause
      const made = madeOf(program).get(id)
      if (clause === undefined || made === undefined || !isOpen(clause, question)) return []
      const part = clause.kind === 'phrase' ? made.truth : (made.own ?? made.truth)
      return searching((search) => search.part(part, ANY_TURN, search.whole, citeOf(clause)))
    })

  const ofDecision = (id: string): readonly MissingFact[] =>
    once(`decision ${id}`, () => {
      const point = program.decisions.get(id)
      if (point === undefined) return []
      const open = verdictWord(outcome.decisions.get(id) ?? INFORMATIONAL) === 'undetermined'
      const answers = answerIsOpen(point, question)
      if (!open && !answers) return []
      return searching((search) => {
        if (open) search.decision(id, ANY_TURN)
        if (answers) search.answer(id)
      })
    })

  const ofEffect = (id: string): readonly MissingFact[] =>
    once(`effect ${id}`, () => {
      const phrase = phraseOf(id)
      if (phrase === undefined) return []
      const cite = citeOf(phrase)
      const runs = phrase.effect?.kind === 'deadline' && gateOf(id, question) !== 'shut'
      return searching((search) => {
        search.gate(id, cite)
        if (runs) search.part(partOf(phrase.cond, cite), ANY_TURN, search.whole, cite)
      })
    })

  const ofAmount = (id: string, amount: AmountOutcome): readonly MissingFact[] => {
    const found: Found = new Map()
    askAmount(id, amount, found)
    return [...found.values()]
  }

  return { ofClause, ofDecision, ofEffect, ofAmount }
}

/** Still open: undetermined, or, where it only informs, with an open truth. */
function isOpen(clause: Clause, question: Question): boolean {
  const { truth, verdicts } = outcomeOf(clause.id, question)
  return verdicts === INFORMATIONAL ? !isDecided(truth) : verdictWord(verdicts) === 'undetermined'
}
