import { type Plain, writeValue } from '../generate/write-value.ts'
import type { Facts, Given, Row } from '../model/application.ts'
import type { ListFact, ScalarFact, Vocabulary } from '../model/vocabulary.ts'
import { sameGiven, sameRow } from './same-facts.ts'

/** What a case changes of the application it is like, by fact; how its `change` is written. */
export type Change = Readonly<Record<string, Plain>>

/** The change that makes one application's facts another's, up to the order of rows; undefined where none is written so. */
export function changeBetween(from: Facts, to: Facts, vocabulary: Vocabulary): Change | undefined {
  const change: Record<string, Plain> = {}
  for (const [name, fact] of vocabulary.scalars) {
    const [was, is] = [from.scalars.get(name) ?? NOTHING, to.scalars.get(name) ?? NOTHING]
    if (!sameGiven(was, is)) change[name] = written(fact, is)
  }
  for (const [name, list] of vocabulary.lists) {
    const changed = listChange(list, from, to)
    if (changed === undefined) return undefined
    if (changed !== null) change[name] = changed
  }
  return change
}

const NOTHING: Given = { kind: 'missing' }
const LEFT_OUT: Plain = { missing: true }

function written(fact: ScalarFact, given: Given): Plain {
  if (given.kind === 'missing') return LEFT_OUT
  return given.kind === 'absent' ? 'absent' : writeValue(fact.type, given.value, given.judgement)
}

/** How a list is changed; null is not at all. */
function listChange(list: ListFact, from: Facts, to: Facts): Plain | null | undefined {
  const [was, is] = [from.lists.get(list.name), to.lists.get(list.name)]
  if (is === undefined || is.kind === 'missing') return was?.kind === 'rows' || was?.kind === 'absent' ? LEFT_OUT : null
  if (is.kind === 'absent') return was?.kind === 'absent' ? null : 'absent'
  if (was?.kind !== 'rows') return is.rows.map((row) => wholeRow(list, row))
  return rowChanges(list, was.rows, is.rows)
}

/** By `keep` where the first rows are left, else by the rows dropped, the fields set and the rows added. */
function rowChanges(list: ListFact, was: readonly Row[], is: readonly Row[]): Plain | null | undefined {
  const pairs = pairUp(list, was, is)
  const dropped = was.flatMap((_, at) => (pairs.has(at) ? [] : [at + 1]))
  const paired = new Set(pairs.values())
  const added = is.filter((_, at) => !paired.has(at)).map((row) => wholeRow(list, row))
  const set = [...pairs].flatMap(([before, after], at) => {
    const fields = fieldChanges(list, was[before], is[after])
    return fields === undefined ? [] : [{ row: at + 1, ...fields }]
  })
  const keeps = dropped.length > 0 && dropped[0] === pairs.size + 1
  const steps = {
    ...(keeps ? { keep: pairs.size } : dropped.length > 0 ? { drop: dropped } : {}),
    ...(set.length > 0 ? { set } : {}),
    ...(added.length > 0 ? { add: added } : {}),
  }
  return Object.keys(steps).length === 0 ? null : steps
}

/** Which row became which: first those that are the same, then those of the same unit, then as they stand; in order. */
function pairUp({ identity }: ListFact, was: readonly Row[], is: readonly Row[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const left = new Set(is.keys())
  const match = (fits: (row: Row, other: Row) => boolean): void => {
    for (const [at, row] of was.entries()) {
      if (pairs.has(at)) continue
      const found = [...left].find((other) => fits(row, is[other] ?? new Map()))
      if (found === undefined) continue
      pairs.set(at, found)
      left.delete(found)
    }
  }
  match(sameRow)
  if (identity !== undefined)
    match((row, other) => {
      const [a, b] = [row.get(identity), other.get(identity)]
      return a?.kind === 'value' && b !== undefined && sameGiven(a, b)
    })
  if (was.length === is.length) match(() => true)
  return new Map([...pairs].sort(([a], [b]) => a - b))
}

function fieldChanges({ fields }: ListFact, was: Row | undefined, is: Row | undefined): object | undefined {
  const changed = [...fields].flatMap(([name, fact]) => {
    const [before, after] = [was?.get(name) ?? NOTHING, is?.get(name) ?? NOTHING]
    return sameGiven(before, after) ? [] : [[name, written(fact, after)] as const]
  })
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

function wholeRow({ fields }: ListFact, row: Row): Plain {
  return Object.fromEntries(
    [...fields].flatMap(([name, fact]) => {
      const given = row.get(name) ?? NOTHING
      return given.kind === 'missing' ? [] : [[name, written(fact, given)]]
    }),
  )
}
