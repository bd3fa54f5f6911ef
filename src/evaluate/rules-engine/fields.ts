import { MISSING, type Row } from '../../model/application.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { ListFact, ScalarFact } from '../../model/vocabulary.ts'
import { itemAt } from '../../util/item-at.ts'
import { there } from '../../util/there.ts'
import { joinsWithoutEach } from './joins-without-each.ts'
import { givenValue, joinValues } from './values.ts'

/** What one field may be, and whether it is surely given as a value (`has`). */
export interface FieldView {
  readonly value: Value
  readonly has: Truth
}

/** A row, or several rows taken as one unit: what each field may be. */
export interface Fields {
  field(name: string): FieldView
}

/** The fields of one row as given; no row at all stands for one of which everything is missing. */
export function fieldsOfRow(list: ListFact, row: Row | null): Fields {
  return cached(list, (fact) => {
    const given = row?.get(fact.name) ?? MISSING
    return {
      value: givenValue(given, fact),
      has: given.kind === 'value' ? TRUE : given.kind === 'absent' ? FALSE : UNKNOWN,
    }
  })
}

/** Rows taken as one unit: a field on which they differ has every value one of them has. */
export function joinedFields(list: ListFact, members: readonly Fields[]): Fields {
  const [only] = members
  if (only !== undefined && members.length === 1) return only
  return cached(list, (fact) => {
    const views = members.map((member) => member.field(fact.name))
    const first = itemAt(views, 0).has
    return {
      value: joinValues(
        views.map((view) => view.value),
        fact.type,
      ),
      has: views.every((view) => view.has === first) ? first : UNKNOWN,
    }
  })
}

/** For each row, all the other rows as one unit, in the fields that are read; there are at least two rows. */
export function joinedWithoutEach(list: ListFact, rows: readonly Fields[], read: ReadonlySet<string>): Fields[] {
  const joined = new Map<string, (at: number) => FieldView>()
  for (const name of read) {
    const views = rows.map((row) => row.field(name))
    const { type } = declared(list, name)
    const values = views.map(({ value }) => value)
    const join = joinsWithoutEach(values, type)
    const unlike = (has: Truth): number => views.filter((view) => view.has !== has).length
    const [notGiven, notAbsent] = [unlike(TRUE), unlike(FALSE)]
    joined.set(name, (at) => {
      const own = itemAt(views, at).has
      if (notGiven === (own === TRUE ? 0 : 1)) return { value: join(at), has: TRUE }
      return { value: join(at), has: notAbsent === (own === FALSE ? 0 : 1) ? FALSE : UNKNOWN }
    })
  }
  return rows.map((_, at) => ({
    field(name): FieldView {
      return there(joined.get(name), 'field that was read', name)(at)
    },
  }))
}

function declared(list: ListFact, field: string): ScalarFact {
  return there(list.fields.get(field), `field of ${list.name}`, field)
}

function cached(list: ListFact, look: (fact: ScalarFact) => FieldView): Fields {
  const seen = new Map<string, FieldView>()
  return {
    field(name): FieldView {
      const before = seen.get(name)
      if (before !== undefined) return before
      const view = look(declared(list, name))
      seen.set(name, view)
      return view
    },
  }
}
