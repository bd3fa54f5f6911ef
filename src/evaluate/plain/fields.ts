import type { Cond, Expr } from '../../model/core.ts'
import { type References, walkCond, walkExpr } from '../../model/walk-core.ts'

/** The fields of a list's rows that conditions and expressions asked of them read. */
export function fieldsRead(conds: readonly (Cond | null)[], exprs: readonly Expr[] = []): Set<string> {
  const fields = new Set<string>()
  const ignore = (): void => {}
  const to: References = {
    fact: ignore,
    list: ignore,
    named: ignore,
    clause: ignore,
    decision: ignore,
    field: (_, field) => fields.add(field),
  }
  for (const cond of conds) walkCond(cond, to, '')
  for (const expr of exprs) walkExpr(expr, to, '')
  return fields
}
