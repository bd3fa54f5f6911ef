import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { OPERATORS } from '../../src/language/index.ts'
import type { Expr } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { EQUAL, findViolation } from './compare-outcomes.ts'
import { enginesAgree } from './laws.ts'
import { COUNTS, caseOf, drawApplication, drawPolicy, SEED } from './pairs.ts'
import { keptCases, recordFailure } from './record-failure.ts'
import { Tally } from './tally.ts'
import { EDGES } from './tally-around.ts'

const tally = new Tally()

test.each(keptCases())('the engines agree on the kept case %s', async (_, kept) => {
  expect(await enginesAgree(kept)).toBeUndefined()
})

test('the engines agree on every drawn policy and application, to the last bound', async () => {
  for (let n = 0; n < COUNTS.policies; n++) {
    const drawn = drawPolicy(n)
    tally.policy(drawn.surface)
    for (let m = 0; m < COUNTS.applications; m++) {
      const { plain, facts } = drawApplication(drawn, m)
      let expected: Outcome
      let wrong: string | undefined
      try {
        expected = evaluatePlainly(drawn.program, facts, drawn.asOf)
        const found = await evaluateWithRulesEngine(drawn.program, facts, drawn.asOf)
        wrong = findViolation(expected, found, EQUAL)
        tally.outcome(drawn.program, expected)
      } catch (error) {
        wrong = `threw ${error}`
      }
      if (wrong !== undefined) await recordFailure('agreement', SEED, caseOf(drawn, plain), enginesAgree)
    }
  }
  const shares = [...tally.verdicts].map(([verdict, n]) => `${verdict} ${((100 * n) / tally.pairs).toFixed(1)} %`)
  console.log(`seed ${SEED}: ${COUNTS.policies} policies, ${tally.pairs} pairs agree: ${shares.join(', ')}`)
}, 900_000)

test('each verdict comes up in at least 15 % of the pairs', () => {
  // few policies lean one way or another
  const least = COUNTS.ci ? 0.15 : 0.1
  for (const verdict of ['pass', 'fail', 'undetermined', 'notApplicable'])
    expect((tally.verdicts.get(verdict) ?? 0) / tally.pairs, verdict).toBeGreaterThanOrEqual(least)
  expect(tally.informed / tally.pairs, 'a clause that informs').toBeGreaterThanOrEqual(least)
})

test('every word of the language was drawn', () => {
  const least = COUNTS.ci ? 100 : 1
  expect([...tally.words].filter(([, n]) => n < least)).toEqual([])
})

test('everything of the core came to something: values known, conditions true and false, gates open and shut', () => {
  const least = COUNTS.ci ? 100 : 1
  expect([...tally.events].filter(([, n]) => n < least)).toEqual([])
})

const OF_ORDER = [...OPERATORS.keys()].filter((word) => !['is', 'isNot', 'oneOf', 'noneOf'].includes(word))
/** What a value that is compared may come from. */
const WORKED_OUT: readonly Expr['op'][] = [
  ...(['count', 'sum', 'share', 'mean', 'best', 'only', 'longestRun'] as const),
  ...(['ratio', 'plus', 'minus', 'times', 'min', 'max', 'round', 'wholes', 'progressive', 'adjusted'] as const),
  ...(['monthsBetween', 'daysBetween', 'addMonths', 'addDays', 'yearOf', 'startOfYear', 'endOfYear'] as const),
  ...(['table', 'bands', 'cases'] as const),
]

test('comparisons and expressions were drawn at their boundary, just below and just above it', () => {
  // a short run draws every operator at its boundary, and need not draw every expression there
  const least = COUNTS.ci ? 25 : 1
  const wanted = [...OF_ORDER, 'is', 'isNot', ...(COUNTS.ci ? [...WORKED_OUT, ...EDGES] : [])]
  const { around } = tally.boundary
  const seldom = wanted.filter((key) => {
    const { at, below, above } = around.get(key) ?? { at: 0, below: 0, above: 0 }
    return Math.min(at, below, above) < least
  })
  expect(seldom.map((key) => [key, around.get(key)])).toEqual([])
})
