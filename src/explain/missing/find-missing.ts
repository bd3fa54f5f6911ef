import type { Clause, Cond } from '../../model/core.ts'
import type { MissingFact } from '../../model/decision.ts'
import { INFORMATIONAL, isDecided, verdictWord } from '../../model/truth.ts'
import { childrenOf } from '../clause-index.ts'
import { openLeaves } from '../fold.ts'
import { leafTruths, outcomeOf, type Question } from '../question.ts'
import { withoutRepeats } from './missing-fact.ts'
import { missingForCondition } from './missing-facts.ts'

/** Finds the facts that are missing and still matter, to a clause or to a decision; none once it is decided. */
export interface FindMissing {
  readonly ofClause: (id: string) => readonly MissingFact[]
  readonly ofDecision: (id: string) => readonly MissingFact[]
}

/** The finder for one question; what it found for a clause it keeps for the levels and decisions above. */
export function findMissing(question: Question): FindMissing {
  const found = new Map<string, readonly MissingFact[]>()

  /** Found once; what asks for itself on the way asks for nothing more. */
  const once = (key: string, find: () => MissingFact[]): readonly MissingFact[] => {
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
      const verdict = verdictWord(question.outcome.decisions.get(id) ?? INFORMATIONAL)
      return point === undefined || verdict !== 'undetermined' ? [] : ofCondition(point.cond, '')
    })

  const ofCondition = (cond: Cond | null, cite: string): MissingFact[] => {
    const own = missingForCondition(cond, question).map((wanted) => ({ ...wanted, clause: cite }))
    const others = openLeaves(cond, leafTruths(question)).flatMap((leaf) => {
      if (leaf.op === 'met' || leaf.op === 'holds') return ofClause(leaf.clause)
      return leaf.op === 'metDecision' ? ofDecision(leaf.decision) : []
    })
    return [...own, ...others]
  }

  return { ofClause, ofDecision }
}

/** Still open: undetermined, or, where it only informs, with an open truth. */
function isOpen(clause: Clause, question: Question): boolean {
  const { truth, verdicts } = outcomeOf(clause.id, question)
  return verdicts === INFORMATIONAL ? !isDecided(truth) : verdictWord(verdicts) === 'undetermined'
}

function informs(clause: Clause, question: Question): boolean {
  return outcomeOf(clause.id, question).verdicts === INFORMATIONAL
}
