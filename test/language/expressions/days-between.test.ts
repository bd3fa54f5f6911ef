import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

const waited = { daysBetween: { from: { fact: 'receivedOn' }, to: { fact: 'asOf' } } }

describe('daysBetween: the first day is not counted (民法典第二百零一条)', () => {
  test.each([
    ['2021-03-31', '2021-03-31', '0 日'],
    ['2021-03-30', '2021-03-31', '1 日'],
    ['2020-02-28', '2020-03-01', '2 日'],
    ['2021-02-28', '2021-03-01', '1 日'],
    ['2021-04-01', '2021-03-31', '-1 日'],
  ])('from %s to %s: %s', (receivedOn, asOf, days) => {
    expect(computing(waited)({ receivedOn }, asOf)).toBe(days)
  })

  test('a missing day leaves a range; none leaves none', () => {
    expect(computing(waited)({}, '2021-03-31')).toBe('-28764..43919 日')
    const permitted = computing({ daysBetween: { from: { fact: 'permittedOn' }, to: { fact: 'asOf' } } })
    expect(permitted({ permittedOn: 'absent' })).toBe('absent')
  })
})

describe('daysBetween: its type rule', () => {
  test.each([
    [{ daysBetween: { from: { fact: 'receivedOn' } } }, 'malformed: 缺少 to'],
    [
      { daysBetween: { from: { fact: 'term' }, to: { fact: 'asOf' } } },
      'type-mismatch: from 须为日期，这里是时长（月）',
    ],
    [{ daysBetween: { from: { fact: 'since' }, to: { fact: 'asOf' } } }, 'type-mismatch: from 须为日期，这里是年度'],
    [{ daysBetween: { from: { fact: 'openedOn' }, to: '2019-02-30' } }, 'type-mismatch: “2019-02-30”不是日期'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('daysBetween: what it lowers to', () => {
  expect(loweredExpression(waited)).toMatchObject({
    op: 'daysBetween',
    type: { kind: 'duration', unit: 'day' },
    from: { op: 'fact', name: 'receivedOn' },
    to: { op: 'fact', name: 'asOf' },
  })
})
