import { drawComparison, drawCondition } from './conditions.ts'
import type { JsonMap } from './json.ts'
import type { Scope } from './scope.ts'

/**
 * The decision points: the first article's alone where it was promised to later articles, one of articles, and the
 * default one, a short condition over few clauses, so that each verdict comes up often.
 */
export function drawDecisions(scope: Scope, articles: readonly string[]): JsonMap {
  const { random } = scope
  const label = { label: '决定' }
  const first = articles.slice(0, 1)
  const decisions: Record<string, JsonMap | string> = { default: 'main' }
  if (scope.decisions.length > 0) decisions.first = { ...label, clauses: first }
  decisions.whole = { ...label, clauses: random.some(articles, 1) }
  const body = random.weighted<() => JsonMap>([
    [3, () => ({ clauses: random.some(articles.slice(-2), 1).slice(0, 2) })],
    [1, () => ({ decisions: ['whole'] })],
    [6, () => drawShort(scope)],
    [1, () => drawCondition({ ...scope, decisions: [...scope.decisions, 'whole'] }, 1)],
  ])()
  decisions.main = { ...label, ...guarded(scope, body) }
  return decisions
}

function drawShort(scope: Scope): JsonMap {
  const { random, clauses } = scope
  const one = (): JsonMap => ({ [random.chance(0.75) ? 'met' : 'holds']: random.pick(clauses) })
  return random.weighted<() => JsonMap>([
    [6, one],
    [2, () => ({ any: random.times(2, one) })],
    [1, () => ({ all: random.times(2, one) })],
    [1, () => ({ not: one() })],
  ])()
}

/** A decision about some applications only. */
function guarded(scope: Scope, body: JsonMap): JsonMap {
  const { random, atoms } = scope
  if ('when' in body || 'unless' in body || 'clauses' in body || 'decisions' in body || !random.chance(0.3)) return body
  const facts = atoms.filter(({ type }) => type.kind !== 'judgement')
  return { ...body, [random.pick(['when', 'unless'])]: drawComparison(scope, random.pick(facts)) }
}
