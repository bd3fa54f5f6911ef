import { describe, expect, test } from 'vitest'
import type { Expectation } from '../../src/model/application.ts'
import type { Decision, NotInForce } from '../../src/model/decision.ts'
import { FALSE, NEUTRAL, TRUE } from '../../src/model/truth.ts'
import { comes, decisionByHand, grant, made, number, written } from '../explain/amounts/by-hand.ts'
import { unmet } from './expectations.ts'

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
  ])('%j', (expected) => expect(unmet(decision, expected, program)).toBeUndefined())
})

describe('not met', () => {
  test.each<[Expectation, string]>([
    [{ decision: 'size', verdict: 'fail' }, 'size verdict: pass, expected fail'],
    [{ decision: 'size', answer: '大型' }, 'size answer: medium, expected 大型'],
    [{ decision: 'sise', verdict: 'pass' }, 'sise: no such decision; there are eligible, size'],
    [
      { clause: '第一条第一项', quote: '开业满 4 个月的', verdict: 'pass' },
      '第一条第一项 开业满 4 个月的: no such clause',
    ],
    [{ clause: 'art1.item1.ph1', actual: '18 个月' }, 'art1.item1.ph1 actual: 17 个月, expected 18 个月'],
    [{ clause: 'art1.item1.ph1', missing: ['openedOn'] }, 'art1.item1.ph1 missing: , expected openedOn'],
    [{ amount: 'subsidy', value: '617.29 元' }, 'subsidy value: 61728 分 (617.28 元; 1 元), expected 617.29 元'],
    [{ amount: 'subsidy', value: '5 天' }, 'subsidy value: 5 天 does not fit subsidy (type)'],
    [{ amount: 'subsidy', high: null }, 'subsidy high: 61728 分, expected no bound'],
    [
      { amount: 'matching', to: '乙公司', value: '10 万元' },
      'matching to 乙公司 value: none 分 (至少 10 万元; 1 元), expected 10 万元',
    ],
    [{ amount: 'matching', value: '10 万元' }, 'matching: several recipients, name one with to: 乙公司, 甲公司'],
    [{ amount: 'matching', to: '丙公司' }, 'matching to 丙公司: no such amount; there are 乙公司, 甲公司'],
    [{ amount: 'bonus' }, 'bonus: no such amount; there are subsidy, matching, leave'],
    [{ effect: '第一条第二项', verdict: 'fail' }, '第一条第二项 verdict: pass, expected fail'],
    [{ effect: 'art1.ph1', due: '2020-06-02' }, 'art1.ph1 due: 2020-06-01, expected 2020-06-02'],
    [{ effect: '第二条', verdict: 'pass' }, '第二条 : no such effect'],
    [{ finding: 'assumption-broken' }, 'finding assumption-broken: not noticed; there are listed-twice'],
    [{ inForce: false }, 'inForce: true, expected false'],
    [{}, 'an expectation about nothing'],
  ])('%j', (expected, why) => expect(unmet(decision, expected, program)).toBe(why))

  const outside: NotInForce = {
    application: 'a',
    policy: 'p',
    title: both('', ''),
    asOf: '2030-01-01',
    inForce: null,
    nearest: [],
  }
  test('outside every version', () => {
    expect(unmet(outside, { inForce: false }, undefined)).toBeUndefined()
    expect(unmet(outside, { decision: 'size', verdict: 'pass' }, undefined)).toBe('no version in force')
  })
})
