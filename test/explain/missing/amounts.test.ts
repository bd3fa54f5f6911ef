import { describe, expect, test } from 'vitest'
import type { OutcomePoint } from '../../../src/model/core.ts'
import type { MissingFact } from '../../../src/model/decision.ts'
import type { AmountOutcome } from '../../../src/model/outcome.ts'
import { NEUTRAL, OPEN, TRUE, UNKNOWN } from '../../../src/model/truth.ts'
import {
  amountOf,
  type ByHand,
  comes,
  decisionByHand,
  grant,
  made,
  name,
  number,
  SHUT,
  written,
} from '../amounts/by-hand.ts'

const revenue = made({ op: 'fact', name: 'revenue' })
const open = number('0 元', null)

/** Fact, row and clause of what is missing. */
const brief = ({ fact, item, row, from, clause }: MissingFact): string =>
  `${fact}${item === undefined ? '' : ` ${item}`}${item === undefined && row !== undefined ? ` ${row}` : ''} ← ${from.join(' ')} (${clause})`

function missing(outcome: OutcomePoint, amount: AmountOutcome, more: ByHand = {}): string[] {
  return amountOf(outcome, amount, more).missing.map(brief)
}

const undecided = (due = open): AmountOutcome => comes(due, { verdicts: TRUE | NEUTRAL })

describe('what an amount waits for', () => {
  test('nothing once it is exact, or shut', () => {
    expect(missing(grant(written('1 元')), comes(number('1 元')))).toEqual([])
    expect(missing(grant(revenue), SHUT, { gates: { 'art1.item1.ph2': NEUTRAL } })).toEqual([])
  })
  test('the facts of a computation', () => {
    expect(missing(grant(revenue), comes(open))).toEqual(['revenue ← applicant (第一条第一项)'])
    expect(missing(grant(revenue), comes(number('1 元')), { facts: { revenue: '1 元' } })).toEqual([])
  })
  test('a decision, by whose move it is', () => {
    const decided = made({ op: 'fact', name: 'granted' })
    const discretion = made({ op: 'discretion', of: decided, from: 'authority', low: null, high: written('30 万元') })
    expect(missing(grant(discretion), undecided(number('0 元', '30 万元')))).toEqual([
      'granted ← authority (第一条第一项)',
    ])
  })
  test('its gate: the phrases beside it and above it, and not what else is known', () => {
    const more: ByHand = {
      gates: { 'art1.item1.ph2': UNKNOWN },
      facts: { licensed: undefined, openedOn: undefined },
    }
    expect(missing(grant(written('1 元')), undecided(number('0 元', '1 元')), more)).toEqual([
      'licensed ← applicant (第一条)',
      'openedOn ← applicant (第一条第一项)',
    ])
    const known: ByHand = { gates: { 'art1.item1.ph2': UNKNOWN }, facts: { licensed: undefined } }
    expect(missing(grant(written('1 元')), undecided(number('0 元', '1 元')), known)).toEqual([
      'licensed ← applicant (第一条)',
    ])
  })
  test('a recipient that a row does not name', () => {
    const by = made({ op: 'item', field: 'builder' }, { kind: 'text' })
    const outcome = grant(written('1 元'), { recipients: { list: 'works', where: null, by } })
    const facts = { works: [{ name: '甲工程', builder: '某公司' }, { name: '乙工程' }] }
    expect(missing(outcome, undecided(number('0 元', '1 元')), { facts })).toEqual([
      'works.builder 2 ← applicant (第一条第一项)',
    ])
    expect(missing(outcome, comes(number('1 元'), { recipient: '某公司' }), { facts })).toEqual([])
  })
  test('what a joint limit and an adjustment wait for, while they may bear', () => {
    const grade = {
      op: 'has',
      leaf: 800,
      of: made({ op: 'fact', name: 'staffCount' }, { kind: 'integer', unit: '人' }),
    } as const
    const capped = grant(written('8 万元'), { caps: [{ phrase: 'art1.item2.ph1', left: revenue }] })
    const phrases = {
      'art1.item2.ph1': { effect: { kind: 'cap', over: ['subsidy'] } as const },
      'art2.ph1': { cond: grade },
    }
    const amount = comes(number('8 万元'), { due: number('0 元', '8 万元') })
    expect(missing(capped, amount, { phrases })).toEqual(['revenue ← applicant (第一条第一项)'])
    expect(missing(capped, amount, { phrases, gates: { 'art1.item2.ph1': NEUTRAL } })).toEqual([])
    const adjustment = { phrase: 'art2.ph1', change: 'to', by: revenue }
    const adjusted = made({ op: 'adjusted', base: written('8 万元'), better: 'more', groups: [[adjustment]] })
    expect(missing(grant(adjusted), amount)).toEqual(['revenue ← applicant (第一条第一项)'])
    expect(missing(grant(adjusted), amount, { gates: { 'art2.ph1': NEUTRAL } })).toEqual([])
  })
})

describe('branches that are not taken do not matter', () => {
  const grade = { kind: 'choice', of: ['basic', 'good', 'excellent'], labels: {}, ordered: true } as const
  const by = made({ op: 'fact', name: 'grade' }, grade)
  const staff = made({ op: 'fact', name: 'granted' })
  const table = made({
    op: 'table',
    by,
    rows: [
      { key: 'basic', value: revenue },
      { key: 'good', value: staff },
    ],
  })
  test.each([
    [{ grade: 'basic' }, ['revenue']],
    [{ grade: 'good' }, ['granted']],
    [{}, ['grade', 'revenue', 'granted']],
  ])('a table by %j asks for %j', (facts, asked) => {
    const found = amountOf(grant(table), comes(open), { facts }).missing.map(({ fact }) => fact)
    expect(found).toEqual(asked)
  })
  test.each([
    [3, ['revenue']],
    [4, ['granted']],
    [undefined, ['yearsOpen', 'revenue', 'granted']],
  ])('bands at %s ask for %j', (yearsOpen, asked) => {
    const years = { kind: 'integer', unit: '年' } as const
    const edge = { at: written('3 年', years), includes: true }
    const bands = made({
      op: 'bands',
      of: made({ op: 'fact', name: 'yearsOpen' }, years),
      bands: [
        { low: null, high: edge, value: revenue },
        { low: { ...edge, includes: false }, high: null, value: staff },
      ],
    })
    const found = amountOf(grant(bands), comes(open), { facts: { yearsOpen } }).missing.map(({ fact }) => fact)
    expect(found).toEqual(asked)
  })
})

describe('a list that is due for some years', () => {
  const score = made({ op: 'item', field: 'score' }, { kind: 'points' })
  const mean = made({ op: 'mean', list: 'reviews', where: null, each: score }, { kind: 'points' })
  const asked = (reviews: unknown): string[] =>
    missing(grant(mean, { kind: 'quantity' }), comes(number('0', '100', { kind: 'points' })), { facts: { reviews } })
  const row = (year: number) => ({ year, score: 90 })
  test('names the year without a row', () => {
    expect(asked([row(2017), row(2019)])).toEqual(['reviews 2018 ← authority (第一条第一项)'])
    expect(asked([row(2017), row(2018), { year: 2019 }])).toEqual(['reviews.score 3 ← authority (第一条第一项)'])
    expect(asked([row(2016), row(2017), row(2018), row(2019)])).toEqual([])
  })
  test('unless that year would not be asked', () => {
    const year = { kind: 'year' } as const
    const where = {
      op: 'compare',
      leaf: 801,
      comparison: 'ge',
      left: made({ op: 'item', field: 'year' }, year),
      right: written('2018', year),
      ifAbsent: 2,
    }
    const late = made({ op: 'mean', list: 'reviews', where, each: score }, { kind: 'points' })
    const found = missing(grant(late, { kind: 'quantity' }), comes(number('0', '100', { kind: 'points' })), {
      facts: { reviews: [row(2018)] },
    })
    expect(found).toEqual(['reviews 2019 ← authority (第一条第一项)'])
  })
})

test('what is raised by nobody is not missing', () => {
  const cond = {
    op: 'residual',
    leaf: 802,
    of: made({ op: 'fact', name: 'premisesSafe' }, { kind: 'judgement' }),
  } as const
  const phrases = { 'art2.ph1': { cond, effect: { kind: 'residual', fact: 'premisesSafe' } as const } }
  const { decision } = decisionByHand({ phrases, truths: { 'art2.ph1': OPEN }, leaves: [[802, OPEN]] })
  expect(decision.clauses.find(({ id }) => id === 'art2.ph1')?.missing).toEqual([])
})

test('a recipient named by a fact', () => {
  const of = made({ op: 'fact', name: 'ownerName' }, { kind: 'text' })
  const { to, toLabel } = amountOf(
    grant(written('1 元'), { to: { id: 'ownerName', label: { zh: '店主', en: 'owner' }, name: of } }),
    comes(number('1 元')),
    { values: [[of, name('张三')]] },
  )
  expect([to, toLabel]).toEqual(['张三', { zh: '张三', en: '张三' }])
})
