import type { Cond, Expr, Program } from '../model/core.ts'
import { guardsOf, type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
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
      for (const cond of guardsAround(placed, clauses)) walkCond(cond, walk.to)
      const { clause: own } = placed
      if (own.kind === 'phrase') walkCond(own.cond, walk.to)
      else for (const part of [...own.lead, ...own.parts, ...own.tail]) clause(part.id)
    })
  const decision = (at: string): void =>
    once(`decision ${at}`, () => {
      const point = program.decisions.get(at)
      if (point === undefined) return
      walkCond(point.cond, walk.to)
      if (point.answer !== null) walkExpr(point.answer, walk.to)
    })
  const walk = walker(program, {
    clause,
    decision,
    // what opens a gate stands around its phrase, all the way up
    gate: (phrase) => {
      for (let at = clauses.get(phrase)?.within; at; at = clauses.get(at.id)?.within) {
        for (const cond of guardsOf(at)) walkCond(cond, walk.to)
        for (const one of [...at.lead, ...at.tail]) clause(one.id)
      }
    },
    outcome: (at) =>
      once(`outcome ${at}`, () => {
        const point = program.outcomes.get(at)
        if (point !== undefined) walkOutcome(point, walk.to)
      }),
  })
  decision(id)
  return walk.facts
}

/** The guards of the levels a clause stands in, its own included. */
function guardsAround({ clause, within }: PlacedClause, clauses: ReadonlyMap<string, PlacedClause>): Cond[] {
  const own = clause.kind === 'phrase' ? [] : guardsOf(clause)
  const above: Cond[] = []
  for (let at = within; at; at = clauses.get(at.id)?.within ?? null) above.push(...guardsOf(at))
  return [...own, ...above]
}

interface Elsewhere {
  readonly clause: (id: string) => void
  readonly decision: (id: string) => void
  readonly gate: (phrase: string) => void
  readonly outcome: (id: string) => void
}

/** Collects the facts that are read, through named values; what stands elsewhere is followed by `elsewhere`. */
function walker(program: Program, elsewhere: Elsewhere): { readonly to: References; readonly facts: Set<string> } {
  const facts = new Set<string>()
  const seen = new Set<string>()
  const within = (name: string, expr: Expr | undefined): void => {
    if (expr === undefined || seen.has(name)) return
    seen.add(name)
    walkExpr(expr, to)
  }
  const to: References = {
    fact: (name) => void facts.add(name),
    field: (list, field) => void facts.add(`${list}.${field}`),
    list: (name) => void facts.add(name),
    named: (name) => within(name, program.named.get(name)?.expr),
    ...elsewhere,
  }
  return { to, facts }
}
