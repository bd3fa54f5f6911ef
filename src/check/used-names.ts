import type { Cond, Expr, OutcomePoint } from '../model/core.ts'
import { type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'

/** Facts, fields, lists and named values that are read anywhere. */
export function usedNames(
  conds: readonly Cond[],
  exprs: readonly Expr[],
  outcomes: Iterable<OutcomePoint>,
): Set<string> {
  const used = new Set<string>()
  const add = (name: string): void => {
    used.add(name)
  }
  const to: References = {
    fact: add,
    list: add,
    named: add,
    field: (list, field) => add(`${list}.${field}`),
    clause: () => {},
    decision: () => {},
    outcome: () => {},
    gate: () => {},
  }
  for (const cond of conds) walkCond(cond, to)
  for (const expr of exprs) walkExpr(expr, to)
  for (const outcome of outcomes) walkOutcome(outcome, to)
  return used
}
