import type { GivenList } from '../../model/application.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { itemAt } from '../../util/item-at.ts'
import { type Fields, fieldsOfRow, joinedFields } from './fields.ts'
import { identityKey } from './identity-key.ts'

/** The units of a list: those told apart by a known identity, and the rows whose identity is missing. */
export interface Units {
  readonly known: readonly Fields[]
  /** Each may turn out to be any unit, one of the others, or a new one. */
  readonly unknown: readonly Fields[]
  /** All unknown rows taken as one; null when there are none. */
  readonly unknownTogether: Fields | null
  /** Each known unit with every unknown row merged into it. */
  readonly merged: readonly Fields[]
  /** All rows taken as one, where some are unknown; else null. */
  readonly everyRow: Fields | null
  /** The rows that may come to be one unit: of a known unit with every unknown row, or all unknown rows. */
  readonly largest: readonly { readonly rows: readonly Fields[]; readonly whole: Fields }[]
}

/** A list of one application, its rows read and its units grouped once per run. */
export class ListTable {
  readonly fact: ListFact
  readonly given: GivenList
  readonly rows: readonly Fields[]
  private grouped: Units | null = null

  constructor(fact: ListFact, given: GivenList) {
    this.fact = fact
    this.given = given
    this.rows = given.kind === 'rows' ? given.rows.map((row) => fieldsOfRow(fact, row)) : []
  }

  /** The units of the rows given. */
  units(): Units {
    this.grouped ??= this.group()
    return this.grouped
  }

  private group(): Units {
    const known = new Map<string, Fields[]>()
    const unknown: Fields[] = []
    const rows = this.given.kind === 'rows' ? this.given.rows : []
    rows.forEach((row, at) => {
      const fields = itemAt(this.rows, at)
      const identity = this.fact.identity === undefined ? undefined : row.get(this.fact.identity)
      if (this.fact.identity !== undefined && (identity === undefined || identity.kind === 'missing')) {
        unknown.push(fields)
        return
      }
      const key = identity?.kind === 'value' ? identityKey(identity) : `row ${at}`
      const unit = known.get(key)
      if (unit === undefined) known.set(key, [fields])
      else unit.push(fields)
    })
    const together = unknown.length === 0 ? null : joinedFields(this.fact, unknown)
    const units = [...known.values()].map((unit) => joinedFields(this.fact, unit))
    const merged = together === null ? units : units.map((unit) => joinedFields(this.fact, [unit, together]))
    const everyRow = together && joinedFields(this.fact, [...units, together])
    const ofKnown = [...known.values()].map((own, at) => ({ rows: [...own, ...unknown], whole: itemAt(merged, at) }))
    const largest = units.length > 0 || together === null ? ofKnown : [{ rows: unknown, whole: together }]
    return { known: units, unknown, unknownTogether: together, merged, everyRow, largest }
  }
}
