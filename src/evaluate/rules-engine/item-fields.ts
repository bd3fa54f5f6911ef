import { childrenOfExpression, conditionsOfExpression } from '../../model/children-of-expression.ts'
import type { Cond, Expr } from '../../model/core.ts'
import { leavesOf } from '../../model/leaves-of.ts'
import { operandsOf } from './parts.ts'

/** The fields of a row that the conditions and expressions of a list question read. */
export function itemFields(conds: readonly (Cond | null)[], exprs: readonly Expr[] = []): ReadonlySet<string> {
  const fields = new Set<string>()
  const ofCond = (cond: Cond | null): void => {
    for (const leaf of leavesOf(cond)) for (const operand of operandsOf(leaf)) ofExpr(operand)
  }
  const ofExpr = (expr: Expr): void => {
    if (expr.op === 'item') fields.add(expr.field)
    for (const part of childrenOfExpression(expr)) ofExpr(part)
    for (const guard of conditionsOfExpression(expr)) ofCond(guard)
  }
  for (const cond of conds) ofCond(cond)
  for (const expr of exprs) ofExpr(expr)
  return fields
}
