import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { asNumber, type Bounds, type NumberValue, type Value } from '../../model/value.ts'
import { rational, ZERO } from '../../util/rational.ts'
import { addedIf, NOUGHT, SINGLE, satisfied } from './asking.ts'
import { hullBounds, multiplyBounds, point } from './bounds.ts'
import { evaluateExpression } from './expression.ts'
import { type Fields, fieldsOfRow } from './fields.ts'
import { itemFields } from './item-fields.ts'
import type { ListTable } from './list-table.ts'
import { tableAsked } from './own-table.ts'
import type { Scope } from './scope.ts'
import { mayDifferTogether } from './together.ts'
import { totalOf } from './totals.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** How many units a list has that `where` keeps. */
export function countOf({ list, where }: Extract<Expr, { op: 'count' }>, scope: Scope): Value {
  const table = tableAsked(list, where, scope)
  if (table.given.kind === 'absent') return ABSENT_NUMBER
  if (table.given.kind === 'missing')
    return numberWithin({ low: ZERO, high: rational(table.fact.max) }, table.fact.absent !== undefined)
  const adds = (unit: Fields): Bounds => addedIf(satisfied(where, unit, scope), SINGLE)
  const together = mayDifferTogether(table.fact, [where])
  return numberWithin(totalOf(table, { adds, fields: itemFields([where]), together }), false)
}

/** The total of a value over the units of a list that `where` keeps. */
export function sumOf({ list, where, each }: Extract<Expr, { op: 'sum' }>, scope: Scope): Value {
  const table = tableAsked(list, where, scope)
  if (table.given.kind === 'absent') return ABSENT_NUMBER
  const eachOf = (unit: Fields): NumberValue => asNumber(evaluateExpression(each, scope.within(unit)))
  if (table.given.kind === 'missing') return sumOfMissing(table, eachOf(fieldsOfRow(table.fact, null)))
  const looked = new Map<Fields, { readonly kept: number; readonly value: NumberValue }>()
  const look = (unit: Fields) => {
    const seen = looked.get(unit) ?? { kept: satisfied(where, unit, scope), value: eachOf(unit) }
    looked.set(unit, seen)
    return seen
  }
  const largest = largestUnits(table).map(look)
  if (largest.some(({ kept, value }) => kept === TRUE && !value.present)) return ABSENT_NUMBER
  // without a value there is no total, unless another row turns out to be part of the unit: one row for each such unit
  const { known, unknown } = table.units()
  const stands = (unit: Fields): boolean => look(unit).kept !== TRUE || look(unit).value.present
  if (known.filter((unit) => !stands(unit)).length > unknown.length) return ABSENT_NUMBER
  const adds = (unit: Fields): Bounds => {
    const { kept, value } = look(unit)
    return addedIf(kept, value.present ? { low: value.low, high: value.high } : NOUGHT)
  }
  const together = mayDifferTogether(table.fact, [where], [each])
  const total = totalOf(table, {
    adds,
    fields: itemFields([where], [each]),
    together,
    bears: (unit) => look(unit).value.present,
    stands,
  })
  return numberWithin(
    total,
    largest.some(({ kept, value }) => (kept & TRUE) !== 0 && value.absent),
  )
}

function sumOfMissing({ fact }: ListTable, each: NumberValue): Value {
  const absent = each.absent || fact.absent !== undefined
  if (!each.present) return numberWithin(NOUGHT, absent)
  return numberWithin(hullBounds(NOUGHT, multiplyBounds(point(rational(fact.max)), each)), absent)
}

/** The units with every merge that may still come: where one of them is surely absent, no merge makes it present. */
function largestUnits(table: ListTable): readonly Fields[] {
  const { known, merged, unknownTogether } = table.units()
  return known.length === 0 && unknownTogether !== null ? [unknownTogether] : merged
}
