import { drawComparison, drawCondition } from './conditions.ts'
import type { JsonMap } from './json.ts'
import type { Scope } from './scope.ts'

const LABEL = { label: '决定' }

/**
 * The decision points: the first article's alone where it was promised to later articles, one of articles, one with
 * outcomes of its own, one that answers with a value, and the default one, a short condition over few clauses, so that
 * each verdict comes up often.
 */
export function drawDecisions(scope: Scope, articles: readonly string[]): JsonMap {
  const { random } = scope
  const first = articles.slice(0, 1)
  const decisions: Record<string, JsonMap | string> = { default: 'main' }
  if (scope.decisions.length > 0) decisions.first = { ...LABEL, clauses: first }
  decisions.whole = { ...LABEL, clauses: random.some(articles, 1) }
  if (random.chance(0.3)) decisions.outcomes = drawWithOutcomes(scope)
  if (random.chance(0.3)) decisions.answer = drawAnswering(scope)
  const known = [...scope.decisions, ...Object.keys(decisions).filter((id) => !['default', 'first'].includes(id))]
  const body = random.weighted<() => JsonMap>([
    [3, () => ({ clauses: random.some(articles.slice(-2), 1).slice(0, 2) })],
    [1, () => ({ decisions: [random.pick(known)] })],
    [6, () => drawShort(scope)],
    [1, () => drawCondition({ ...scope, decisions: known }, 1)],
    [0.5, () => drawWithOutcomes(scope)],
  ])()
  decisions.main = 'label' in body ? body : { ...LABEL, ...guarded(scope, body) }
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

/** A decision that answers with the first of its own outcomes that holds. */
function drawWithOutcomes(scope: Scope): JsonMap {
  const { random } = scope
  const n = random.int(1, 3)
  const outcomes = random.times(n, (i): JsonMap => {
    const always = i === n - 1 && random.chance(0.5)
    return {
      outcome: `answer${i}`,
      label: `结果${i}`,
      verdict: random.pick(['pass', 'fail', 'notApplicable']),
      ...(!always && { when: drawCondition(scope, 1) }),
    }
  })
  return { ...LABEL, ...guarded(scope, { outcomes }) }
}

/** A decision that answers with a value. */
function drawAnswering(scope: Scope): JsonMap {
  const { random, atoms } = scope
  const worked = atoms.filter(({ key, given, type }) => key === 'fact' && given !== true && type.kind !== 'judgement')
  return { ...LABEL, ...guarded(scope, { answer: random.pick(worked).name }) }
}

/** A decision about some applications only. */
function guarded(scope: Scope, body: JsonMap): JsonMap {
  const { random, atoms } = scope
  if ('when' in body || 'unless' in body || 'clauses' in body || 'decisions' in body || !random.chance(0.3)) return body
  const facts = atoms.filter(({ type }) => type.kind !== 'judgement')
  return { ...body, [random.pick(['when', 'unless'])]: drawComparison(scope, random.pick(facts)) }
}
