import { type Facts, type Given, type GivenList, MISSING, type Row } from '../model/application.ts'
import type { ListFact, Vocabulary } from '../model/vocabulary.ts'
import { type Day, yearOf } from '../util/civil-date.ts'
import { ceil, floor, rational } from '../util/rational.ts'

/**
 * The facts with a row for every year that is due and has none: of such a row only the year is known, so it is missing,
 * named, and never zero. A list that was not given stays missing as a whole.
 *
 * Nothing decided changes as rows are filled in. The year is the list's identity (a check sees to it), so a row given
 * without its year may be one with any row put in here, as it may be with any other; giving it that year takes the row
 * put in away and leaves one that says more. A year that is due is filled in by its row: that row says more, too.
 */
export function withDueRows(vocabulary: Vocabulary, facts: Facts, asOf: Day): Facts {
  const due = [...vocabulary.lists.values()].filter((list) => list.due !== undefined)
  if (due.length === 0) return facts
  const lists = new Map(facts.lists)
  for (const list of due) lists.set(list.name, dueRowsIn(list, lists.get(list.name) ?? { kind: 'missing' }, asOf))
  return { scalars: facts.scalars, lists }
}

/** A list with a row for every year that is due and has none, after the rows that are given, the earliest first. */
export function dueRowsIn(list: ListFact, given: GivenList, asOf: Day): GivenList {
  if (list.due === undefined || given.kind !== 'rows') return given
  const { field } = list.due
  const there = new Set(given.rows.flatMap((row) => yearIn(row.get(field)) ?? []))
  const missing = dueYears(list, list.due, asOf).filter((year) => !there.has(year))
  if (missing.length === 0) return given
  const put = missing.map((year) => rowOf(list, field, year))
  for (const row of put) PUT_IN.add(row)
  return { kind: 'rows', rows: [...given.rows, ...put] }
}

/** Rows that nobody gave. */
const PUT_IN = new WeakSet<Row>()

/** The facts as they were given, without the rows put in for years that are due: what an explanation speaks of. */
export function withoutDueRows(vocabulary: Vocabulary, facts: Facts): Facts {
  const lists = new Map(facts.lists)
  for (const { name, due } of vocabulary.lists.values()) {
    const given = lists.get(name)
    if (due === undefined || given?.kind !== 'rows') continue
    lists.set(name, { kind: 'rows', rows: given.rows.filter((row) => !PUT_IN.has(row)) })
  }
  return { scalars: facts.scalars, lists }
}

/** The years that are due on a day: the last so many before its own, as far as a row may have them. */
function dueYears({ fields }: ListFact, due: NonNullable<ListFact['due']>, asOf: Day): bigint[] {
  const range = fields.get(due.field)?.range
  const last = BigInt(yearOf(asOf)) - 1n
  const first = last - BigInt(due.last) + 1n
  const from = range === undefined || ceil(range.low) < first ? first : ceil(range.low)
  const to = range === undefined || floor(range.high) > last ? last : floor(range.high)
  const years: bigint[] = []
  for (let year = from; year <= to; year++) years.push(year)
  return years
}

function yearIn(given: Given | undefined): bigint | undefined {
  return given?.kind === 'value' && typeof given.value === 'object' ? given.value.num : undefined
}

function rowOf({ fields }: ListFact, yearField: string, year: bigint): Row {
  return new Map(
    [...fields.keys()].map((field): [string, Given] => [
      field,
      field === yearField ? { kind: 'value', value: rational(year) } : MISSING,
    ]),
  )
}
