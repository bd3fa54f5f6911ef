import type { Cond, NamedValue } from '../model/core.ts'
import { type References, walkCond, walkExpr } from '../model/walk-core.ts'

/** Facts, fields, lists and named values that are read anywhere. */
export function usedNames(conds: readonly Cond[], named: Iterable<NamedValue>): Set<string> {
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
  for (const { expr } of named) walkExpr(expr, to)
  return used
}
