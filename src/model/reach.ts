import type { Cond, Expr, Program } from './core.ts'
import { AS_OF } from './vocabulary.ts'
import { throughNamed, walkCond, walkExpr } from './walk-core.ts'

/** The facts a value or condition is computed from: single facts, and lists with the fields asked of their rows. */
export interface Reach {
  readonly scalars: ReadonlySet<string>
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}

/** What these expressions and conditions are computed from, through the named values they use; `asOf` is the fact that dates the application. */
export function reachOf(
  program: Program,
  of: { readonly exprs?: readonly Expr[]; readonly conds?: readonly Cond[] },
): Reach {
  const scalars = new Set<string>()
  const lists = new Map<string, Set<string>>()
  const fieldsOf = (list: string): Set<string> => {
    const found = lists.get(list) ?? new Set<string>()
    lists.set(list, found)
    return found
  }
  const to = throughNamed(program, {
    fact: (name) => {
      const given = name === AS_OF ? program.asOfFact : name
      if (given !== null) scalars.add(given)
    },
    field: (list, field) => {
      if (program.vocabulary.lists.get(list)?.fields.has(field)) fieldsOf(list).add(field)
    },
    list: fieldsOf,
    clause: () => undefined,
    decision: () => undefined,
    outcome: () => undefined,
    gate: () => undefined,
  })
  for (const expr of of.exprs ?? []) walkExpr(expr, to)
  for (const cond of of.conds ?? []) walkCond(cond, to)
  return { scalars, lists }
}
