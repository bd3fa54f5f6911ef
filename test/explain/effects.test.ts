import { describe, expect, test } from 'vitest'
import type { Cond, Effect } from '../../src/model/core.ts'
import type { EffectInForce } from '../../src/model/decision.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../src/model/truth.ts'
import type { Value } from '../../src/model/value.ts'
import { rational } from '../../src/util/rational.ts'
import { type ByHand, decisionByHand, made, NOTHING, written } from './amounts/by-hand.ts'

const both = (zh: string, en: string) => ({ zh, en })
const DUTY: Effect = { kind: 'duty', text: both('补助用于开业', 'spend it on opening') }
const DATE = { kind: 'date' } as const

function effectOf(effect: Effect, more: ByHand = {}, cond?: Cond): EffectInForce {
  const phrases = { 'art2.ph1': { effect, ...(cond === undefined ? {} : { cond }) } }
  const { decision } = decisionByHand({ ...more, phrases })
  const [only] = decision.effects
  if (only === undefined) throw new Error('no effect')
  return only
}

const verdict = (effect: Effect, gate: Truth, truth: Truth = NEUTRAL, more: ByHand = {}): string =>
  effectOf(effect, { ...more, gates: { 'art2.ph1': gate }, truths: { 'art2.ph1': truth } }).verdict

describe('a duty, an entitlement, a consequence', () => {
  test.each(['duty', 'entitlement', 'consequence'] as const)('%s: in force while its gate is open', (kind) => {
    const effect: Effect = { kind, text: both('甲', 'a') }
    expect([TRUE, FALSE, NEUTRAL, FALSE | NEUTRAL, UNKNOWN, OPEN].map((gate) => verdict(effect, gate))).toEqual([
      'pass',
      'notApplicable',
      'notApplicable',
      'notApplicable',
      'undetermined',
      'undetermined',
    ])
  })
  test('with its clause and its words', () => {
    expect(effectOf(DUTY)).toEqual({
      id: 'art2.ph1',
      cite: '第二条',
      citeEn: 'Art. 2',
      kind: 'duty',
      text: both('补助用于开业', 'spend it on opening'),
      verdict: 'pass',
      missing: [],
    })
  })
  test('an open one names what its gate waits for', () => {
    const phrases = { 'art1.item1.ph2': { effect: DUTY } }
    const { decision } = decisionByHand({
      phrases,
      gates: { 'art1.item1.ph2': UNKNOWN },
      facts: { licensed: undefined },
    })
    expect(decision.effects.map(({ id, missing }) => [id, missing.map(({ fact, clause }) => [fact, clause])])).toEqual([
      ['art1.item1.ph2', [['licensed', '第一条']]],
    ])
  })
})

describe('a deadline', () => {
  const due = made(
    { op: 'addDays', date: made({ op: 'fact', name: 'openedOn' }, DATE), days: written('5', { kind: 'integer' }) },
    DATE,
  )
  const deadline: Effect = { kind: 'deadline', text: both('五日内报送', 'report within 5 days'), due, done: null }
  const day = (number: number): Value => ({
    kind: 'number',
    low: rational(number),
    high: rational(number),
    present: true,
    absent: false,
  })
  const values: ByHand['values'] = [[due, day(18_000)]]
  test.each([
    ['done in time', TRUE, 'pass'],
    ['missed', FALSE, 'fail'],
    ['still running', NEUTRAL, 'pass'],
    ['not known', UNKNOWN, 'undetermined'],
    ['not known whether it has begun', OPEN, 'undetermined'],
  ] as const)('%s', (_, truth, expected) => {
    expect(verdict(deadline, TRUE, truth, { values })).toBe(expected)
  })
  test('names its last day', () => expect(effectOf(deadline, { values }).due).toBe('2019-04-14'))
  test('that has not begun to run is not in force, and has no last day', () => {
    const none: ByHand = { values: [[due, NOTHING]] }
    expect(verdict(deadline, TRUE, NEUTRAL, none)).toBe('notApplicable')
    expect(effectOf(deadline, none)).not.toHaveProperty('due')
  })
  test('behind a gate', () => {
    expect(verdict(deadline, FALSE, FALSE, { values })).toBe('notApplicable')
    expect(verdict(deadline, UNKNOWN, FALSE, { values })).toBe('undetermined')
  })
  test('waits for the day from which it runs', () => {
    const cond: Cond = {
      op: 'compare',
      leaf: 803,
      comparison: 'le',
      left: made({ op: 'fact', name: 'permittedOn' }, DATE),
      right: due,
      ifAbsent: NEUTRAL,
    }
    const open = effectOf(deadline, { truths: { 'art2.ph1': UNKNOWN }, facts: { openedOn: undefined } }, cond)
    expect(open.missing.map(({ fact }) => fact)).toEqual(['permittedOn', 'openedOn'])
  })
})

describe('an open-ended item', () => {
  const residual: Effect = { kind: 'residual', fact: 'premisesSafe' }
  test.each([
    [NEUTRAL, 'notApplicable', '场所安全：未提出', 'premises are safe: not raised'],
    [TRUE, 'pass', '场所安全：已提出，认定成立', 'premises are safe: raised and found to hold'],
    [FALSE, 'fail', '场所安全：已提出，认定不成立', 'premises are safe: raised and found not to hold'],
  ] as const)('%s', (truth, expected, zh, en) => {
    expect(effectOf(residual, { truths: { 'art2.ph1': truth } })).toMatchObject({
      verdict: expected,
      text: { zh, en },
      missing: [],
    })
  })
  test('goes by the heading of its phrase', () => {
    const label = both('其他不宜补助的情形', 'other cases')
    const { decision } = decisionByHand({
      phrases: { 'art2.ph1': { effect: residual } },
      truths: { 'art2.ph1': NEUTRAL },
      change: (program) => ({
        ...program,
        articles: program.articles.map((article) => ({
          ...article,
          lead: article.lead.map((phrase) => ({ ...phrase, label })),
        })),
      }),
    })
    expect(decision.effects[0]?.text).toEqual(both('其他不宜补助的情形：未提出', 'other cases: not raised'))
  })
})

describe('what a phrase brings about, on the phrase', () => {
  test.each<[Effect, object]>([
    [
      { kind: 'outcome', outcome: 'subsidy' },
      { kind: 'outcome', of: ['subsidy'] },
    ],
    [
      { kind: 'adjust', of: 'subsidy' },
      { kind: 'adjust', of: ['subsidy'] },
    ],
    [
      { kind: 'cap', over: ['subsidy', 'bonus'] },
      { kind: 'cap', of: ['subsidy', 'bonus'] },
    ],
    [
      { kind: 'payer', of: ['subsidy'], payers: [both('市财政', 'city'), both('区财政', 'district')] },
      { kind: 'payer', of: ['subsidy'], text: both('由市财政、区财政共同承担', 'paid by city, district') },
    ],
    [DUTY, { kind: 'duty', text: DUTY.text }],
    [
      { kind: 'residual', fact: 'premisesSafe' },
      { kind: 'residual', of: ['premisesSafe'] },
    ],
  ])('%j', (effect, told) => {
    const { decision } = decisionByHand({ phrases: { 'art2.ph1': { effect } } })
    expect(decision.clauses.find(({ id }) => id === 'art2.ph1')?.effect).toEqual(told)
  })
})
