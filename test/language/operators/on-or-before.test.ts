import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/util/civil-date.ts'
import { rational } from '../../../src/util/rational.ts'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

describe('onOrBefore: 不晚于、截至：含该日', () => {
  test.each([
    ['2019-02-28', 'true'],
    ['2019-03-01', 'true'],
    ['2019-03-02', 'false'],
    [undefined, 'unknown'],
  ])('2019-03-01 against %s: %s', (openedOn, truth) => {
    expect(
      asking({ fact: 'openedOn', operator: 'onOrBefore', value: '2019-03-01' })(openedOn ? { openedOn } : {}),
    ).toBe(truth)
  })

  test.each([
    ['2021-03-30', 'true'],
    ['2021-03-31', 'true'],
    ['2021-04-01', 'false'],
  ])('the day of the decision, being %s: %s', (asOf, truth) => {
    expect(asking({ fact: 'asOf', operator: 'onOrBefore', value: '2021-03-31' })({}, asOf)).toBe(truth)
  })

  test('two days compare', () => {
    const day = asking({ fact: 'receivedOn', operator: 'onOrBefore', value: { fact: 'openedOn' } })
    expect(day({ receivedOn: '2019-02-28', openedOn: '2019-03-01' })).toBe('true')
    expect(day({ receivedOn: '2019-03-01', openedOn: '2019-03-01' })).toBe('true')
    expect(day({ receivedOn: '2019-03-02', openedOn: '2019-03-01' })).toBe('false')
  })

  test.each([
    ['2099-12-31', 'true'],
    ['1901-01-01', 'unknown'],
  ])('a missing day lies from 1901 to 2099: against %s: %s', (value, truth) => {
    expect(asking({ fact: 'openedOn', operator: 'onOrBefore', value })({})).toBe(truth)
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('no such day, with ifAbsent: %s: %s', (ifAbsent, truth) => {
    const permitted = asking({ fact: 'permittedOn', operator: 'onOrBefore', value: '2019-03-01', ifAbsent })
    expect(permitted({ permittedOn: 'absent' })).toBe(truth)
    expect(permitted({ permittedOn: '2019-02-28' })).toBe('true')
    expect(permitted({})).toBe('unknown')
  })
})

describe('onOrBefore: its type rule', () => {
  test.each([
    [{ fact: 'employeeCount', value: '12 人' }, 'type-mismatch: onOrBefore 不能用于整数（人）', '改用 atMost'],
    [{ fact: 'since', value: 2019 }, 'type-mismatch: onOrBefore 不能用于年度', '改用 atMost'],
    [{ fact: 'term', value: '3 个月' }, 'type-mismatch: onOrBefore 不能用于时长（月）', '改用 atMost'],
    [{ fact: 'grade', value: 'good' }, 'type-mismatch: onOrBefore 不能用于选项', '改用 is, isNot, oneOf, noneOf'],
    [{ fact: 'openedOn', value: '2019 年' }, 'type-mismatch: “2019 年”不是日期', '写法如 2019-01-01'],
    [{ fact: 'openedOn', value: '2019-02-29' }, 'type-mismatch: “2019-02-29”不是日期', '写法如 2019-01-01'],
    [{ fact: 'openedOn', value: { fact: 'term' } }, 'type-mismatch: 日期不能与时长（月）比较', undefined],
    [
      { fact: 'permittedOn', value: '2019-01-01' },
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
      '加一行 ifAbsent: true、false 或 unknown',
    ],
    [
      { fact: 'openedOn', value: { fact: 'permittedOn' } },
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
      '加一行 ifAbsent: true、false 或 unknown',
    ],
  ])('%j: %s', (leaf, message, help) => {
    const condition = { operator: 'onOrBefore', ...leaf }
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })
})

test('onOrBefore: what it lowers to', () => {
  expect(loweredCondition({ fact: 'openedOn', operator: 'onOrBefore', value: '2019-03-01' })).toMatchObject({
    op: 'compare',
    comparison: 'le',
    left: { op: 'fact', name: 'openedOn' },
    right: {
      op: 'literal',
      value: rational(parseDay('2019-03-01') ?? 0),
      source: '2019-03-01',
      type: { kind: 'date' },
    },
  })
})
