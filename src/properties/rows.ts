import type { Given, Row } from '../model/application.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { equals } from '../util/rational.ts'

const MOST = 8
const NAMES: readonly string[] = ['text', 'creditCode']

/** Indices of rows that say different things beside what they are called, the first of each: as many as are worth trying. */
export function someRows(rows: readonly Row[], { fields, identity }: ListFact): number[] {
  const told = [...fields].filter(([name, { type }]) => name !== identity && !NAMES.includes(type.kind))
  const kinds = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    const kind = told.map(([name]) => text(row.get(name))).join('|')
    if (!kinds.has(kind)) kinds.set(kind, i)
  }
  return [...kinds.values()].slice(0, MOST)
}

/** Whether two answers say the same. */
export function sameGiven(one: Given | undefined, other: Given | undefined): boolean {
  if (one === undefined || other === undefined) return (one?.kind ?? 'missing') === (other?.kind ?? 'missing')
  if (one.kind !== 'value' || other.kind !== 'value') return one.kind === other.kind
  if (typeof one.value === 'object' && typeof other.value === 'object') return equals(one.value, other.value)
  return one.value === other.value
}

function text(given: Given | undefined): string {
  if (given?.kind !== 'value') return given?.kind ?? 'missing'
  return typeof given.value === 'object' ? `${given.value.num}/${given.value.den}` : String(given.value)
}
