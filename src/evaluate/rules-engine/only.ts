import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { Scope } from './scope.ts'
import { overUnits } from './unit-views.ts'
import { joinValues, orAbsent, surelyAbsent } from './values.ts'

/**
 * The value of the one unit that `where` keeps; absent where it keeps none, and where it keeps several. Of a ratio, only
 * what it comes to, as wherever one of several values is chosen.
 */
export function onlyUnit(expr: Extract<Expr, { op: 'only' }>, scope: Scope): Value {
  return overUnits(expr, scope, ({ rows, settled, possible, sure }) => {
    const join = (views = possible): Value =>
      joinValues(
        views.map(({ value }) => value),
        expr.type,
      )
    if (!settled) {
      const alone = rows === 1 && possible.some(({ kept }) => kept === TRUE)
      return alone ? join() : orAbsent(join())
    }
    const [one, another] = sure
    if (another !== undefined) return surelyAbsent(expr.type)
    if (one === undefined) return orAbsent(join())
    return possible.length > 1 ? orAbsent(join([one])) : join([one])
  })
}
