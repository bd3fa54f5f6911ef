import type { LevelClause, Program } from '../../src/model/core.ts'
import {
  guardsOf,
  levelClauses,
  phraseClauses,
  type References,
  throughNamed,
  walkCond,
  walkExpr,
  walkOutcome,
} from '../../src/model/walk-core.ts'

/** What hears of all that is read on the way to something. */
type Heard = Pick<References, 'fact' | 'field' | 'list'> & Partial<Pick<References, 'raised'>>

/** Walks through every value, clause, decision and amount that is asked for; a clause is read with the whole article it stands in. */
export interface ThroughAll {
  readonly to: References
  /** A decision, or the article that a clause stands in. */
  readonly visit: (id: string) => void
}

/** What walks a program so, each decision, article and amount once. */
export function throughAll(program: Program, heard: Heard): ThroughAll {
  const seen = new Set<string>()
  const once = (id: string, walk: () => void): void => {
    if (seen.has(id)) return
    seen.add(id)
    walk()
  }
  const visit = (id: string): void => {
    const point = program.decisions.get(id)
    if (point !== undefined)
      once(`decision ${id}`, () => {
        walkCond(point.cond, to)
        if (point.answer !== null) walkExpr(point.answer, to)
      })
    const article = articleOf(program, id)
    if (article === undefined) return
    once(`article ${article.id}`, () => {
      for (const guard of levelClauses(article).flatMap(guardsOf)) walkCond(guard, to)
      for (const { cond } of phraseClauses(article)) walkCond(cond, to)
    })
  }
  const to = throughNamed(program, {
    ...heard,
    clause: visit,
    decision: visit,
    gate: visit,
    outcome: (id) => {
      const outcome = program.outcomes.get(id)
      if (outcome !== undefined) once(`outcome ${id}`, () => walkOutcome(outcome, to))
    },
  })
  return { to, visit }
}

function articleOf({ articles }: Program, id: string): LevelClause | undefined {
  return articles.find((article) =>
    [...levelClauses(article), ...phraseClauses(article)].some((clause) => clause.id === id),
  )
}
