import type { Given, Row } from '../model/application.ts'
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
    sameGiven(a.get(field) ?? { kind: 'missing' }, b.get(field) ?? { kind: 'missing' }),
  )
}
