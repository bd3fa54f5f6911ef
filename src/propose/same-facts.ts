import { type Facts, type Given, type GivenList, MISSING, type Row } from '../model/application.ts'
import { equals } from '../util/rational.ts'

/** Whether two applications say the same of a fact. */
export function sameGiven(a: Given, b: Given): boolean {
  if (a.kind !== 'value' || b.kind !== 'value') return a.kind === b.kind
  const [x, y] = [a.value, b.value]
  const same = typeof x === 'object' && typeof y === 'object' ? equals(x, y) : x === y
  return same && a.judgement?.finding === b.judgement?.finding && a.judgement?.ground === b.judgement?.ground
}

/** Whether two rows say the same of every field. */
export function sameRow(a: Row, b: Row): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((field) =>
    sameGiven(a.get(field) ?? MISSING, b.get(field) ?? MISSING),
  )
}

const NO_LIST: GivenList = { kind: 'missing' }

/** The facts and lists of which two applications say something else. */
export function differingIn(a: Facts, b: Facts): string[] {
  const scalars = [...new Set([...a.scalars.keys(), ...b.scalars.keys()])].filter(
    (name) => !sameGiven(a.scalars.get(name) ?? MISSING, b.scalars.get(name) ?? MISSING),
  )
  const lists = [...new Set([...a.lists.keys(), ...b.lists.keys()])].filter(
    (name) => !sameList(a.lists.get(name) ?? NO_LIST, b.lists.get(name) ?? NO_LIST),
  )
  return [...scalars, ...lists]
}

function sameList(a: GivenList, b: GivenList): boolean {
  if (a.kind !== 'rows' || b.kind !== 'rows') return a.kind === b.kind
  return a.rows.length === b.rows.length && a.rows.every((row, at) => sameRow(row, b.rows[at] ?? new Map()))
}
