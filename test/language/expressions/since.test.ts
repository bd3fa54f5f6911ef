import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const since = (rows: readonly object[], more: object = {}) => ({ since: { ...more, rows } })
const least = since([
  { from: '2019-01-01', value: '2000 元' },
  { from: '2021-07-01', value: '2280 元' },
])

describe('since: by day', () => {
  test.each([
    ['2018-12-31', 'absent'],
    ['2019-01-01', '2000 元'],
    ['2021-06-30', '2000 元'],
    ['2021-07-01', '2280 元'],
    ['2099-12-31', '2280 元'],
  ])('%s: %s', (asOf, value) => {
    expect(computing(least)({}, asOf)).toBe(value)
  })

  test('by another day, which may be missing or absent', () => {
    const by = (fact: string) =>
      computing(
        since(
          [
            { from: '2019-01-01', value: 1 },
            { from: '2020-01-01', value: 2 },
          ],
          { by: { fact } },
        ),
      )
    expect(by('openedOn')({ openedOn: '2019-12-31' })).toBe('1')
    expect(by('openedOn')({ openedOn: '2020-01-01' })).toBe('2')
    expect(by('openedOn')({})).toBe('1..2 or absent')
    expect(by('permittedOn')({ permittedOn: 'absent' })).toBe('absent')
  })

  test('a choice', () => {
    const condition = {
      fact: 'sector',
      operator: 'is',
      value: since([{ from: '2019-01-01', value: 'retail' }]),
      ifAbsent: false,
    }
    expect(refusals(condition)).toEqual([])
  })

  test('absent before its first row, so that a comparison says what then', () => {
    expect(refusals({ fact: 'revenue', operator: 'atLeast', value: least })).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
  })
})

describe('since: what is refused', () => {
  test.each([
    [since([]), 'malformed: 没有写一行'],
    [{ since: {} }, 'malformed: 没有写一行'],
    [
      since([
        { from: '2019-01-01', value: 1 },
        { from: '2019-01-01', value: 2 },
      ]),
      'malformed: 各行由早到晚，“2019-01-01”不晚于上一行的“2019-01-01”',
    ],
    [
      since([
        { from: '2019-01-02', value: 1 },
        { from: '2019-01-01', value: 2 },
      ]),
      'malformed: 各行由早到晚，“2019-01-01”不晚于上一行的“2019-01-02”',
    ],
    [since([{ from: { fact: 'openedOn' }, value: 1 }]), 'malformed: from 须为具体日期'],
    [since([{ from: '2019 年', value: 1 }]), 'type-mismatch: “2019 年”不是日期'],
    [since([{ value: 1 }]), 'malformed: 缺少 from'],
    [since([{ from: '2019-01-01' }]), 'malformed: 缺少 value'],
    [since([{ from: '2019-01-01', value: 1 }], { by: { fact: 'since' } }), 'type-mismatch: by 须为日期，这里是年度'],
    [
      since([
        { from: '2019-01-01', value: '1 元' },
        { from: '2020-01-01', value: { fact: 'floors' } },
      ]),
      'type-mismatch: 金额与整数不能放在一起运算',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('since: what it lowers to', () => {
  const expr = loweredExpression(least)
  expect(expr).toMatchObject({
    op: 'bands',
    type: { kind: 'money' },
    of: { op: 'fact', name: 'asOf', type: { kind: 'date' } },
    bands: [
      {
        low: { at: { source: '2019-01-01' }, includes: true },
        high: { at: { source: '2021-07-01' }, includes: false },
        value: { source: '2000 元' },
      },
      { low: { at: { source: '2021-07-01' }, includes: true }, high: null, value: { source: '2280 元' } },
    ],
  })
  if (expr.op !== 'bands') throw new Error(expr.op)
  const ids = expr.bands
    .flatMap(({ low, high, value }) => [low?.at.id, high?.at.id, value.id])
    .filter((id) => id !== undefined)
  expect(new Set(ids).size).toBe(ids.length)
})
