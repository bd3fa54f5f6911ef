import { describe, expect, test } from 'vitest'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../../src/model/truth.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import {
  BOOLEAN,
  decisionPoint,
  fact,
  INTEGER,
  is,
  lit,
  node,
  outcomeOf,
  programOf,
  scalar,
  TEXT,
  valueIn,
  type Written,
} from './nodes.ts'

const CLASS: ScalarType = { kind: 'choice', of: ['good', 'fair', 'poor'], labels: {}, ordered: true }
const FACTS = [
  scalar('class', CLASS, { absent: true }),
  scalar('score', INTEGER, { range: [0, 100], absent: true }),
  scalar('asked', BOOLEAN),
  scalar('good', BOOLEAN),
  scalar('town', TEXT),
  scalar('rank', INTEGER, { range: [0, 9] }),
  scalar('change', INTEGER),
]
const ALWAYS: Cond = { op: 'constant', truth: TRUE }
const decide = (answer: Expr, verdicts: ReadonlyMap<string, VerdictSet> | null, cond: Cond = ALWAYS) => {
  const program = programOf({ facts: FACTS, decisions: [decisionPoint('d', { cond, answer, verdicts })] })
  return (written?: Readonly<Record<string, Written>>): VerdictSet | undefined =>
    outcomeOf(program, written).decisions.get('d')
}

describe('a decision that answers with a value', () => {
  const score = decide(fact('score'), null)

  test.each([
    [{ score: 0 }, TRUE],
    [{ score: 'absent' }, NEUTRAL],
    [{}, TRUE | FALSE | NEUTRAL],
  ])('%j: %i', (written, verdicts) => {
    expect(score(written)).toBe(verdicts)
  })

  test('a value that is there but not known is open', () => {
    expect(decide(fact('town', TEXT), null)({})).toBe(TRUE | FALSE)
    expect(decide(fact('town', TEXT), null)({ town: 'north' })).toBe(TRUE)
    expect(decide(node({ op: 'unclear', reading: 'r' }), null)()).toBe(TRUE | FALSE)
  })

  test.each<[string, Expr]>([
    ['within a range', fact('rank')],
    ['without bounds', fact('change')],
    ['from a number on', node({ op: 'max', args: [lit(0), fact('change')] })],
    ['up to a number', node({ op: 'min', args: [lit(9), fact('change')] })],
  ])('a number that is there but not known is open: %s', (_, expr) => {
    expect(decide(expr, null)({})).toBe(TRUE | FALSE)
    expect(decide(expr, null)({ rank: 4, change: 4 })).toBe(TRUE)
  })
})

describe('a decision with outcomes of its own', () => {
  const verdicts = new Map([
    ['good', TRUE],
    ['fair', TRUE],
    ['poor', FALSE],
  ])
  const ask = decide(fact('class', CLASS), verdicts)

  test.each([
    [{ class: 'good' }, TRUE],
    [{ class: 'fair' }, TRUE],
    [{ class: 'poor' }, FALSE],
    [{ class: 'absent' }, NEUTRAL],
    [{}, TRUE | FALSE | NEUTRAL],
  ])('%j: %i', (written, found) => {
    expect(ask(written)).toBe(found)
  })

  test('first match: while one is open, what it and those after it mean', () => {
    const first = node(
      {
        op: 'cases',
        cases: [
          { when: is('good'), value: lit('good', CLASS) },
          { when: null, value: lit('fair', CLASS) },
        ],
      },
      CLASS,
    )
    expect(decide(first, verdicts)({})).toBe(TRUE)
    expect(
      decide(
        first,
        new Map([
          ['good', TRUE],
          ['fair', FALSE],
        ]),
      )({}),
    ).toBe(TRUE | FALSE)
    expect(
      decide(
        first,
        new Map([
          ['good', TRUE],
          ['fair', FALSE],
        ]),
      )({ good: false }),
    ).toBe(FALSE)
  })
})

describe('whether the question arises', () => {
  test.each<[Truth, VerdictSet]>([
    [TRUE, TRUE],
    [FALSE, FALSE],
    [NEUTRAL, NEUTRAL],
    [TRUE | NEUTRAL, TRUE | NEUTRAL],
    [FALSE | NEUTRAL, FALSE | NEUTRAL],
  ])('%i: %i', (truth, verdicts) => {
    expect(decide(fact('score'), null, { op: 'constant', truth })({ score: 7 })).toBe(verdicts)
  })

  test('its answer is written down all the same', () => {
    const answer = fact('score')
    const cond: Cond = { op: 'guarded', when: is('asked'), unless: null, body: ALWAYS }
    const program = programOf({ facts: FACTS, decisions: [decisionPoint('d', { cond, answer })] })
    const outcome = outcomeOf(program, { asked: false, score: 7 })
    expect(outcome.decisions.get('d')).toBe(NEUTRAL)
    expect(valueIn(outcome, answer)).toMatchObject({ low: { num: 7n }, high: { num: 7n } })
  })
})
