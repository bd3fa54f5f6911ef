import type { Program } from './core.ts'
import { guardsOf, levelClauses, phraseClauses, type References, walkCond, walkExpr, walkOutcome } from './walk-core.ts'

/** The readings that a program's meaning takes a value from or waits for; a change of any other changes nothing it says. */
export function readingsUsed(program: Program): Set<string> {
  const used = new Set<string>()
  const nothing = (): void => {}
  const to: References = {
    fact: nothing,
    field: nothing,
    list: nothing,
    named: nothing,
    clause: nothing,
    decision: nothing,
    outcome: nothing,
    gate: nothing,
    reading: (id) => used.add(id),
  }
  for (const level of program.articles.flatMap(levelClauses)) for (const guard of guardsOf(level)) walkCond(guard, to)
  for (const { cond, effect } of program.articles.flatMap(phraseClauses)) {
    walkCond(cond, to)
    if (effect?.kind !== 'deadline') continue
    walkExpr(effect.due, to)
    if (effect.done !== null) walkExpr(effect.done, to)
  }
  for (const { cond, answer } of program.decisions.values()) {
    walkCond(cond, to)
    if (answer !== null) walkExpr(answer, to)
  }
  for (const { expr } of program.named.values()) walkExpr(expr, to)
  for (const outcome of program.outcomes.values()) walkOutcome(outcome, to)
  for (const { cond } of program.assume) walkCond(cond, to)
  return used
}
