import type { LevelClause, Program } from '../model/core.ts'
import { guardsOf, levelClauses, phraseClauses, UNASKED, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'

/**
 * The levels around a phrase, the innermost first, out of which a change of its truth gets only through their own: no
 * other clause, decision or outcome speaks of what lies between, and nothing in them brings anything about. Where such a
 * level comes to the same, nothing follows from the change.
 */
export function closedAround(program: Program, phrase: string): string[] {
  const way = wayTo(program, phrase)
  const spokenOf = clausesSpokenOf(program)
  const closed: string[] = []
  const inside = new Set([phrase])
  for (const level of [...way].reverse()) {
    const within = phraseClauses(level)
    if (within.some(({ effect }) => effect !== undefined) || [...inside].some((id) => spokenOf.has(id))) break
    closed.push(level.id)
    inside.add(level.id)
  }
  return closed
}

/** The levels a phrase stands in, outermost first. */
function wayTo({ articles }: Program, phrase: string): LevelClause[] {
  return articles.flatMap(levelClauses).filter((level) => phraseClauses(level).some(({ id }) => id === phrase))
}

/** Every clause that something else asks after by name. */
function clausesSpokenOf({ articles, decisions, named, outcomes, assume }: Program): Set<string> {
  const found = new Set<string>()
  const to = { ...UNASKED, clause: (id: string) => void found.add(id), gate: (id: string) => void found.add(id) }
  for (const { cond } of articles.flatMap(phraseClauses)) walkCond(cond, to)
  for (const level of articles.flatMap(levelClauses)) for (const cond of guardsOf(level)) walkCond(cond, to)
  for (const { cond, answer } of decisions.values()) {
    walkCond(cond, to)
    if (answer !== null) walkExpr(answer, to)
  }
  for (const { expr } of named.values()) walkExpr(expr, to)
  for (const { cond } of assume) walkCond(cond, to)
  for (const outcome of outcomes.values()) walkOutcome(outcome, to)
  return found
}
