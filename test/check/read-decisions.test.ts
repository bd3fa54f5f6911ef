import { describe, expect, test } from 'vitest'
import type { DecisionPoint } from '../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE } from '../../src/model/truth.ts'
import { IN_ORDER, numberingOf } from '../support/numbering.ts'
import { type Plain, programOf, soundProgram, told } from '../support/program.ts'
import { SHOP } from '../support/shop.ts'
import { shownCond, shownExpr } from '../support/show-core.ts'

const licensed = { fact: 'licensed', operator: 'is', value: true }
const registered = { fact: 'registered', operator: 'is', value: true }
const articles: Plain[] = [
  { article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...licensed }] },
  {
    article: 2,
    role: 'definition',
    phrases: [{ quote: '原文。', define: { name: 'quota', label: '限额', value: '12 人' } }],
  },
]
const policyOf = (decision: Plain): Plain => ({ decisions: { default: 'one', one: { label: '甲', ...decision } } })
const decided = (decision: Plain): DecisionPoint => {
  const program = soundProgram({ facts: SHOP, articles, policy: policyOf(decision) })
  expect(numberingOf(program)).toEqual(IN_ORDER)
  const point = program.decisions.get('one')
  if (point === undefined) throw new Error('no decision')
  return point
}
const refused = (decision: Plain): string[] =>
  programOf({ facts: SHOP, articles, policy: policyOf(decision) }).findings.map(told)

describe('a decision with outcomes of its own', () => {
  const outcomes = [
    { outcome: 'free', label: '无须许可', verdict: 'notApplicable', when: licensed },
    { outcome: 'permit', label: { zh: '须经许可', en: 'permit needed' }, verdict: 'pass', when: registered },
    { outcome: 'banned', label: '不予许可', verdict: 'fail' },
  ]

  test('the first whose condition holds', () => {
    const { cond, answer, verdicts } = decided({ outcomes })
    expect(shownCond(cond)).toBe('true')
    expect(answer && shownExpr(answer)).toBe(
      'cases(licensed = true ?unknown → free; registered = true ?unknown → permit; banned)',
    )
    expect(answer?.type).toEqual({
      kind: 'choice',
      of: ['free', 'permit', 'banned'],
      labels: {
        free: { zh: '无须许可', en: '无须许可' },
        permit: { zh: '须经许可', en: 'permit needed' },
        banned: { zh: '不予许可', en: '不予许可' },
      },
      ordered: false,
    })
    expect([...(verdicts ?? [])]).toEqual([
      ['free', NEUTRAL],
      ['permit', TRUE],
      ['banned', FALSE],
    ])
  })

  test('guards say whether the question arises', () => {
    const { cond } = decided({ outcomes, when: registered })
    expect(shownCond(cond)).toBe('[when registered = true ?unknown] true')
  })

  test('its last one may have a condition', () => {
    const [first] = outcomes
    expect(decided({ outcomes: [first] }).answer).toMatchObject({ op: 'cases', cases: [{ when: { op: 'compare' } }] })
  })

  test('it may be asked whether it is met', () => {
    const asks = { article: 3, role: 'requirement', phrases: [{ quote: '原文。', met: 'one' }] }
    const program = soundProgram({ facts: SHOP, articles: [...articles, asks], policy: policyOf({ outcomes }) })
    expect(program.articles[2]?.lead[0]?.cond).toMatchObject({ op: 'metDecision', decision: 'one' })
  })

  test.each<[string, readonly Plain[], string]>([
    ['the same twice', [{ ...outcomes[0] }, { ...outcomes[2], outcome: 'free' }], 'malformed: “free”写了两次'],
    ['one that hides the others', [{ ...outcomes[2] }, { ...outcomes[0] }], 'malformed: 只有最后一个结果可以不写 when'],
    [
      'a verdict there is none of',
      [{ ...outcomes[2], verdict: 'undetermined' }],
      'malformed: verdict 须为 pass、fail 或 notApplicable',
    ],
    [
      'a condition that means nothing',
      [{ ...outcomes[0], when: { met: '第九条' } }],
      'unknown-clause: 没有条款“第九条”',
    ],
  ])('%s', (_, rows, message) => {
    expect(refused({ outcomes: rows })).toEqual([message])
  })
})

describe('a decision that answers with a value', () => {
  test('a defined or derived one', () => {
    const { cond, answer, verdicts } = decided({ answer: 'quota', unless: licensed })
    expect(shownCond(cond)).toBe('[unless licensed = true ?unknown] true')
    expect(answer).toMatchObject({ op: 'named', name: 'quota', type: { kind: 'integer', unit: '人' } })
    expect(verdicts).toBeNull()
  })

  test('that is not there', () => {
    expect(refused({ answer: 'quotta' })).toEqual(['unknown-fact: 事实词汇表中没有“quotta”'])
  })
})

describe('a decision has one way to be made', () => {
  test('clauses and decisions are met, under its guards', () => {
    const { cond, answer } = decided({ clauses: ['第一条'], when: registered })
    expect(shownCond(cond)).toBe('[when registered = true ?unknown] all(met art1)')
    expect(answer).toBeNull()
  })

  test('a condition, under its guards', () => {
    expect(shownCond(decided({ ...licensed, unless: registered }).cond)).toBe(
      '[unless registered = true ?unknown] licensed = true ?unknown',
    )
  })

  test.each<[Plain, string]>([
    [{}, 'malformed: 决定须写明由哪些条款或决定构成'],
    [{ when: licensed }, 'malformed: 决定须写明由哪些条款或决定构成'],
    [{ clauses: ['第一条'], answer: 'quota' }, 'double-connective: 一项决定写了几种依据：clauses、answer'],
    [{ clauses: ['第一条'], ...licensed }, 'double-connective: 一项决定写了几种依据：clauses、fact'],
    [{ ...licensed, judgement: 'wellRun' }, 'double-connective: 一项决定写了几种依据：fact、judgement'],
  ])('%j: %s', (decision, message) => {
    expect(refused(decision)).toEqual([message])
  })

  test('all of several clauses and decisions', () => {
    const decisions = {
      default: 'one',
      one: { label: '甲', clauses: ['第一条'], decisions: ['two'] },
      two: { label: '乙', ...registered },
    }
    const program = soundProgram({ facts: SHOP, articles, policy: { decisions } })
    const cond = program.decisions.get('one')?.cond
    expect(cond && shownCond(cond)).toBe('all(met art1, met two)')
  })
})

describe('what a decision is about', () => {
  const about = (subject: string, subjects: Plain | undefined): string[] => {
    const policy = { ...policyOf({ clauses: ['第一条'], subject }), ...(subjects ? { subjects } : {}) }
    return programOf({ facts: SHOP, articles, policy }).findings.map(told)
  }

  test('one of the subjects, where they are declared', () => {
    expect(about('market', { market: '市场' })).toEqual([])
    expect(about('shop', { market: '市场' })).toEqual([])
    expect(about('district', undefined)).toEqual([])
    expect(about('markt', { market: '市场' })).toEqual(['unknown-party: 没有当事方或对象“markt”'])
  })
})
