import type { Program } from './core.ts'
import { guardsOf, levelClauses, phraseClauses, type References, walkCond, walkExpr, walkOutcome } from './walk-core.ts'

/** The facts that only raise open-ended items (其他情形): nobody is asked for them, someone raises them or nobody does. */
export function factsOnlyRaised(program: Program): ReadonlySet<string> {
  const raised = new Set<string>()
  const read = new Set<string>()
  const nothing = (): void => {}
  walkProgram(program, {
    fact: (name) => void read.add(name),
    raised: (name) => void raised.add(name),
    field: nothing,
    list: nothing,
    named: nothing,
    clause: nothing,
    decision: nothing,
    outcome: nothing,
    gate: nothing,
  })
  return new Set([...raised].filter((name) => !read.has(name)))
}

function walkProgram({ named, articles, decisions, outcomes, assume }: Program, to: References): void {
  for (const { expr } of named.values()) walkExpr(expr, to)
  for (const cond of articles.flatMap(levelClauses).flatMap(guardsOf)) walkCond(cond, to)
  for (const { cond, effect } of articles.flatMap(phraseClauses)) {
    walkCond(cond, to)
    if (effect?.kind !== 'deadline') continue
    walkExpr(effect.due, to)
    if (effect.done !== null) walkExpr(effect.done, to)
  }
  for (const { cond, answer } of decisions.values()) {
    walkCond(cond, to)
    if (answer !== null) walkExpr(answer, to)
  }
  for (const outcome of outcomes.values()) walkOutcome(outcome, to)
  for (const { cond } of assume) walkCond(cond, to)
}
