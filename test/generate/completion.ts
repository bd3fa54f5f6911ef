import type { Program } from '../../src/model/core.ts'
import type { ListFact } from '../../src/model/vocabulary.ts'
import { Filling, ownFacts } from './application.ts'
import type { Boundaries } from './boundaries.ts'
import { isMap, type Json, type JsonMap } from './json.ts'
import type { Random } from './random.ts'

/**
 * An application that says more than a partial one and takes nothing back: what is missing gets a value the reader
 * accepts, or “absent” where that is declared, an identity perhaps that of another row, a list that is missing any rows;
 * rows are never added to a list that is given. All of what is missing, or only some of it.
 */
export function complete(
  random: Random,
  program: Program,
  boundaries: Boundaries,
  partial: JsonMap,
  everything: boolean,
): JsonMap {
  const filling = new Filling(random, boundaries)
  const fills = (): boolean => everything || random.chance(0.5)
  const given: Record<string, Json> = { ...partial }
  for (const fact of ownFacts(program))
    if (given[fact.name] === undefined && fills()) given[fact.name] = filling.scalar(fact)
  for (const { name, fields, absent } of program.vocabulary.records.values()) {
    const record = given[name]
    if (record === 'absent') continue
    if (record === undefined && absent !== undefined && fills() && random.chance(0.2)) {
      given[name] = 'absent'
      continue
    }
    const filled: Record<string, Json> = isMap(record) ? { ...record } : {}
    for (const field of fields)
      if (filled[field] === undefined && fills()) filled[field] = filling.field(program, `${name}.${field}`)
    if (Object.keys(filled).length > 0) given[name] = filled
  }
  for (const list of program.vocabulary.lists.values()) {
    const rows = given[list.name]
    if (rows === undefined && fills()) given[list.name] = filling.list(list)
    if (Array.isArray(rows)) given[list.name] = fillRows(random, list, rows as JsonMap[], filling, fills)
  }
  return given
}

function fillRows(
  random: Random,
  list: ListFact,
  rows: readonly JsonMap[],
  filling: Filling,
  fills: () => boolean,
): JsonMap[] {
  const { identity } = list
  // how often a row turns out to be another's unit differs from one completion to the next
  const merging = random.pick([0.1, 0.5, 0.95])
  const filled = rows.map((row) => ({ ...row }) as Record<string, Json>)
  for (const row of filled) {
    for (const [name, fact] of list.fields) {
      if (row[name] !== undefined || !fills()) continue
      const others = name === identity ? filled.flatMap((other) => other[name] ?? []) : []
      row[name] = others.length > 0 && random.chance(merging) ? random.pick(others) : filling.scalar(fact)
    }
  }
  return filled
}
