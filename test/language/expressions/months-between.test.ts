import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

const since = (completes: unknown) => ({
  monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes },
})

describe('monthsBetween: whole months, clamped to the month’s last day (民法典第二百零二条)', () => {
  test.each([
    ['2020-12-31', '2021-03-30', '2 个月', '2 个月'],
    ['2020-12-31', '2021-03-31', '3 个月', '2 个月'],
    ['2020-12-31', '2021-04-01', '3 个月', '3 个月'],
    ['2020-11-30', '2021-02-27', '2 个月', '2 个月'],
    ['2020-11-30', '2021-02-28', '3 个月', '2 个月'],
    ['2020-11-30', '2021-03-01', '3 个月', '3 个月'],
    ['2019-11-30', '2020-02-28', '2 个月', '2 个月'],
    ['2019-11-30', '2020-02-29', '3 个月', '2 个月'],
    ['2021-03-31', '2021-03-31', '0 个月', '-1 个月'],
    ['2021-04-01', '2021-03-31', '-1 个月', '-1 个月'],
  ])('from %s to %s: %s, or %s when the day after completes it', (openedOn, asOf, onTheDay, afterTheDay) => {
    expect(computing(since('onTheDay'))({ openedOn }, asOf)).toBe(onTheDay)
    expect(computing(since('afterTheDay'))({ openedOn }, asOf)).toBe(afterTheDay)
  })

  test('a missing day is any of 1901 to 2099', () => {
    expect(computing(since('onTheDay'))({}, '2021-03-31')).toBe('-945..1442 个月')
  })

  test('absent from a day that is not', () => {
    const permitted = computing({
      monthsBetween: { from: { fact: 'permittedOn' }, to: { fact: 'asOf' }, completes: 'onTheDay' },
    })
    expect(permitted({ permittedOn: 'absent' })).toBe('absent')
    expect(permitted({ permittedOn: '2021-01-31' }, '2021-02-28')).toBe('1 个月')
  })

  test('which day completes a month may be a reading', () => {
    expect(loweredExpression(since({ reading: 'full-month' }))).toMatchObject({
      completes: 'onTheDay',
      reading: 'full-month',
    })
    expect(loweredExpression(since('onTheDay'))).not.toHaveProperty('reading')
  })
})

describe('monthsBetween: what is refused', () => {
  test.each([
    [since('nextDay'), 'malformed: completes 须为 onTheDay 或 afterTheDay'],
    [since(undefined), 'malformed: completes 须为 onTheDay 或 afterTheDay'],
    [since({ reading: 'prizes-counted' }), 'malformed: completes 须为 onTheDay 或 afterTheDay'],
    [since({ reading: 'least-staff' }), 'malformed: completes 须为 onTheDay 或 afterTheDay'],
    [since({ reading: 'full-months' }), 'unknown-reading: 没有解释口径“full-months”'],
    [{ monthsBetween: { to: { fact: 'asOf' }, completes: 'onTheDay' } }, 'malformed: 缺少 from'],
    [
      { monthsBetween: { from: { fact: 'employeeCount' }, to: { fact: 'asOf' }, completes: 'onTheDay' } },
      'type-mismatch: from 须为日期，这里是整数（人）',
    ],
    [
      { monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'shopName' }, completes: 'onTheDay' } },
      'type-mismatch: to 须为日期，这里是文字',
    ],
    [
      { monthsBetween: { from: '2019 年', to: { fact: 'asOf' }, completes: 'onTheDay' } },
      'type-mismatch: “2019 年”不是日期',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(JSON.parse(JSON.stringify(expression)))).toEqual([message])
  })
})

test('monthsBetween: what it lowers to', () => {
  expect(loweredExpression(since('afterTheDay'))).toMatchObject({
    op: 'monthsBetween',
    type: { kind: 'duration', unit: 'month' },
    from: { op: 'fact', name: 'openedOn' },
    to: { op: 'fact', name: 'asOf' },
    completes: 'afterTheDay',
  })
})
