import { describe, expect, test } from 'vitest'
import { expressionRefusals, loweredExpression } from '../../support/shop.ts'

describe('startOfYear: of a year, or of the year a day lies in', () => {
  test.each([
    [{ fact: 'since' }, { op: 'fact', name: 'since', type: { kind: 'year' } }],
    [2019, { op: 'literal', type: { kind: 'year' }, value: { num: 2019n, den: 1n } }],
    [{ fact: 'openedOn' }, { op: 'yearOf', type: { kind: 'year' }, date: { op: 'fact', name: 'openedOn' } }],
    ['2019-05-10', { op: 'yearOf', date: { op: 'literal', source: '2019-05-10' } }],
    [{ yearOf: { fact: 'asOf' } }, { op: 'yearOf', date: { op: 'fact', name: 'asOf' } }],
  ])('%j', (value, year) => {
    expect(loweredExpression({ startOfYear: value })).toMatchObject({ op: 'startOfYear', type: { kind: 'date' }, year })
  })
})

describe('startOfYear: what is refused', () => {
  test.each([
    [{ fact: 'employeeCount' }, 'type-mismatch: startOfYear 需要日期或年度，这里是整数（人）'],
    [{ fact: 'shopName' }, 'type-mismatch: startOfYear 需要日期或年度，这里是文字'],
    ['2019 年', 'type-mismatch: “2019 年”不是年度'],
    ['2019-02-30', 'type-mismatch: “2019-02-30”不是年度'],
  ])('%j: %s', (value, message) => {
    expect(expressionRefusals({ startOfYear: value })).toEqual([message])
  })
})
