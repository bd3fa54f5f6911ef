import type { Row } from '../../model/application.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { listGiven } from '../question.ts'
import type { Ground } from './ground.ts'
import { differingField, missingField, missingYear, type Wanted } from './missing-fact.ts'
import { type Place, rowsAsOne } from './place.ts'

/**
 * A row for every row given, and for every year that is due and not there, each by itself. Of a list that was not given
 * there may be rows that say anything: what they would be asked beside themselves matters with them.
 */
export function placesOfRows(name: string, ground: Ground): Place[] {
  const list = ground.question.program.vocabulary.lists.get(name)
  const given = ground.env.givenList(name)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [anyRow(list, ground), anyRow(list, ground)]
  const missing = missingOnRows(list, given.rows, ground)
  return given.rows.map((row) => rowsAsOne(list, [row], ground.env, (field) => missing([row], field)))
}

/** A row that may say anything, and of which nothing is asked by itself. */
export function anyRow(list: ListFact, { env }: Ground): Place {
  return rowsAsOne(list, [new Map()], env, () => [])
}

/** What some rows of a list do not say of a field: of a year that is due and not there, its row. */
export function missingOnRows(
  list: ListFact,
  rows: readonly Row[],
  { question }: Ground,
): (asked: readonly Row[], field: string) => Wanted[] {
  const given = listGiven(list.name, question)
  const own = given.kind === 'rows' ? given.rows : []
  const { due } = list
  const at = placesIn(rows)
  const ofYear = (row: Row, field: string): Wanted[] => {
    const year = due === undefined ? undefined : row.get(due.field)
    if (due === undefined || year?.kind !== 'value' || typeof year.value !== 'object') return []
    if (row.get(field)?.kind !== 'missing') return []
    // a row that does not say its year may be the one of this year
    const undated = own.flatMap((_, place) => missingField(list, due.field, own, place))
    return [missingYear(list, year.value.num), ...undated]
  }
  return (asked, field) =>
    asked.flatMap((row) => {
      const place = at.get(row) ?? 0
      return place < own.length ? missingField(list, field, own, place) : ofYear(row, field)
    })
}

const PLACES = new WeakMap<readonly Row[], ReadonlyMap<Row, number>>()

/** Where each row stands, looked up once for all who ask. */
export function placesIn(rows: readonly Row[]): ReadonlyMap<Row, number> {
  const known = PLACES.get(rows)
  if (known !== undefined) return known
  const places = new Map(rows.map((row, at) => [row, at]))
  PLACES.set(rows, places)
  return places
}

/** Fields on which the rows of one unit give different values: both are then taken as possible. */
export function differingOn(list: ListFact, rows: readonly Row[], unit: readonly Row[], field: string): Wanted[] {
  const values = unit.map((row) => row.get(field)).filter((given) => given !== undefined && given.kind !== 'missing')
  const distinct = new Set(values.map((given) => (given?.kind === 'value' ? text(given.value) : '')))
  if (distinct.size < 2) return []
  const places = placesIn(rows)
  return differingField(
    list,
    field,
    rows,
    unit.map((row) => places.get(row) ?? 0),
  )
}

function text(value: string | boolean | { readonly num: bigint; readonly den: bigint }): string {
  return typeof value === 'object' ? `${value.num}/${value.den}` : String(value)
}
