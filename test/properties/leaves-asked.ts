import type { Cond, Leaf, LevelClause, Program } from '../../src/model/core.ts'
import {
  guardsOf,
  levelClauses,
  phraseClauses,
  type References,
  throughNamed,
  UNASKED,
  walkCond,
  walkExpr,
  walkOutcome,
} from '../../src/model/walk-core.ts'

/** The leaves of a condition that have a truth of their own. */
export function leavesOf(cond: Cond | null): Leaf[] {
  if (cond === null) return []
  switch (cond.op) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(cond.of)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].flatMap(leavesOf)
    default:
      return [cond]
  }
}

/** The leaves that a level and all in it ask. */
export function leavesUnder(level: LevelClause): Leaf[] {
  const guards = levelClauses(level).flatMap(guardsOf)
  return [...guards, ...phraseClauses(level).map(({ cond }) => cond)].flatMap(leavesOf)
}

/** What a question rests on: facts and lists, through every value, clause, decision and amount it asks for. */
export function restsOn(program: Program, cond: Cond): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const holding = (id: string): LevelClause | undefined =>
    program.articles.find((one) => [...levelClauses(one), ...phraseClauses(one)].some((clause) => clause.id === id))
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const point = program.decisions.get(id)
    if (point !== undefined) {
      walkCond(point.cond, to)
      if (point.answer !== null) walkExpr(point.answer, to)
    }
    const article = holding(id)
    if (article === undefined) return
    for (const guard of levelClauses(article).flatMap(guardsOf)) walkCond(guard, to)
    for (const phrase of phraseClauses(article)) walkCond(phrase.cond, to)
  }
  const to = throughNamed(program, {
    fact: (name) => found.add(name),
    field: () => undefined,
    list: (name) => found.add(name),
    clause: visit,
    decision: visit,
    gate: visit,
    outcome: (id) => {
      const outcome = program.outcomes.get(id)
      if (outcome === undefined || seen.has(`outcome ${id}`)) return
      seen.add(`outcome ${id}`)
      walkOutcome(outcome, to)
    },
  })
  walkCond(cond, to)
  return found
}

/** Every reading of a fact, or of a field of a list’s rows, in a question itself: as often as it is read. */
export function readingsIn(program: Program, cond: Cond): string[] {
  const found: string[] = []
  const to: References = {
    ...UNASKED,
    fact: (name) => found.push(name),
    field: (list, field) => found.push(`${list}.${field}`),
    named: (name) => {
      const named = program.named.get(name)
      if (named !== undefined) walkExpr(named.expr, to)
    },
  }
  walkCond(cond, to)
  return found
}
