import { ABSENT, type Facts, type Given, type GivenList, MISSING, type Row } from '../../../src/model/application.ts'
import type { Scalar } from '../../../src/model/value.ts'
import { n } from './declare.ts'

/** What an application may say in a test: `null` is absent, `undefined` missing. */
export type Said = Scalar | number | null | undefined

export function given(said: Said): Given {
  if (said === undefined) return MISSING
  if (said === null) return ABSENT
  return { kind: 'value', value: typeof said === 'number' ? n(said) : said }
}

export function row(said: Readonly<Record<string, Said>>): Row {
  return new Map(Object.entries(said).map(([field, value]) => [field, given(value)]))
}

export function facts(
  scalars: Readonly<Record<string, Said>> = {},
  lists: Readonly<Record<string, readonly Readonly<Record<string, Said>>[] | null>> = {},
): Facts {
  const read = (rows: readonly Readonly<Record<string, Said>>[] | null): GivenList =>
    rows === null ? { kind: 'absent' } : { kind: 'rows', rows: rows.map(row) }
  return {
    scalars: new Map(Object.entries(scalars).map(([name, said]) => [name, given(said)])),
    lists: new Map(Object.entries(lists).map(([name, rows]) => [name, read(rows)])),
  }
}
