import type { Cond, DecisionPoint, Expr, LevelClause, NamedValue, OutcomePoint, PhraseClause } from '../model/core.ts'
import {
  guardsOf,
  levelClauses,
  phraseClauses,
  type References,
  walkCond,
  walkExpr,
  walkOutcome,
} from '../model/walk-core.ts'

/** A circle of clauses, gates, outcomes, decisions and named values that ask for each other, as a chain that ends where it begins; none is undefined. */
export function findCycle(
  articles: readonly LevelClause[],
  decisions: ReadonlyMap<string, DecisionPoint>,
  named: ReadonlyMap<string, NamedValue>,
  outcomes: ReadonlyMap<string, OutcomePoint> = new Map(),
): string[] | undefined {
  const edges = new Map<string, Set<string>>()
  const levels = new Map<string, { level: LevelClause; above: readonly LevelClause[] }>()
  const index = (level: LevelClause, above: readonly LevelClause[]): void => {
    levels.set(level.id, { level, above })
    for (const part of level.parts) index(part, [...above, level])
  }
  for (const article of articles) index(article, [])
  const phrases = new Map(articles.flatMap(phraseClauses).map((phrase) => [phrase.id, phrase]))
  const homeOf = (id: string): { level: LevelClause; above: readonly LevelClause[] } | undefined =>
    levels.get(id) ??
    [...levels.values()].find(({ level }) => [...level.lead, ...level.tail].some((phrase) => phrase.id === id))

  /** What asking for a clause's truth or verdict makes known. */
  const behind = (id: string, kind: 'met' | 'holds'): string[] => {
    const phrase = phrases.get(id)
    const home = homeOf(id)
    if (home === undefined) return []
    const within = (level: LevelClause): string[] => [
      ...phraseClauses(level).map((one) => one.id),
      ...levelClauses(level).map((one) => `guard ${one.id}`),
    ]
    const own = phrase === undefined ? within(home.level) : [phrase.id]
    if (kind === 'holds') return own
    const around = [...home.above, ...(phrase === undefined ? [] : [home.level])].map((level) => `guard ${level.id}`)
    const roles = new Set((phrase === undefined ? phraseClauses(home.level) : [phrase]).map((one) => one.role))
    // A part of what counts against takes its rule's verdict, and a support opens only under the gates above it.
    const wide = roles.has('exclusion') || roles.has('sanction') || roles.has('support')
    const outermost = home.above[0] ?? home.level
    return wide ? [...own, ...around, ...within(outermost)] : [...own, ...around]
  }
  /** What opens a phrase: the others of its role in its own list, in a support also the leads and tails above, and every guard around it. */
  const gateReads = (phrase: PhraseClause): string[] => {
    const home = homeOf(phrase.id)
    if (home === undefined) return []
    const { level, above } = home
    const listed = (one: LevelClause): string[] =>
      [...one.lead, ...one.tail].filter(({ role, id }) => role === phrase.role && id !== phrase.id).map(({ id }) => id)
    return [
      ...listed(level),
      ...(phrase.role === 'support' ? above.flatMap(listed) : []),
      ...[...above, level].map((one) => `guard ${one.id}`),
    ]
  }
  const link = (from: string, conds: readonly Cond[], exprs: readonly Expr[] = [], outcome?: OutcomePoint): void => {
    const targets = edges.get(from) ?? new Set<string>()
    const to: References = {
      fact: () => {},
      field: () => {},
      list: () => {},
      named: (name) => targets.add(name),
      clause: (id, kind) => {
        for (const target of behind(id, kind)) targets.add(target)
      },
      decision: (id) => targets.add(`decision ${id}`),
      outcome: (id) => targets.add(`outcome ${id}`),
      gate: (phrase) => targets.add(`gate ${phrase}`),
    }
    for (const cond of conds) walkCond(cond, to)
    for (const expr of exprs) walkExpr(expr, to)
    if (outcome) walkOutcome(outcome, to)
    edges.set(from, targets)
  }
  for (const phrase of phrases.values()) link(phrase.id, [phrase.cond])
  for (const { level } of levels.values()) link(`guard ${level.id}`, guardsOf(level))
  for (const { name, expr } of named.values()) link(name, [], [expr])
  for (const [id, { cond, answer }] of decisions) link(`decision ${id}`, [cond], answer === null ? [] : [answer])
  for (const outcome of outcomes.values()) link(`outcome ${outcome.id}`, [], [], outcome)
  for (const phrase of phrases.values()) {
    if (phrase.effect === undefined) continue
    link(`gate ${phrase.id}`, ownGuards(phrase))
    for (const target of gateReads(phrase)) edges.get(`gate ${phrase.id}`)?.add(target)
  }
  return firstCycle(edges)
}

/** The guards that stand on a phrase itself. */
function ownGuards({ cond }: PhraseClause): Cond[] {
  return cond.op === 'guarded' ? [cond.when, cond.unless].filter((guard) => guard !== null) : []
}

function firstCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (node: string): string[] | undefined => {
    const at = path.indexOf(node)
    if (at >= 0) return [...path.slice(at), node]
    if (done.has(node)) return undefined
    path.push(node)
    for (const next of edges.get(node) ?? []) {
      const found = visit(next)
      if (found) return found
    }
    path.pop()
    done.add(node)
    return undefined
  }
  for (const node of edges.keys()) {
    const found = visit(node)
    if (found) return found
  }
  return undefined
}
