import type { Program } from '../../src/model/core.ts'
import type { ListFact } from '../../src/model/vocabulary.ts'
import { phraseClauses } from '../../src/model/walk-core.ts'
import { yearOf } from '../../src/util/civil-date.ts'
import type { Random } from '../../src/util/random.ts'
import { Filling, mostGiven, ownFacts } from './application.ts'
import type { Boundaries } from './boundaries.ts'
import { isMap, type Json, type JsonMap } from './json.ts'

/** What an application leaves out: a fact, a record or list as a whole, a field of a row, or the row of a year that is due. */
export interface Blank {
  readonly fact: string
  /** The row of a list, from 1. */
  readonly item?: number
  readonly year?: number
}

/**
 * An application that says more than a partial one and takes nothing back: what is missing gets a value the reader
 * accepts, or “absent” where that is declared, an identity perhaps that of another row, a list that is missing any rows,
 * a year that is due its row. No other row is added to a list that is given, and no open-ended item is raised: that is
 * another application. `fills` says which of what is missing is filled in.
 */
export function complete(
  random: Random,
  program: Program,
  boundaries: Boundaries,
  partial: JsonMap,
  fills: (blank: Blank) => boolean,
  asOf: number,
): JsonMap {
  const filling = new Filling(random, boundaries)
  const raised = raisedIn(program)
  const given: Record<string, Json> = { ...partial }
  for (const fact of ownFacts(program))
    if (given[fact.name] === undefined && !raised.has(fact.name) && fills({ fact: fact.name }))
      given[fact.name] = filling.scalar(fact)
  for (const { name, fields, absent } of program.vocabulary.records.values()) {
    const record = given[name]
    if (record === 'absent') continue
    if (record === undefined && absent !== undefined && fills({ fact: name }) && random.chance(0.2)) {
      given[name] = 'absent'
      continue
    }
    const filled: Record<string, Json> = isMap(record) ? { ...record } : {}
    for (const field of fields)
      if (filled[field] === undefined && !raised.has(`${name}.${field}`) && fills({ fact: `${name}.${field}` }))
        filled[field] = filling.field(program, `${name}.${field}`)
    if (Object.keys(filled).length > 0) given[name] = filled
  }
  for (const list of program.vocabulary.lists.values()) {
    const rows = given[list.name]
    if (rows === undefined && fills({ fact: list.name })) given[list.name] = filling.list(list, program)
    if (!Array.isArray(rows)) continue
    const filled = fillRows(random, program, list, rows as JsonMap[], filling, fills)
    given[list.name] = [...filled, ...dueRows(program, list, filled, filling, fills, asOf)]
  }
  return given
}

/** The facts that raise an open-ended item. */
export function raisedIn(program: Program): Set<string> {
  const effects = program.articles.flatMap(phraseClauses).map(({ effect }) => effect)
  return new Set(effects.flatMap((effect) => (effect?.kind === 'residual' ? [effect.fact] : [])))
}

/** Rows for years that are due and have none: the application left them out. */
function dueRows(
  program: Program,
  list: ListFact,
  rows: readonly JsonMap[],
  filling: Filling,
  fills: (blank: Blank) => boolean,
  asOf: number,
): JsonMap[] {
  const { due } = list
  const fact = due && list.fields.get(due.field)
  if (due === undefined || fact === undefined) return []
  const years = Array.from({ length: due.last }, (_, i) => yearOf(asOf) - 1 - i)
  const open = years.filter(
    (year) =>
      rows.every((row) => row[due.field] !== year) &&
      (fact.range === undefined || (fact.range.low.num <= BigInt(year) && BigInt(year) <= fact.range.high.num)),
  )
  return open
    .filter((year) => fills({ fact: list.name, year }))
    .slice(0, mostGiven(list) - rows.length)
    .map((year) => ({
      [due.field]: year,
      ...Object.fromEntries(
        [...list.fields.values()]
          .filter(({ name }) => name !== due.field && fills({ fact: `${list.name}.${name}`, year }))
          .map((field) => [field.name, filling.rowField(list, field, program)]),
      ),
    }))
}

function fillRows(
  random: Random,
  program: Program,
  list: ListFact,
  rows: readonly JsonMap[],
  filling: Filling,
  fills: (blank: Blank) => boolean,
): JsonMap[] {
  const { identity } = list
  // how often a row turns out to be another's unit differs from one completion to the next
  const merging = random.pick([0.1, 0.5, 0.95])
  const filled = rows.map((row) => ({ ...row }) as Record<string, Json>)
  for (const [at, row] of filled.entries()) {
    for (const [name, fact] of list.fields) {
      if (row[name] !== undefined || !fills({ fact: `${list.name}.${name}`, item: at + 1 })) continue
      const others = name === identity ? filled.flatMap((other) => other[name] ?? []) : []
      row[name] =
        others.length > 0 && random.chance(merging) ? random.pick(others) : filling.rowField(list, fact, program)
    }
  }
  return filled
}
