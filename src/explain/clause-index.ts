import type { Clause, LevelClause, Program } from '../model/core.ts'

/** A clause with the level it stands in; articles stand in none. */
export interface PlacedClause {
  readonly clause: Clause
  readonly within: LevelClause | null
}

const indexes = new WeakMap<Program, ReadonlyMap<string, PlacedClause>>()

/** Every clause of a program by id, in the order the text reads: a level before what it holds. It is made once for a program. */
export function indexClauses(program: Program): ReadonlyMap<string, PlacedClause> {
  const index = indexes.get(program) ?? makeIndex(program)
  indexes.set(program, index)
  return index
}

function makeIndex(program: Program): ReadonlyMap<string, PlacedClause> {
  const index = new Map<string, PlacedClause>()
  const place = (clause: Clause, within: LevelClause | null): void => {
    index.set(clause.id, { clause, within })
    if (clause.kind === 'phrase') return
    for (const child of childrenOf(clause)) place(child, clause)
  }
  for (const article of program.articles) place(article, null)
  return index
}

/** What a level holds, in the order the text reads. */
export function childrenOf(level: LevelClause): readonly Clause[] {
  return [...level.lead, ...level.parts, ...level.tail]
}
