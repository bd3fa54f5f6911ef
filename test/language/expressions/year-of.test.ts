import { describe, expect, test } from 'vitest'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

test('yearOf: what it lowers to', () => {
  expect(loweredExpression({ yearOf: { fact: 'openedOn' } })).toMatchObject({
    op: 'yearOf',
    type: { kind: 'year' },
    date: { op: 'fact', name: 'openedOn' },
  })
  expect(loweredExpression({ yearOf: '2019-12-31' })).toMatchObject({ date: { op: 'literal', type: { kind: 'date' } } })
})

test('yearOf: compared with years', () => {
  expect(refusals({ fact: 'since', operator: 'is', value: { yearOf: { fact: 'asOf' } } })).toEqual([])
  expect(refusals({ fact: 'openedOn', operator: 'is', value: { yearOf: { fact: 'asOf' } } })).toEqual([
    'type-mismatch: 日期不能与年度比较',
  ])
})

describe('yearOf: what is refused', () => {
  test.each([
    [{ yearOf: { fact: 'since' } }, 'type-mismatch: yearOf 须为日期，这里是年度'],
    [{ yearOf: 2019 }, 'type-mismatch: “2019”不是日期'],
    [{ yearOf: {} }, 'malformed: 这里需要一个值或一个算式'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})
