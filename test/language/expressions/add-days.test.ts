import { describe, expect, test } from 'vitest'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const daysAfter = (days: unknown) => ({ addDays: { date: { fact: 'receivedOn' }, days } })

test('addDays: what it lowers to', () => {
  expect(loweredExpression(daysAfter('15 日'))).toMatchObject({
    op: 'addDays',
    type: { kind: 'date' },
    date: { op: 'fact', name: 'receivedOn' },
    days: { op: 'literal', type: { kind: 'duration', unit: 'day' }, value: { num: 15n, den: 1n } },
  })
  expect(loweredExpression(daysAfter({ fact: 'notice' }))).toMatchObject({ days: { op: 'fact', name: 'notice' } })
})

test('addDays: absent from a day that is not', () => {
  const value = { addDays: { date: { fact: 'permittedOn' }, days: '15 日' } }
  expect(refusals({ fact: 'openedOn', operator: 'onOrBefore', value })).toEqual([
    'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
  ])
})

describe('addDays: what is refused', () => {
  test.each([
    [daysAfter('3 个月'), 'unit-mismatch: “3 个月”的单位与“日”不符'],
    [daysAfter({ fact: 'term' }), 'type-mismatch: days 须为时长（日），这里是时长（月）'],
    [daysAfter(15), 'unit-mismatch: “15”的单位与“日”不符'],
    [{ addDays: { date: { fact: 'since' }, days: '15 日' } }, 'type-mismatch: date 须为日期，这里是年度'],
    [{ addDays: { days: '15 日' } }, 'malformed: 缺少 date'],
    [{ addDays: { date: '2019-01-01' } }, 'malformed: 缺少 days'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})
