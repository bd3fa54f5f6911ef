import type { Given, Row } from '../../model/application.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import { isNumeric, type ScalarType } from '../../model/type.ts'
import type { Value } from '../../model/value.ts'
import type { ListFact, ScalarFact } from '../../model/vocabulary.ts'
import { formatRational } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { between, exactly, join, NO_NAME, NO_NUMBER, oneOf } from './values.ts'

/** What is known of a fact's value from what an application says of it. */
export function knownOf(fact: ScalarFact, given: Given): Value {
  if (given.kind === 'value') return exactly(given.value)
  if (given.kind === 'absent') return isNumeric(fact.type) ? NO_NUMBER : NO_NAME
  const absent = fact.absent !== undefined
  if (isNumeric(fact.type)) return between(fact.range?.low ?? null, fact.range?.high ?? null, absent)
  return anyOf(fact.type, absent)
}

/** Any value of a type. */
export function anyOf(type: ScalarType, absent = false): Value {
  if (isNumeric(type)) return between(null, null, absent)
  switch (type.kind) {
    case 'boolean':
    case 'judgement':
      return oneOf([false, true], absent)
    case 'choice':
      return oneOf(type.of, absent)
    default:
      return oneOf(null, absent)
  }
}

/** Whether a fact is there, from what each of several rows says of it. */
export function hasIt(givens: readonly Given[]): Truth {
  if (givens.every(({ kind }) => kind === 'value')) return TRUE
  return givens.every(({ kind }) => kind === 'absent') ? FALSE : UNKNOWN
}

/** What a list question looks at: a row, or the rows of one unit taken together. */
export interface View {
  value(field: string): Value
  has(field: string): Truth
}

/** Rows seen as one: a field on which they differ has both values. */
export function viewOf(list: ListFact, rows: readonly Row[]): View {
  const values = new Map<string, Value>()
  const givens = (field: string): Given[] => rows.map((row) => row.get(field) ?? { kind: 'missing' })
  return {
    value(field) {
      let value = values.get(field)
      if (value === undefined) {
        const fact = there(list.fields.get(field), `field of ${list.name}`, field)
        value = givens(field)
          .map((given) => knownOf(fact, given))
          .reduce(join)
        values.set(field, value)
      }
      return value
    },
    has: (field) => hasIt(givens(field)),
  }
}

/** The units of a list: rows grouped by identity, and the rows whose identity is not known. */
export interface Units {
  readonly known: readonly (readonly Row[])[]
  readonly unknown: readonly Row[]
}

/** Groups rows by the list's identity; a row whose identity is absent, or every row of a list without one, is its own unit. */
export function unitsOf(list: ListFact, rows: readonly Row[]): Units {
  const { identity } = list
  if (identity === undefined) return { known: rows.map((row) => [row]), unknown: [] }
  const known: Row[][] = []
  const byKey = new Map<string, Row[]>()
  const unknown: Row[] = []
  for (const row of rows) {
    const given = row.get(identity)
    if (given === undefined || given.kind === 'missing') unknown.push(row)
    else if (given.kind === 'absent') known.push([row])
    else {
      const key = identityKey(given.value)
      const unit = byKey.get(key)
      if (unit) unit.push(row)
      else {
        const fresh = [row]
        byKey.set(key, fresh)
        known.push(fresh)
      }
    }
  }
  return { known, unknown }
}

/** What makes two identities the same: case, width and surrounding space do not tell units apart. */
function identityKey(value: Extract<Given, { kind: 'value' }>['value']): string {
  return typeof value === 'object' ? formatRational(value) : String(value).normalize('NFKC').trim().toUpperCase()
}
