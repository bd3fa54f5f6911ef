import type { Row } from '../../model/application.ts'
import type { Cond } from '../../model/core.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { itemAt } from '../../util/item-at.ts'
import { identityKey } from './identity-key.ts'
import { ListTable } from './list-table.ts'
import type { Scope } from './scope.ts'

/**
 * A list as a question looks at it. Where `where` keeps the rows of the recipient asked about, those that name someone
 * else are left out beforehand: each of a thousand recipients would otherwise go through the rows of all the others.
 */
export function tableAsked(name: string, where: Cond | null, scope: Scope): ListTable {
  const table = scope.list(name)
  const field = namingField(where)
  if (field === null || table.given.kind !== 'rows') return table
  const shares = sharesOf(table, table.given.rows, field)
  return shares === null ? table : shares(scope.recipient())
}

/** The field of a row that must be the recipient's name. */
function namingField(where: Cond | null): string | null {
  switch (where?.op) {
    case 'all': {
      for (const part of where.of) {
        const field = namingField(part)
        if (field !== null) return field
      }
      return null
    }
    case 'compare':
      return where.comparison === 'eq' && where.left.op === 'item' && where.right.op === 'recipient'
        ? where.left.field
        : null
    default:
      return null
  }
}

/** The part of a table that may be someone's, by name. */
type Shares = (name: string) => ListTable

const made = new WeakMap<ListTable, Map<string, Shares | null>>()

function sharesOf(table: ListTable, rows: readonly Row[], field: string): Shares | null {
  const byField = made.get(table) ?? new Map<string, Shares | null>()
  made.set(table, byField)
  const before = byField.get(field)
  if (before !== undefined) return before
  const shares = makeShares(table.fact, rows, field)
  byField.set(field, shares)
  return shares
}

/** Null where a row may turn out to be another's unit: then no row is surely someone else's. */
function makeShares(fact: ListFact, rows: readonly Row[], field: string): Shares | null {
  const { identity } = fact
  const namesOfUnit = new Map<string, Set<string | null>>()
  const said: { readonly unit: string; readonly name: string | null }[] = []
  for (const [at, row] of rows.entries()) {
    const known = identity === undefined ? undefined : row.get(identity)
    if (identity !== undefined && (known === undefined || known.kind === 'missing')) return null
    const unit = known?.kind === 'value' ? identityKey(known) : `row ${at}`
    const naming = row.get(field)
    const name = naming?.kind === 'value' && typeof naming.value === 'string' ? naming.value : null
    said.push({ unit, name })
    namesOfUnit.set(unit, (namesOfUnit.get(unit) ?? new Set()).add(name))
  }
  const own = new Map<string, number[]>()
  const anyones: number[] = []
  for (const [at, { unit, name }] of said.entries()) {
    if (name === null || namesOfUnit.get(unit)?.size !== 1) anyones.push(at)
    else own.set(name, [...(own.get(name) ?? []), at])
  }
  const tables = new Map<string, ListTable>()
  return (name) => {
    const before = tables.get(name)
    if (before !== undefined) return before
    const places = [...(own.get(name) ?? []), ...anyones].sort((a, b) => a - b)
    const table = new ListTable(fact, { kind: 'rows', rows: places.map((at) => itemAt(rows, at)) })
    tables.set(name, table)
    return table
  }
}
