import type { Cond, Expr, LevelClause, PhraseClause, Program } from '../model/core.ts'
import { phraseClauses, type References, walkCond, walkExpr, walkOutcome } from '../model/walk-core.ts'
import type { Where } from './plant.ts'

/** What of a program may come out otherwise by a fault in one place: whole articles, outcomes and decisions, by id. */
export interface Touched {
  readonly clauses: ReadonlySet<string>
  /** Phrases that bring about a duty, an entitlement or a consequence. */
  readonly effects: ReadonlySet<string>
  readonly outcomes: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
  /** Some assumption about the facts. */
  readonly assumptions: boolean
}

/** Follows what rests on what, from where a fault is. */
export function touchedBy(program: Program, where: Where): Touched {
  const { homes, effects, restsOn } = graphOf(program)
  const start =
    where.kind === 'phrase' || where.kind === 'level' ? (homes.get(where.id) ?? '') : `${where.kind} ${where.id}`
  const reached = new Set([start])
  for (let grown = true; grown; ) {
    grown = false
    for (const [node, on] of restsOn)
      if (!reached.has(node) && [...on].some((one) => reached.has(one))) {
        reached.add(node)
        grown = true
      }
  }
  const of = (kind: string, ids: Iterable<string>): Set<string> =>
    new Set([...ids].filter((id) => reached.has(`${kind} ${id}`)))
  const clauses = new Set([...homes].flatMap(([id, home]) => (reached.has(home) ? [id] : [])))
  return {
    clauses,
    effects: new Set(effects.filter((id) => clauses.has(id))),
    outcomes: of('outcome', program.outcomes.keys()),
    decisions: of('decision', program.decisions.keys()),
    assumptions: reached.has(ASSUMPTIONS),
  }
}

interface Graph {
  /** The article each clause stands in: within one, verdicts hang together. */
  readonly homes: ReadonlyMap<string, string>
  readonly effects: readonly string[]
  readonly restsOn: ReadonlyMap<string, ReadonlySet<string>>
}

const ASSUMPTIONS = 'assumptions'
const BROUGHT: ReadonlySet<string> = new Set(['duty', 'entitlement', 'consequence'])
const GRAPHS = new WeakMap<Program, Graph>()

function graphOf(program: Program): Graph {
  const made = GRAPHS.get(program)
  if (made !== undefined) return made
  const homes = new Map<string, string>()
  const restsOn = new Map<string, Set<string>>()
  for (const article of program.articles) eachClause(article, ({ id }) => homes.set(id, `article ${article.id}`))
  const from = (node: string): References => {
    const on = restsOn.get(node) ?? new Set<string>()
    restsOn.set(node, on)
    const home = (id: string): void => void on.add(homes.get(id) ?? id)
    return {
      fact: () => undefined,
      field: () => undefined,
      list: () => undefined,
      named: (name) => on.add(`value ${name}`),
      clause: home,
      gate: home,
      decision: (id) => on.add(`decision ${id}`),
      outcome: (id) => on.add(`outcome ${id}`),
    }
  }
  for (const article of program.articles) {
    const to = from(`article ${article.id}`)
    eachClause(article, (clause) => walkClause(clause, to))
  }
  for (const [name, { expr }] of program.named) walkExpr(expr, from(`value ${name}`))
  for (const [id, point] of program.outcomes) walkOutcome(point, outcomeReferences(from(`outcome ${id}`), point.caps))
  for (const [id, { cond, answer }] of program.decisions) {
    const to = from(`decision ${id}`)
    walkCond(cond, to)
    if (answer !== null) walkExpr(answer, to)
  }
  for (const { cond } of program.assume) walkCond(cond, from(ASSUMPTIONS))
  const effects = program.articles.flatMap(phraseClauses).filter(({ effect }) => BROUGHT.has(effect?.kind ?? ''))
  const graph = { homes, effects: effects.map(({ id }) => id), restsOn }
  GRAPHS.set(program, graph)
  return graph
}

/** A joint ceiling is in force while the gate of its phrase is open. */
function outcomeReferences(
  to: References,
  caps: readonly { readonly phrase: string; readonly left: Expr }[],
): References {
  for (const { phrase, left } of caps) {
    to.gate(phrase)
    walkExpr(left, to)
  }
  return to
}

function eachClause(level: LevelClause, visit: (clause: LevelClause | PhraseClause) => void): void {
  visit(level)
  for (const phrase of [...level.lead, ...level.tail]) visit(phrase)
  for (const part of level.parts) eachClause(part, visit)
}

function walkClause(clause: LevelClause | PhraseClause, to: References): void {
  const conds: (Cond | null)[] =
    clause.kind === 'phrase' ? [clause.cond] : [clause.guard?.when ?? null, clause.guard?.unless ?? null]
  for (const cond of conds) walkCond(cond, to)
  if (clause.kind !== 'phrase' || clause.effect?.kind !== 'deadline') return
  walkExpr(clause.effect.due, to)
  if (clause.effect.done !== null) walkExpr(clause.effect.done, to)
}
