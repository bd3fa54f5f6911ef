import { describe, expect, test } from 'vitest'
import type { Expectation } from '../../src/model/application.ts'
import type { Answer, Decision, NotInForce } from '../../src/model/decision.ts'
import { FALSE, NEUTRAL, TRUE } from '../../src/model/truth.ts'
import { verify } from '../../src/verify/index.ts'
import { comes, decisionByHand, grant, made, number, written } from '../explain/amounts/by-hand.ts'

const both = (zh: string, en: string) => ({ zh, en })
const name = made({ op: 'item', field: 'builder' }, { kind: 'text' })
const made_ = decisionByHand({
  outcomes: [
    grant(written('1 元')),
    grant(written('1 元'), {
      id: 'matching',
      phrase: 'art2.ph1',
      recipients: { list: 'works', where: null, by: name },
    }),
    grant(written('5 天', { kind: 'duration', unit: 'day' }), { id: 'leave', phrase: 'art2.ph1' }),
  ],
  phrases: {
    'art1.item2.ph1': { effect: { kind: 'duty', text: both('甲', 'a') } },
    'art1.item1.ph1': { effect: { kind: 'duty', text: both('乙', 'b') } },
    'art1.ph1': {
      effect: { kind: 'deadline', text: both('丙', 'c'), due: written('2020-06-01', { kind: 'date' }), done: null },
    },
  },
  facts: { works: [{ builder: '甲公司' }, { builder: '乙公司' }] },
  gates: { 'art1.item1.ph1': NEUTRAL, 'art1.ph1': TRUE },
  truths: { 'art1.ph1': FALSE },
  amounts: {
    subsidy: [comes(number('617.28 元'))],
    matching: [comes(number('10 万元', null), { recipient: '乙公司' }), comes(number('0 元'), { recipient: '甲公司' })],
    leave: [comes(number('5 天', '5 天', { kind: 'duration', unit: 'day' }))],
  },
})
const { program } = made_
const decision: Decision = {
  ...made_.decision,
  decisions: {
    ...made_.decision.decisions,
    size: {
      label: both('规模', 'size'),
      verdict: 'pass',
      answer: 'medium',
      answerLabel: both('中型', 'medium'),
      blame: { all: [] },
      missing: [],
      bearing: [],
    },
  },
  findings: [{ code: 'listed-twice', message: both('', ''), place: '' }],
}

describe('met', () => {
  test.each<Expectation>([
    { decision: 'size', verdict: 'pass', answer: 'medium' },
    { decision: 'size', answer: '中型' },
    { decision: 'size', inForce: true },
    { clause: '第一条第一项', quote: '开业满 3 个月的', verdict: 'pass', actual: '17 个月' },
    { clause: 'art1.item1.ph1', actual: '17 个月', missing: [] },
    { amount: 'subsidy', verdict: 'pass', value: '617.28 元', missing: [] },
    { amount: 'matching', to: '乙公司', low: '10 万元', high: null },
    { amount: 'leave', value: '5 日' },
    { effect: '第一条第二项', verdict: 'pass' },
    { effect: '1(2)', quote: '合计不超过 50 万元', verdict: 'pass' },
    { effect: 'art1.ph1', verdict: 'fail', due: '2020-06-01' },
    { finding: 'listed-twice' },
    { inForce: true },
  ])('%j', (expected) => expect(verify(decision, expected, program)).toEqual([]))
})

/** The side that differs, in both languages: what was expected, what came out, and the note. */
const told = (expected: Expectation, answer: Answer = decision) =>
  verify(answer, expected, program).map(({ about, what, expected: wanted, got, note }) => [
    `${about.zh} ${what.zh}：应为${wanted.zh}，实为${got.zh}${note === undefined ? '' : `（${note.zh}）`}`,
    `${about.en} ${what.en}: expected ${wanted.en}, got ${got.en}${note === undefined ? '' : ` (${note.en})`}`,
  ])

describe('not met', () => {
  test.each<[Expectation, string, string]>([
    [
      { decision: 'size', verdict: 'fail' },
      '规模（size） 结论：应为fail（不符合），实为pass（符合）',
      'size (size) verdict: expected fail, got pass',
    ],
    [
      { decision: 'size', answer: '大型' },
      '规模（size） 答案：应为大型，实为medium',
      'size (size) answer: expected 大型, got medium',
    ],
    [
      { decision: 'sise', verdict: 'pass' },
      '决定“sise” 名称：应为有这样的决定，实为没有这样的决定（有：eligible、size）',
      'decision “sise” name: expected there is such decision, got there is no such decision (there are: eligible, size)',
    ],
    [
      { clause: '第一条第一项', quote: '开业满 4 个月的', verdict: 'pass' },
      '第一条第一项“开业满 4 个月的” 名称：应为有这样的一句，实为没有这样的一句（有：开业满 3 个月的、给予补助）',
      '第一条第一项 开业满 4 个月的 name: expected there is such phrase, got there is no such phrase (there are: 开业满 3 个月的, 给予补助)',
    ],
    [
      { clause: 'art1.item1.ph1', actual: '18 个月' },
      'art1.item1.ph1 实际：应为18 个月，实为17 个月',
      'art1.item1.ph1 actual: expected 18 个月, got 17 个月',
    ],
    [
      { clause: 'art1.item1.ph1', missing: ['openedOn'] },
      'art1.item1.ph1 缺少的事实：应为openedOn，实为无',
      'art1.item1.ph1 missing facts: expected openedOn, got none',
    ],
    [
      { amount: 'subsidy', value: '617.29 元' },
      '开业补助（subsidy） 数额：应为617.29 元，实为617.28 元（1 元）',
      'opening grant (subsidy) value: expected 617.29 元, got CNY 617.28 (CNY 1)',
    ],
    [
      { amount: 'subsidy', value: '5 天' },
      '开业补助（subsidy） 数额：应为5 天，实为617.28 元（单位与这一项不合）',
      'opening grant (subsidy) value: expected 5 天, got CNY 617.28 (its unit does not fit)',
    ],
    [
      { amount: 'subsidy', high: null },
      '开业补助（subsidy） 上限：应为没有界限，实为617.28 元（1 元）',
      'opening grant (subsidy) high: expected no bound, got CNY 617.28 (CNY 1)',
    ],
    [
      { amount: 'matching', to: '乙公司', value: '10 万元' },
      '开业补助（matching），乙公司 数额：应为10 万元，实为至少 10 万元（1 元）',
      'opening grant (matching), 乙公司 value: expected 10 万元, got at least CNY 100,000 (CNY 1)',
    ],
    [
      { amount: 'matching', value: '10 万元' },
      '开业补助（matching） 收款人：应为只有一个，实为不止一个，用 to 指明（乙公司、甲公司）',
      'opening grant (matching) recipient: expected one, got several; name one with `to` (乙公司、甲公司)',
    ],
    [
      { amount: 'matching', to: '丙公司' },
      'matching，丙公司 名称：应为有这样的收款人，实为没有这样的收款人（有：乙公司、甲公司）',
      'matching, 丙公司 name: expected there is such recipient, got there is no such recipient (there are: 乙公司, 甲公司)',
    ],
    [
      { amount: 'bonus' },
      'bonus 名称：应为有这样的数额，实为没有这样的数额（有：subsidy、matching、leave）',
      'bonus name: expected there is such amount, got there is no such amount (there are: subsidy, matching, leave)',
    ],
    [
      { effect: '第一条第二项', verdict: 'fail' },
      '第一条第二项 结论：应为fail（不符合），实为pass（符合）',
      '第一条第二项 verdict: expected fail, got pass',
    ],
    [
      { effect: 'art1.ph1', due: '2020-06-02' },
      'art1.ph1 末日：应为2020-06-02，实为2020-06-01',
      'art1.ph1 last day: expected 2020-06-02, got 2020-06-01',
    ],
    [
      { effect: '第二条', verdict: 'pass' },
      '第二条 名称：应为有这样的后果，实为没有这样的后果',
      '第二条 name: expected there is such effect, got there is no such effect',
    ],
    [
      { finding: 'assumption-broken' },
      '提示 assumption-broken 名称：应为有这样的提示，实为没有这样的提示（有：listed-twice）',
      'finding assumption-broken name: expected there is such finding, got there is no such finding (there are: listed-twice)',
    ],
    [
      { inForce: false },
      '当日 答复：应为没有版本施行，实为有版本施行',
      'the day answer: expected no version is in force, got a version is in force',
    ],
  ])('%j', (expected, zh, en) => expect(told(expected)).toEqual([[zh, en]]))

  test('every side that differs is told', () => {
    expect(told({ decision: 'size', verdict: 'fail', answer: 'small', missing: ['staff'] })).toHaveLength(3)
    expect(told({ amount: 'subsidy', verdict: 'fail', low: '1 元', high: '2 元' })).toHaveLength(3)
    expect(told({ amount: 'subsidy', value: '1 元' })).toHaveLength(1)
  })

  const outside: NotInForce = {
    application: 'a',
    policy: 'p',
    title: both('', ''),
    asOf: '2030-01-01',
    inForce: null,
    nearest: [],
  }
  test('outside every version', () => {
    expect(told({ inForce: false }, outside)).toEqual([])
    expect(told({ decision: 'size', verdict: 'pass' }, outside)).toEqual([
      [
        '当日 答复：应为有版本施行，实为没有版本施行',
        'the day answer: expected a version is in force, got no version is in force',
      ],
    ])
  })

  test('an application that was refused', () => {
    const error = { code: 'fact-type', message: both('不是日期', 'is no date'), place: 'a.yaml:1:2' }
    expect(told({ inForce: false }, { application: 'a', error, errors: [error] })).toEqual([
      [
        '申请 答复：应为有结论，实为被退回：不是日期（a.yaml:1:2）',
        'the application answer: expected a decision, got refused: is no date (a.yaml:1:2)',
      ],
    ])
  })
})
