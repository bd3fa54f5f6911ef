import type { Program } from './core.ts'
import {
  guardsOf,
  levelClauses,
  phraseClauses,
  type References,
  UNASKED,
  walkCond,
  walkExpr,
  walkOutcome,
} from './walk-core.ts'

/** Walks all that a program asks and works out; what `asked` does not listen for is passed over. */
export function walkProgram(
  { named, articles, decisions, outcomes, assume }: Program,
  asked: Partial<References>,
): void {
  const to: References = { ...UNASKED, ...asked }
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
