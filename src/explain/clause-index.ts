import type { Clause, LevelClause, Program } from '../model/core.ts'

/** A clause with the level it stands in; articles stand in none. */
export interface PlacedClause {
  readonly clause: Clause
  readonly within: LevelClause | null
}

/** Every clause of a program by id, in the order the text reads: a level before what it holds. */
export function indexClauses(program: Program): ReadonlyMap<string, PlacedClause> {
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
