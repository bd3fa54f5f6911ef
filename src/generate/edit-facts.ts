import type { Facts, Given, GivenList, Row } from '../model/application.ts'

/** The facts with another value for one of them. */
export function withScalar(facts: Facts, name: string, given: Given): Facts {
  return { scalars: new Map(facts.scalars).set(name, given), lists: facts.lists }
}

/** The facts with another list in place of one of them. */
export function withList(facts: Facts, name: string, given: GivenList): Facts {
  return { scalars: facts.scalars, lists: new Map(facts.lists).set(name, given) }
}

/** The facts with these rows for a list. */
export function withRows(facts: Facts, name: string, rows: readonly Row[]): Facts {
  return withList(facts, name, { kind: 'rows', rows })
}

/** The rows of a list; none while it is missing or absent. */
export function rowsOf(facts: Facts, name: string): readonly Row[] {
  const given = facts.lists.get(name)
  return given?.kind === 'rows' ? given.rows : []
}

/** The facts with another value in one field of one row. */
export function withField(facts: Facts, list: string, at: number, field: string, given: Given): Facts {
  return withRows(
    facts,
    list,
    rowsOf(facts, list).map((row, i) => (i === at ? new Map(row).set(field, given) : row)),
  )
}
