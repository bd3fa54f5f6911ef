import { childrenOfExpression } from '../../model/children-of-expression.ts'
import type { Expr } from '../../model/core.ts'

/** The expressions an expression’s value is taken or worked out from: what each row gives too, and no edges of steps. */
export function operandsOf(expr: Expr): readonly Expr[] {
  if ('each' in expr) return [expr.each]
  return expr.op === 'bands' ? [expr.of, ...expr.bands.map(({ value }) => value)] : childrenOfExpression(expr)
}
