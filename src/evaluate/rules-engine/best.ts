import type { Expr } from '../../model/core.ts'
import { asNumber, type Value } from '../../model/value.ts'
import { preferredBounds } from './preferring.ts'
import type { Scope } from './scope.ts'
import { overUnits, type UnitView } from './unit-views.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** The best value among the units of a list that `where` keeps; what has no value is passed over. */
export function bestOfUnits(expr: Extract<Expr, { op: 'best' }>, scope: Scope): Value {
  const numbers = (views: readonly UnitView[]) => views.map(({ value }) => asNumber(value))
  return overUnits(expr, scope, ({ possible, sure }) => {
    const bearing = numbers(possible).filter(({ present }) => present)
    if (bearing.length === 0) return ABSENT_NUMBER
    const certain = numbers(sure).filter(({ present, absent }) => present && !absent)
    return numberWithin(preferredBounds(expr.prefer, certain, bearing), certain.length === 0)
  })
}
