import { ownRows } from '../../evaluate/plain/own-rows.ts'
import { unitsOf } from '../../evaluate/plain/rows.ts'
import type { Row } from '../../model/application.ts'
import { TRUE } from '../../model/truth.ts'
import { has } from '../fold.ts'
import { askedOfUnits, type ListExpr, takenFromUnits } from '../sub-expressions.ts'
import { missingField } from './missing-fact.ts'
import { partOfRows, truthOfPart, YES } from './parts.ts'
import { type Place, rowsAsOne } from './place.ts'
import { anyRow, differingOn, missingOnRows, placesIn } from './rows-asked.ts'
import type { Search } from './search.ts'
import { WHETHER_TRUE } from './turns.ts'

/** Looks for what is asked of the units of a list and not known: who a row is, whether it counts and how much. */
export function searchUnits(expr: ListExpr, search: Search, cite: string): void {
  const { ground } = search
  const list = ground.question.program.vocabulary.lists.get(expr.list)
  const given = ground.env.givenList(expr.list)
  if (list === undefined || given.kind === 'absent') return
  const where = expr.where === null ? YES : partOfRows(expr.where)
  const asked = askedOfUnits(expr)
  const satisfies = asked === null ? YES : partOfRows(asked)
  const each = takenFromUnits(expr)
  const mayBeIn = (place: Place): boolean => has(truthOfPart(where, place), TRUE)
  const look = (place: Place): void => {
    if (!mayBeIn(place)) return
    search.part(where, WHETHER_TRUE, place, cite)
    search.part(satisfies, WHETHER_TRUE, place, cite)
    if (each !== null) search.expression(each, place, cite)
  }
  if (given.kind === 'missing') {
    look(anyRow(list, ground))
    return
  }

  const missing = missingOnRows(list, given.rows, ground)
  const { identity } = list
  const rows = ownRows(list, given.rows, expr.where, ground.env)
  const { known, unknown } = unitsOf(list, rows)
  const alone = ground.rowsOf(list.name)
  const at = placesIn(given.rows)
  const asOne = (unit: readonly Row[]): Place => rowsAsOne(list, unit, ground.env, (field) => missing(unit, field))
  const asUnit = (unit: readonly Row[]): Place =>
    rowsAsOne(list, unit, ground.env, (field) => [
      ...missing(unit, field),
      ...differingOn(list, given.rows, unit, field),
    ])

  // whatever merges, each row is one of these
  const largest = known.length > 0 ? known.map((unit) => [...unit, ...unknown]) : [unknown]
  const merged = unknown.length === 0 ? [] : largest.map(asOne)
  const first = new Map(known.map((unit) => [unit[0], unit]))
  const nameless = new Set(unknown)
  for (const row of rows) {
    const place = at.get(row) ?? 0
    const byItself = alone[place] ?? asOne([row])
    const unit = first.get(row)
    if (unit !== undefined) look(unit.length === 1 ? byItself : asUnit(unit))
    if (!nameless.has(row)) continue
    // the only row is one unit, whoever it is
    if (identity !== undefined && rows.length > 1 && (mayBeIn(byItself) || merged.some(mayBeIn)))
      search.add(missingField(list, identity, given.rows, place), cite)
    look(byItself)
  }
  for (const place of merged) look(place)
}
