import type { Row } from '../../model/application.ts'
import type { Expr } from '../../model/core.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { unitKey } from '../rows/unit-key.ts'
import { fieldsOf } from '../sub-expressions.ts'
import { differingField, type Wanted } from './missing-fact.ts'

/** Fields that are read and on which rows of one unit give different values: both are then taken as possible. */
export function differingFields(list: ListFact, read: readonly Expr[], rows: readonly Row[]): Wanted[] {
  const { identity } = list
  if (identity === undefined) return []
  const fields = [...new Set(read.flatMap(fieldsOf))]
  const units = new Map<string, number[]>()
  rows.forEach((row, at) => {
    const given = row.get(identity)
    if (given?.kind !== 'value') return
    const key = unitKey(given.value)
    units.set(key, [...(units.get(key) ?? []), at])
  })
  return [...units.values()].flatMap((unit) =>
    fields.flatMap((field) => {
      const values = unit
        .map((at) => rows[at]?.get(field))
        .filter((given) => given !== undefined && given.kind !== 'missing')
      const distinct = new Set(values.map((given) => (given?.kind === 'value' ? text(given.value) : '')))
      return distinct.size > 1 ? differingField(list, field, rows, unit) : []
    }),
  )
}

function text(value: string | boolean | { readonly num: bigint; readonly den: bigint }): string {
  return typeof value === 'object' ? `${value.num}/${value.den}` : String(value)
}
