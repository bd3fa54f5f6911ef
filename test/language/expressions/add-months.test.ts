import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

const due = (months: unknown) => ({ addMonths: { date: { fact: 'receivedOn' }, months } })

describe('addMonths: the corresponding day, or the month’s last day (民法典第二百零二条)', () => {
  test.each([
    ['2021-01-31', '1 个月', '2021-02-28'],
    ['2020-01-31', '1 个月', '2020-02-29'],
    ['2021-01-30', '3 个月', '2021-04-30'],
    ['2020-02-29', '1 年', '2021-02-28'],
    ['2021-03-31', '0 个月', '2021-03-31'],
    ['2021-03-31', '-1 个月', '2021-02-28'],
    ['2021-12-15', '1 个月', '2022-01-15'],
  ])('%s and %s: %s', (receivedOn, months, day) => {
    expect(computing(due(months))({ receivedOn })).toBe(day)
  })

  test('some months that are a fact', () => {
    const later = computing(due({ fact: 'term' }))
    expect(later({ receivedOn: '2021-01-31', term: '1 个月' })).toBe('2021-02-28')
    expect(later({ receivedOn: '2021-01-31' })).toBe('2021-01-31..2221-01-31')
  })

  test('a missing day leaves the window moved on; none leaves none', () => {
    expect(computing(due('3 个月'))({})).toBe('1901-04-01..2100-03-31')
    const renewed = computing({ addMonths: { date: { fact: 'permittedOn' }, months: '3 个月' } })
    expect(renewed({ permittedOn: 'absent' })).toBe('absent')
  })
})

describe('addMonths: its type rule', () => {
  test.each([
    [due('3 日'), 'unit-mismatch: “3 日”的单位与“个月”不符'],
    [due(3), 'unit-mismatch: “3”的单位与“个月”不符'],
    [due('1.5 个月'), 'type-mismatch: “1.5 个月”不是时长（月）'],
    [due({ fact: 'notice' }), 'type-mismatch: months 须为时长（月），这里是时长（日）'],
    [due({ fact: 'floors' }), 'type-mismatch: months 须为时长（月），这里是整数'],
    [{ addMonths: { date: { fact: 'licensed' }, months: '3 个月' } }, 'type-mismatch: date 须为日期，这里是是非值'],
    [{ addMonths: { months: '3 个月' } }, 'malformed: 缺少 date'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('addMonths: what it lowers to', () => {
  expect(loweredExpression(due('1 年'))).toMatchObject({
    op: 'addMonths',
    type: { kind: 'date' },
    date: { op: 'fact', name: 'receivedOn' },
    months: { op: 'literal', source: '1 年', type: { kind: 'duration', unit: 'month' } },
  })
})
