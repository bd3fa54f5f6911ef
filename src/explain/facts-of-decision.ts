import type { Cond, Program } from '../model/core.ts'
import { guardsOf, throughNamed, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
import { indexClauses, type PlacedClause } from './clause-index.ts'

/** Every fact a decision may come to ask, a list or single fact by its name and a field as `list.field`: those of its own, and of the clauses, decisions, gates and outcomes it rests on. */
export function factsOfDecision(id: string, program: Program): ReadonlySet<string> {
  const clauses = indexClauses(program)
  const seen = new Set<string>()
  const once = (key: string, visit: () => void): void => {
    if (seen.has(key)) return
    seen.add(key)
    visit()
  }
  const clause = (at: string): void =>
    once(at, () => {
      const placed = clauses.get(at)
      if (placed === undefined) return
      for (const cond of guardsAround(placed, clauses)) walkCond(cond, to)
      const { clause: own } = placed
      if (own.kind === 'phrase') walkCond(own.cond, to)
      else for (const part of [...own.lead, ...own.parts, ...own.tail]) clause(part.id)
    })
  const decision = (at: string): void =>
    once(`decision ${at}`, () => {
      const point = program.decisions.get(at)
      if (point === undefined) return
      walkCond(point.cond, to)
      if (point.answer !== null) walkExpr(point.answer, to)
    })
  const facts = new Set<string>()
  const to = throughNamed(program, {
    fact: (name) => void facts.add(name),
    field: (list, field) => void facts.add(`${list}.${field}`),
    list: (name) => void facts.add(name),
    clause,
    decision,
    // what opens a gate stands around its phrase, all the way up
    gate: (phrase) => {
      for (let at = clauses.get(phrase)?.within; at; at = clauses.get(at.id)?.within) {
        for (const cond of guardsOf(at)) walkCond(cond, to)
        for (const one of [...at.lead, ...at.tail]) clause(one.id)
      }
    },
    outcome: (at) =>
      once(`outcome ${at}`, () => {
        const point = program.outcomes.get(at)
        if (point !== undefined) walkOutcome(point, to)
      }),
  })
  decision(id)
  return facts
}

/** The guards of the levels a clause stands in, its own included. */
function guardsAround({ clause, within }: PlacedClause, clauses: ReadonlyMap<string, PlacedClause>): Cond[] {
  const own = clause.kind === 'phrase' ? [] : guardsOf(clause)
  const above: Cond[] = []
  for (let at = within; at; at = clauses.get(at.id)?.within ?? null) above.push(...guardsOf(at))
  return [...own, ...above]
}
