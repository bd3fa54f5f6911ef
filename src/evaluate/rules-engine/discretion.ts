import type { Expr } from '../../model/core.ts'
import type { Value } from '../../model/value.ts'
import { compare } from '../../util/rational.ts'
import { intersectBounds } from './bounds.ts'
import { evaluateExpression } from './expression.ts'
import type { Scope } from './scope.ts'
import { ABSENT_NUMBER, asNumber, numberWithin } from './values.ts'

/** What an authority decides within a range: the part of what it may decide that lies in it; none where no part does. */
export function decidedWithin(expr: Extract<Expr, { op: 'discretion' }>, scope: Scope): Value {
  const of = asNumber(evaluateExpression(expr.of, scope))
  const low = expr.low && asNumber(evaluateExpression(expr.low, scope))
  const high = asNumber(evaluateExpression(expr.high, scope))
  if (!of.present || !high.present) return ABSENT_NUMBER
  const within = intersectBounds(of, { low: low?.low ?? null, high: high.high })
  if (within.low !== null && within.high !== null && compare(within.low, within.high) > 0) return ABSENT_NUMBER
  return numberWithin(within, of.absent || high.absent || low?.absent === true)
}
