import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { explain } from '../../src/explain/index.ts'
import type { Cond, DecisionPoint, Expr } from '../../src/model/core.ts'
import type { DecidedPoint } from '../../src/model/decision.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../src/model/truth.ts'
import type { ScalarType } from '../../src/model/type.ts'
import type { Value } from '../../src/model/value.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { factsOf, type Plain } from '../support/program.ts'
import { made, number } from './amounts/by-hand.ts'
import { sample, TODAY } from './sample.ts'

const both = (zh: string, en: string) => ({ zh, en })
const always: Cond = { op: 'constant', truth: TRUE }
const ARTICLES: Plain[] = [
  {
    article: 1,
    role: 'requirement',
    phrases: [
      { quote: '持有许可，', fact: 'licensed', operator: 'is', value: true },
      { quote: '职工 10 人以上，', fact: 'staffCount', operator: 'atLeast', value: '10 人' },
      { quote: '场所安全。', judgement: 'premisesSafe' },
    ],
  },
]

/** A decision point put in by hand beside the sample's own. */
function decide(
  point: Partial<DecisionPoint>,
  verdicts: Truth,
  value: Value | undefined,
  facts: Plain = {},
  leaves: readonly (readonly [Cond, Truth])[] = [],
): DecidedPoint {
  const base = sample({ articles: ARTICLES })
  const whole: DecisionPoint = {
    id: 'scale',
    label: both('规模', 'scale'),
    subject: base.subject,
    cond: always,
    answer: null,
    verdicts: null,
    ...point,
  }
  const program = { ...base, decisions: new Map(base.decisions).set('scale', whole) }
  const given = factsOf(base, facts)
  const asOf = parseDay(TODAY) ?? 0
  const plain = evaluatePlainly(base, given, asOf)
  const decision = explain({
    program,
    facts: given,
    outcome: {
      ...plain,
      leaves: new Map([
        ...plain.leaves,
        ...leaves.flatMap(([cond, truth]) => ('leaf' in cond ? [[cond.leaf, { truth }] as const] : [])),
      ]),
      decisions: new Map(plain.decisions).set('scale', verdicts),
      values: new Map([
        ...plain.values,
        ...(value === undefined || whole.answer === null ? [] : [[whole.answer.id, value] as const]),
      ]),
    },
    asOf,
    application: 'a',
    engine: 'banfa',
    findings: [],
  })
  const found = decision.decisions.scale
  if (found === undefined) throw new Error('no decision')
  return found
}

const SIZE: ScalarType = {
  kind: 'choice',
  of: ['small', 'large'],
  labels: { small: both('小型', 'small'), large: both('大型', 'large') },
  ordered: true,
}
const set = (...members: string[]): Value => ({ kind: 'set', members, present: true, absent: false })
const staff = made({ op: 'fact', name: 'staffCount' }, { kind: 'integer', unit: '人' })

describe('a decision that answers with a value', () => {
  const by = made({ op: 'fact', name: 'grade' }, SIZE)
  test('a class', () => {
    expect(decide({ answer: by }, TRUE, set('small'))).toMatchObject({
      verdict: 'pass',
      answer: 'small',
      answerLabel: both('小型', 'small'),
    })
  })
  test('a number, with its unit', () => {
    expect(decide({ answer: staff }, TRUE, undefined, { staffCount: 12 })).toMatchObject({
      answer: '12 人',
      answerLabel: both('12 人', '12'),
    })
    const money = made({ op: 'fact', name: 'revenue' })
    expect(decide({ answer: money }, TRUE, number('30 万元'))).toMatchObject({
      answer: '30 万元',
      answerLabel: both('30 万元', 'CNY 300,000'),
    })
  })
  test('while it is open: what it may still be, and what it waits for', () => {
    const open = decide({ answer: by }, UNKNOWN, set('small', 'large'))
    expect(open).toMatchObject({
      verdict: 'undetermined',
      possibleAnswers: ['small', 'large'],
      possibleAnswerLabels: [both('小型', 'small'), both('大型', 'large')],
    })
    expect(open).not.toHaveProperty('answer')
    expect(open.missing.map(({ fact }) => fact)).toEqual(['grade'])
    expect(decide({ answer: staff }, UNKNOWN, undefined)).not.toHaveProperty('possibleAnswers')
  })
  test('absent, or where the question does not arise: no answer', () => {
    const none: Value = { kind: 'set', members: [], present: false, absent: true }
    expect(decide({ answer: by }, NEUTRAL, none)).not.toHaveProperty('answer')
    const shut = decide({ answer: by, cond: { op: 'constant', truth: NEUTRAL } }, NEUTRAL, set('small'))
    expect(shut).not.toHaveProperty('answer')
    expect(shut.missing).toEqual([])
  })
  test('looks at the phrases its value rests on', () => {
    const holds: Cond = { op: 'holds', leaf: 900, clause: 'art1.ph2' }
    const literal = (id: string): Expr => made({ op: 'literal', value: id, source: id }, SIZE)
    const cases = made(
      {
        op: 'cases',
        cases: [
          { when: holds, value: literal('large') },
          { when: null, value: literal('small') },
        ],
      },
      SIZE,
    )
    expect(decide({ answer: cases }, TRUE, set('large')).bearing).toEqual(['art1.ph2'])
  })
})

describe('a decision with outcomes of its own', () => {
  const OUTCOMES: ScalarType = {
    kind: 'choice',
    of: ['exempt', 'permitted', 'refused'],
    labels: {
      exempt: both('无须许可', 'no permit needed'),
      permitted: both('准予', 'permitted'),
      refused: both('不予', 'not permitted'),
    },
    ordered: false,
  }
  let leaf = 900
  const holds = (clause: string): Cond => {
    leaf += 1
    return { op: 'holds', leaf, clause }
  }
  const point = (first: Cond, second: Cond): Partial<DecisionPoint> => {
    const value = (id: string): Expr => made({ op: 'literal', value: id, source: id }, OUTCOMES)
    return {
      answer: made(
        {
          op: 'cases',
          cases: [
            { when: first, value: value('exempt') },
            { when: second, value: value('permitted') },
            { when: null, value: value('refused') },
          ],
        },
        OUTCOMES,
      ),
      verdicts: new Map([
        ['exempt', NEUTRAL],
        ['permitted', TRUE],
        ['refused', FALSE],
      ]),
    }
  }
  const small: Cond = { op: 'not', of: holds('art1.ph2') }
  test('its outcome is its answer, whatever that means for the applicant', () => {
    expect(decide(point(small, holds('art1.ph1')), FALSE, set('refused'))).toMatchObject({
      verdict: 'fail',
      answer: 'refused',
      answerLabel: both('不予', 'not permitted'),
    })
    expect(decide(point(small, holds('art1.ph1')), NEUTRAL, set('exempt'))).toMatchObject({
      verdict: 'notApplicable',
      answer: 'exempt',
    })
  })
  test('two that pass may both be possible', () => {
    const open = decide(point(small, holds('art1.ph1')), TRUE, set('exempt', 'permitted'))
    expect(open).toMatchObject({ verdict: 'pass', possibleAnswers: ['exempt', 'permitted'] })
    expect(open).not.toHaveProperty('possible')
  })

  describe('that fails blames', () => {
    const [licence, staffed, safe] = [holds('art1.ph1'), holds('art1.ph2'), holds('art1.ph3')]
    const VERDICTS = new Map([
      ['quick', TRUE],
      ['permitted', TRUE],
      ['refused', FALSE],
    ])
    const TYPE: ScalarType = { kind: 'choice', of: [...VERDICTS.keys()], labels: {}, ordered: false }
    const first = (...cases: readonly (readonly [string, Cond | null])[]): Partial<DecisionPoint> => ({
      answer: made(
        {
          op: 'cases',
          cases: cases.map(([id, when]) => ({ when, value: made({ op: 'literal', value: id, source: id }, TYPE) })),
        },
        TYPE,
      ),
      verdicts: VERDICTS,
    })
    const bothOf: Cond = { op: 'all', of: [licence, staffed] }
    const eitherOf: Cond = { op: 'any', of: [licence, staffed] }

    test.each([
      [
        'the phrase that one outcome needs, not what another needs beside it',
        first(['quick', bothOf], ['permitted', licence], ['refused', null]),
        [FALSE, FALSE, TRUE],
        'art1.ph1',
      ],
      [
        'either of two ways',
        first(['quick', licence], ['permitted', staffed], ['refused', null]),
        [FALSE, FALSE, TRUE],
        { any: ['art1.ph1', 'art1.ph2'] },
      ],
      [
        'all that an outcome needs',
        first(['permitted', bothOf], ['refused', null]),
        [FALSE, FALSE, TRUE],
        { all: ['art1.ph1', 'art1.ph2'] },
      ],
      [
        'any of what an outcome needs',
        first(['permitted', eitherOf], ['refused', null]),
        [FALSE, FALSE, TRUE],
        { any: ['art1.ph1', 'art1.ph2'] },
      ],
      [
        'what puts a refusal first',
        first(['refused', safe], ['permitted', licence], ['refused', null]),
        [TRUE, FALSE, TRUE],
        'art1.ph3',
      ],
      [
        'both, where a refusal is first and the rest is lacking too',
        first(['refused', safe], ['permitted', licence], ['refused', null]),
        [FALSE, FALSE, TRUE],
        { all: ['art1.ph3', 'art1.ph1'] },
      ],
    ])('%s', (_, point, [a = 0, b = 0, c = 0], blame) => {
      const leaves = [
        [licence, a],
        [staffed, b],
        [safe, c],
      ] as const
      const facts = {
        licensed: a === TRUE,
        staffCount: b === TRUE ? 10 : 9,
        premisesSafe: { finding: c === TRUE, by: '评审组', on: TODAY, ground: '现场核查' },
      }
      expect(decide(point, FALSE, set('refused'), facts, leaves).blame).toEqual(blame)
    })
    test('nothing once it passes', () => {
      const point = first(['permitted', licence], ['refused', null])
      expect(decide(point, TRUE, set('permitted'), {}, [[licence, TRUE]]).blame).toEqual({ all: [] })
    })
  })
})
