import type { Cond, Expr } from '../../model/core.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import type { ScalarType } from '../../model/type.ts'
import { isNumeric } from '../../model/type.ts'
import { asNumber, type Value } from '../../model/value.ts'
import { satisfied } from './asking.ts'
import { evaluateExpression } from './expression.ts'
import { type Fields, fieldsOfRow } from './fields.ts'
import { tableAsked } from './own-table.ts'
import type { Scope } from './scope.ts'
import { mayDifferTogether } from './together.ts'
import { numberWithin, orAbsent, surelyAbsent } from './values.ts'

/** A unit that `where` keeps or may keep, with the value asked of it. */
export interface UnitView {
  readonly kept: Truth
  readonly value: Value
}

/** The units of a list as a question about single units sees them. */
export interface UnitViews {
  readonly rows: number
  /** Every identity is known: each view is a unit, and there is no other. */
  readonly settled: boolean
  /** What may be kept: known units, rows without identity, and all rows as one where they may answer as none does alone. */
  readonly possible: readonly UnitView[]
  /** Units surely kept, with all that may still merge into them. */
  readonly sure: readonly UnitView[]
}

interface UnitQuestion {
  readonly list: string
  readonly type: ScalarType
  readonly where: Cond | null
  readonly each: Expr
}

/** The value of a question about single units: of a list not given, that of any one row; of one without rows, none. */
export function overUnits(
  { list, type, where, each }: UnitQuestion,
  scope: Scope,
  answer: (views: UnitViews) => Value,
): Value {
  const table = tableAsked(list, where, scope)
  const eachOf = (unit: Fields): Value => evaluateExpression(each, scope.within(unit))
  if (table.given.kind === 'absent') return surelyAbsent(type)
  if (table.given.kind === 'missing') {
    const any = eachOf(fieldsOfRow(table.fact, null))
    return any.present && isNumeric(type) ? numberWithin(asNumber(any), true) : orAbsent(any)
  }
  const { known, unknown, merged, unknownTogether, everyRow } = table.units()
  const viewed = (units: readonly Fields[]): UnitView[] =>
    units.flatMap((unit) => {
      const kept = satisfied(where, unit, scope)
      return kept & TRUE ? [{ kept, value: eachOf(unit) }] : []
    })
  const surely = (views: readonly UnitView[]): UnitView[] => views.filter(({ kept }) => kept === TRUE)
  const rows = table.rows.length
  if (unknownTogether === null) {
    const possible = viewed(known)
    return answer({ rows, settled: true, possible, sure: surely(possible) })
  }
  const together = everyRow !== null && mayDifferTogether(table.fact, [where], [each]) ? [everyRow] : []
  return answer({
    rows,
    settled: false,
    possible: viewed([...known, ...unknown, ...together]),
    sure: surely(viewed(known.length === 0 ? [unknownTogether] : merged)),
  })
}
