import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import { FALSE, TRUE, truthWord, UNKNOWN } from '../../../src/model/truth.ts'
import { decisionOf, outcomeOf, verdictOf } from '../../support/evaluate.ts'
import { factsOf, soundProgram } from '../../support/program.ts'
import { asking, finding, SHOP } from '../../support/shop.ts'

describe('missing is not absent, absent is not zero', () => {
  const permitted = asking({ fact: 'permittedOn', operator: 'onOrBefore', value: { fact: 'asOf' }, ifAbsent: false })

  test.each([
    [{ permittedOn: '2021-03-31' }, 'true'],
    [{ permittedOn: '2021-04-01' }, 'false'],
    [{ permittedOn: 'absent' }, 'false'],
    [{}, 'unknown'],
  ])('%j: %s', (facts, truth) => {
    expect(permitted(facts, '2021-03-31')).toBe(truth)
  })

  test('a missing fact that may be absent keeps what its absence would answer', () => {
    // Every number of outlets from 0 to 50 answers yes; only “there are none” would answer no.
    const ask = (ifAbsent: boolean) => asking({ fact: 'outletCount', operator: 'atMost', value: '50 家', ifAbsent })
    expect(ask(false)({})).toBe('unknown')
    expect(ask(true)({})).toBe('true')
  })
})

describe('partly known values decide early', () => {
  test.each([
    [{ grossWages: '60 元' }, 'unknown'],
    [{ grossWages: '60 元', bonuses: '40 元' }, 'true'],
    [{ grossWages: '100 元' }, 'unknown'],
    [{ bonuses: '100 元' }, 'true'],
  ])('wages and bonuses of at least 100: %j: %s', (facts, truth) => {
    const derived = { pay: { label: '收入', plus: [{ fact: 'grossWages' }, { fact: 'bonuses' }] } }
    const ask = asking({ fact: 'pay', operator: 'atLeast', value: '100 元', ifAbsent: 'unknown' }, { derived })
    expect(ask(facts)).toBe(truth)
  })

  test('a choice not yet made, where every one still possible agrees', () => {
    const derived = {
      award: {
        label: '奖励',
        table: { by: { fact: 'grade' }, rows: [{ values: { basic: '2 万元', good: '4 万元', excellent: '6 万元' } }] },
      },
    }
    expect(asking({ fact: 'award', operator: 'atLeast', value: '2 万元' }, { derived })({})).toBe('true')
    expect(asking({ fact: 'award', operator: 'atLeast', value: '4 万元' }, { derived })({})).toBe('unknown')
    expect(asking({ fact: 'award', operator: 'atLeast', value: '7 万元' }, { derived })({})).toBe('false')
  })
})

describe('no correlation between nodes: each is worked out on its own', () => {
  test('a condition or its contrary stays open', () => {
    const licensed = { fact: 'licensed', operator: 'is', value: true }
    expect(asking({ any: [licensed, { not: licensed }] })({})).toBe('unknown')
  })
})

describe('assumptions are weighed and decide nothing', () => {
  const assume = [{ label: '开业不晚于受理', fact: 'openedOn', operator: 'onOrBefore', value: { fact: 'receivedOn' } }]
  const articles = [{ article: 1, role: 'requirement', phrases: [{ quote: '原文。', judgement: 'premisesSafe' }] }]
  const program = soundProgram({ facts: SHOP, assume, articles })

  test.each([
    [{ openedOn: '2021-01-01', receivedOn: '2021-01-01' }, TRUE],
    [{ openedOn: '2021-01-02', receivedOn: '2021-01-01' }, FALSE],
    [{ openedOn: '2021-01-02' }, UNKNOWN],
  ])('%j: %i', (facts, truth) => {
    const outcome = outcomeOf(program, { ...facts, premisesSafe: finding(true) })
    expect(outcome.assumptions).toEqual([truth])
    expect(decisionOf(program, 'eligible', { ...facts, premisesSafe: finding(true) })).toBe('pass')
  })
})

describe('the outcome', () => {
  const articles = [
    {
      article: 1,
      role: 'requirement',
      phrases: [
        { quote: '甲', fact: 'licensed', operator: 'is', value: true },
        {
          quote: '乙',
          every: { of: 'employees', satisfies: { item: 'trained', operator: 'is', value: true }, ifEmpty: false },
        },
      ],
    },
  ]
  const program = soundProgram({ facts: SHOP, articles })
  const facts = { licensed: true, employees: [{ number: '1', trained: true }, { number: '2' }] }

  test('names every clause and decision', () => {
    const outcome = outcomeOf(program, facts)
    expect([...outcome.clauses.keys()]).toEqual(['art1', 'art1.ph1', 'art1.ph2'])
    expect([...outcome.decisions.keys()]).toEqual(['eligible'])
  })

  test('numbers every leaf but those asked per row, and says the truth of each row', () => {
    const outcome = outcomeOf(program, facts)
    const asked = [...outcome.leaves].map(([leaf, { truth }]) => [program.leaves[leaf]?.word, truthWord(truth)])
    expect(asked).toEqual([
      ['is', 'true'],
      ['every', 'unknown'],
      // of the decision, which asks for the article
      ['met', 'unknown'],
    ])
    expect([...outcome.leaves.values()][1]?.rows).toEqual([TRUE, UNKNOWN])
    expect(program.leaves.filter(({ perRow }) => perRow).map(({ word }) => word)).toEqual(['is'])
  })

  test('is the same data for the same question', () => {
    expect(outcomeOf(program, facts)).toEqual(outcomeOf(program, facts))
  })

  test('leaves what it was given untouched', () => {
    const read = factsOf(program, facts)
    const before = structuredClone(read)
    evaluatePlainly(program, read, 0)
    expect(read).toEqual(before)
  })
})

describe('filling in what is missing never changes what was decided', () => {
  const program = soundProgram({
    facts: SHOP,
    articles: [
      {
        article: 1,
        role: 'requirement',
        phrases: [
          { quote: '甲', fact: 'employeeCount', operator: 'atLeast', value: '12 人' },
          { quote: '乙', any: [{ fact: 'licensed', operator: 'is', value: true }, { judgement: 'wellRun' }] },
        ],
      },
    ],
  })
  const steps = [
    {},
    { employeeCount: 11 },
    { employeeCount: 11, licensed: true },
    { employeeCount: 11, licensed: true, wellRun: finding(false) },
  ]

  test('step by step', () => {
    expect(steps.map((facts) => verdictOf(program, 'art1', facts))).toEqual(['undetermined', 'fail', 'fail', 'fail'])
    expect(steps.map((facts) => verdictOf(program, 'art1.ph2', facts))).toEqual([
      'undetermined',
      'undetermined',
      'pass',
      'pass',
    ])
  })
})
