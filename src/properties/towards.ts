import { rowsOf, withField, withList, withRows, withScalar } from '../generate/edit-facts.ts'
import { type Facts, type GivenList, MISSING, type Row } from '../model/application.ts'
import { sameGiven } from './rows.ts'

/** What two applications say differently: facts, lists as a whole, and, of lists as long as each other, fields of rows. */
export interface Difference {
  readonly fact: string | null
  readonly list: string | null
  readonly row: number | null
  readonly field: string | null
}

/** Where an application differs from another. */
export function differences(from: Facts, to: Facts): Difference[] {
  const scalars = [...new Set([...from.scalars.keys(), ...to.scalars.keys()])]
    .filter((name) => !sameGiven(from.scalars.get(name), to.scalars.get(name)))
    .map((fact): Difference => ({ fact, list: null, row: null, field: null }))
  const lists = [...new Set([...from.lists.keys(), ...to.lists.keys()])].flatMap((list) =>
    inList(list, from.lists.get(list), to.lists.get(list)),
  )
  return [...scalars, ...lists]
}

function inList(list: string, from: GivenList = MISSING_LIST, to: GivenList = MISSING_LIST): Difference[] {
  if (from === to) return []
  const whole: Difference = { fact: null, list, row: null, field: null }
  if (from.kind !== 'rows' || to.kind !== 'rows') return from.kind === to.kind ? [] : [whole]
  if (from.rows.length !== to.rows.length) return [whole]
  return from.rows.flatMap((row, at) => {
    const other: Row = to.rows[at] ?? new Map()
    return [...new Set([...row.keys(), ...other.keys()])]
      .filter((field) => !sameGiven(row.get(field), other.get(field)))
      .map((field) => ({ fact: null, list, row: at, field }))
  })
}

const MISSING_LIST: GivenList = { kind: 'missing' }

/** The applications nearer to another one: that itself, then with each difference taken back, and longer lists bit by bit. */
export function towards(base: Facts, facts: Facts): Facts[] {
  const found = differences(base, facts)
  if (found.length === 0) return []
  const single = found.map((difference) => takenBack(facts, base, difference))
  const lists = [...new Set(found.flatMap(({ list }) => list ?? []))]
  const whole = lists.map((list) => withList(facts, list, base.lists.get(list) ?? MISSING_LIST))
  return [base, ...whole, ...single, ...lists.flatMap((list) => nearerInLength(facts, base, list))]
}

function takenBack(facts: Facts, base: Facts, { fact, list, row, field }: Difference): Facts {
  if (fact !== null) return withScalar(facts, fact, base.scalars.get(fact) ?? MISSING)
  const name = list ?? ''
  if (row === null || field === null) return withList(facts, name, base.lists.get(name) ?? MISSING_LIST)
  return withField(facts, name, row, field, rowsOf(base, name)[row]?.get(field) ?? MISSING)
}

/** Rows that were added, half of them or all but one taken away again; and what other rows say taken back. */
function nearerInLength(facts: Facts, base: Facts, list: string): Facts[] {
  const [rows, before] = [rowsOf(facts, list), rowsOf(base, list)]
  const added = rows.length - before.length
  const keep = added > 1 ? [before.length + 1, before.length + Math.floor(added / 2)] : []
  const sizes = [...new Set(keep)].filter((size) => size < rows.length)
  return sizes.map((size) => withRows(facts, list, rows.slice(0, size)))
}
