import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { OPERATORS } from '../../src/language/index.ts'
import type { Expr } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { disagree, enginesAgree } from './laws.ts'
import { COUNTS, caseOf, drawApplication, drawPolicy, SEED } from './pairs.ts'
import { keptCases, recordFailure } from './record-failure.ts'
import { Tally } from './tally.ts'
import { type Around, EDGES } from './tally-around.ts'

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
        wrong = disagree(expected, found)
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
  // what is a way of using a word, such as “cap per year”, is drawn more seldom; a short run may miss a few of those
  const least = (word: string): number => (word.includes(' ') ? (COUNTS.ci ? 25 : 0) : COUNTS.ci ? 100 : 1)
  expect([...tally.words].filter(([word, n]) => n < least(word))).toEqual([])
})

test.runIf(COUNTS.ci)(
  'everything of the core came to something: values known, conditions true and false, gates open and shut',
  () => {
    expect([...tally.events].filter(([, n]) => n < 100)).toEqual([])
  },
)

const COMPARISONS = [...OPERATORS.keys()].filter((word) => !['oneOf', 'noneOf'].includes(word))
/** What a value that is compared may come from. */
const WORKED_OUT: readonly Expr['op'][] = [
  ...(['count', 'sum', 'share', 'mean', 'best', 'only', 'longestRun'] as const),
  ...(['ratio', 'plus', 'minus', 'times', 'min', 'max', 'round', 'wholes', 'progressive', 'adjusted'] as const),
  ...(['monthsBetween', 'daysBetween', 'addMonths', 'addDays', 'yearOf', 'startOfYear', 'endOfYear'] as const),
  ...(['table', 'bands', 'cases'] as const),
]

test('comparisons were drawn at their boundary, and expressions and edges just below and just above it too', () => {
  const { around } = tally.boundary
  const drawn = (key: string): Around => around.get(key) ?? { at: 0, below: 0, above: 0 }
  // a short run draws every comparison at its boundary, and need not draw every expression there
  expect(COMPARISONS.filter((word) => drawn(word).at === 0)).toEqual([])
  if (!COUNTS.ci) return
  const least = (key: string): number => (COMPARISONS.includes(key) ? 25 : 5)
  const seldom = [...COMPARISONS, ...WORKED_OUT, ...EDGES].filter((key) => {
    const { at, below, above } = drawn(key)
    return Math.min(at, below, above) < least(key)
  })
  expect(seldom.map((key) => [key, drawn(key)])).toEqual([])
})
