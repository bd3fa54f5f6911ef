import type { Row } from '../../model/application.ts'
import type { Cond } from '../../model/core.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import type { Environment } from './environment.ts'
import { unitsOf } from './rows.ts'

/**
 * The rows that may be in where `where` asks for the recipient's own: those that surely name another are surely out, and
 * with as many recipients as rows each would look at all the rows of the others.
 */
export function ownRows(list: ListFact, rows: readonly Row[], where: Cond | null, env: Environment): readonly Row[] {
  const field = fieldThatNames(where)
  const index = field === undefined ? null : indexOf(list, rows, field)
  if (index === null) return rows
  const own = index.byName.get(env.recipient()) ?? []
  if (index.open.length === 0) return own
  const kept = new Set([...own, ...index.open])
  return rows.filter((row) => kept.has(row))
}

/** The field that is compared with the recipient's name, where that alone can leave a row out. */
function fieldThatNames(where: Cond | null): string | undefined {
  if (where?.op === 'all') return where.of.map(fieldThatNames).find((field) => field !== undefined)
  if (where?.op !== 'compare' || where.comparison !== 'eq' || where.right.op !== 'recipient') return undefined
  return where.left.op === 'item' ? where.left.field : undefined
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly Row[]>
  /** Rows that do not surely name one: they may be anyone's. */
  readonly open: readonly Row[]
}

const indexes = new WeakMap<readonly Row[], Map<string, Index | null>>()

function indexOf(list: ListFact, rows: readonly Row[], field: string): Index | null {
  const known = indexes.get(rows) ?? new Map<string, Index | null>()
  indexes.set(rows, known)
  let index = known.get(field)
  if (index === undefined) {
    index = makeIndex(list, rows, field)
    known.set(field, index)
  }
  return index
}

/** None where rows may be one another's units: whom such a unit names is open. */
function makeIndex(list: ListFact, rows: readonly Row[], field: string): Index | null {
  const { known, unknown } = unitsOf(list, rows)
  if (unknown.length > 0) return null
  const byName = new Map<string, Row[]>()
  const open: Row[] = []
  for (const unit of known) {
    const names = new Set(unit.map((row) => nameIn(row, field)))
    const [name] = names
    if (name === undefined || names.size > 1) open.push(...unit)
    else byName.set(name, [...(byName.get(name) ?? []), ...unit])
  }
  return { byName, open }
}

function nameIn(row: Row, field: string): string | undefined {
  const given = row.get(field)
  return given?.kind === 'value' && typeof given.value === 'string' ? given.value : undefined
}
