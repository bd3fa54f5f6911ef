import { describe, expect, test } from 'vitest'
import type { LevelClause, Program } from '../../src/model/core.ts'
import { readingsUsed } from '../../src/model/readings-used.ts'
import { type Parts, type Plain, soundProgram } from '../support/program.ts'
import { SHOP } from '../support/shop.ts'

const READINGS: Plain = {
  staff: { question: '最少几人？', choice: '12 人', alternatives: { '10 人': '从宽' }, open: true },
  month: { question: '哪一天满一个月？', choice: 'onTheDay', alternatives: { afterTheDay: '次日' }, open: true },
  counted: { question: '是否计入？' },
}

const used = (parts: Parts): string[] => {
  return [...readingsUsed(soundProgram({ facts: SHOP, ...parts, policy: { readings: READINGS, ...parts.policy } }))]
}
const article = (phrase: Plain, more: Plain = {}): Plain => ({
  article: 1,
  role: 'requirement',
  ...more,
  phrases: [{ quote: '略。', ...phrase }],
})
const LICENSED = { fact: 'licensed', operator: 'is', value: true }
const atLeastStaff = { fact: 'employeeCount', operator: 'atLeast', value: { reading: 'staff' } }
const months = (completes: unknown): Plain => ({
  monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes },
})

describe('the readings a program rests on', () => {
  test.each<[string, Parts, string[]]>([
    ['none', { articles: [article(LICENSED)] }, []],
    ['a value compared with', { articles: [article(atLeastStaff)] }, ['staff']],
    ['a point without a reading', { articles: [article({ unclear: 'counted' })] }, ['counted']],
    ['inside another condition', { articles: [article({ not: atLeastStaff })] }, ['staff']],
    ['a guard of a phrase', { articles: [article({ ...LICENSED, when: atLeastStaff })] }, ['staff']],
    ['a guard of a level', { articles: [article(LICENSED, { unless: atLeastStaff })] }, ['staff']],
    [
      'which day completes a month',
      { derived: { age: { label: '时间', ...months({ reading: 'month' }) } } },
      ['month'],
    ],
    ['which day, said outright', { derived: { age: { label: '时间', ...months('onTheDay') } } }, []],
    [
      'a derived fact',
      { derived: { gap: { label: '差', minus: [{ fact: 'employeeCount' }, { reading: 'staff' }] } } },
      ['staff'],
    ],
    [
      'the edge of a band',
      {
        derived: {
          size: {
            label: '档',
            bands: {
              of: { fact: 'employeeCount' },
              bands: [
                { lessThan: { reading: 'staff' }, value: 1 },
                { atLeast: { reading: 'staff' }, value: 2 },
              ],
            },
          },
        },
      },
      ['staff'],
    ],
    ['an assumption', { assume: [{ label: '有人', ...atLeastStaff }] }, ['staff']],
    ['a decision', { policy: { decisions: { default: 'big', big: { label: '规模', ...atLeastStaff } } } }, ['staff']],
    ['only listed by a phrase', { articles: [article({ ...LICENSED, readings: ['staff'] })] }, []],
  ])('%s', (_, parts, expected) => {
    expect(used(parts)).toEqual(expected)
  })

  const program = soundProgram({ facts: SHOP, articles: [article(LICENSED)] })
  const money = { id: 90, type: { kind: 'money' } } as const
  const chosen = { ...money, op: 'unclear', reading: 'counted' } as const

  test('the last day of a deadline', () => {
    const [only] = program.articles
    const [phrase] = only?.lead ?? []
    if (only === undefined || phrase === undefined) throw new Error('no phrase')
    const due = { id: 91, type: { kind: 'date' }, op: 'unclear', reading: 'day' } as const
    const effect = { kind: 'deadline', text: { zh: '提交', en: 'submit' }, due, done: null } as const
    const articles: LevelClause[] = [{ ...only, lead: [{ ...phrase, effect }] }]
    expect([...readingsUsed({ ...program, articles })]).toEqual(['day'])
  })

  test('what is granted, and how it is rounded', () => {
    const entitled = {
      ...money,
      op: 'round',
      of: chosen,
      step: { num: 100n, den: 1n },
      mode: 'halfUp',
      reading: 'rounding',
    } as const
    const outcome = {
      id: 'reward',
      kind: 'grant',
      label: { zh: '奖励', en: 'reward' },
      phrase: 'art1.ph1',
      type: { kind: 'money' },
      to: { id: 'applicant', label: { zh: '申请人', en: 'applicant' }, name: null },
      recipients: null,
      payers: [],
      per: null,
      better: 'more',
      applies: null,
      within: null,
      entitled,
      received: null,
      net: false,
      caps: [],
    } as const
    const granting: Program = { ...program, outcomes: new Map([['reward', outcome]]) }
    expect([...readingsUsed(granting)].sort()).toEqual(['counted', 'rounding'])
  })

  test('what a decision answers with', () => {
    const decisions = new Map([...program.decisions].map(([id, point]) => [id, { ...point, answer: chosen }]))
    expect([...readingsUsed({ ...program, decisions })]).toEqual(['counted'])
  })
})
