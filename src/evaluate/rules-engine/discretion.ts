import type { Expr } from '../../model/core.ts'
import { asNumber, type Value } from '../../model/value.ts'
import { greaterBounds, lesserBounds } from './bounds.ts'
import { evaluateExpression } from './expression.ts'
import type { Scope } from './scope.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** What an authority decides, held to its range: that a decision outside is refused is for its outcome to say. */
export function decidedWithin(expr: Extract<Expr, { op: 'discretion' }>, scope: Scope): Value {
  const of = asNumber(evaluateExpression(expr.of, scope))
  const low = expr.low && asNumber(evaluateExpression(expr.low, scope))
  const high = asNumber(evaluateExpression(expr.high, scope))
  if (!of.present || !high.present || low?.present === false) return ABSENT_NUMBER
  const held = lesserBounds(low === null ? of : greaterBounds(of, low), high)
  return numberWithin(held, of.absent || high.absent || low?.absent === true)
}
