import { describe, expect, test } from 'vitest'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const years = (completes: unknown) => ({
  yearsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes },
})

test('yearsBetween: what it lowers to', () => {
  expect(loweredExpression(years('onTheDay'))).toMatchObject({
    op: 'wholes',
    type: { kind: 'integer', unit: '年' },
    of: {
      op: 'monthsBetween',
      type: { kind: 'duration', unit: 'month' },
      from: { op: 'fact', name: 'openedOn' },
      to: { op: 'fact', name: 'asOf' },
      completes: 'onTheDay',
    },
    per: { num: 12n, den: 1n },
    up: false,
  })
})

test('yearsBetween: the reading that says which day completes a year is remembered', () => {
  expect(loweredExpression(years({ reading: 'full-month' }))).toMatchObject({
    of: { completes: 'onTheDay', reading: 'full-month' },
  })
})

test('yearsBetween: counted in years, or in what its name declares', () => {
  const derived = { age: { label: '年龄', unit: '周岁', ...years('onTheDay') } }
  expect(refusals({ fact: 'age', operator: 'atLeast', value: '18 周岁' }, { derived })).toEqual([])
  expect(refusals({ fact: 'age', operator: 'atLeast', value: '18 年' }, { derived })).toEqual([
    'unit-mismatch: “18 年”的单位与“周岁”不符',
  ])
})

describe('yearsBetween: what is refused', () => {
  test.each([
    [years('nextDay'), 'malformed: completes 须为 onTheDay 或 afterTheDay'],
    [years({ reading: 'full-months' }), 'unknown-reading: 没有解释口径“full-months”'],
    [{ yearsBetween: { to: { fact: 'asOf' }, completes: 'onTheDay' } }, 'malformed: 缺少 from'],
    [
      { yearsBetween: { from: { fact: 'since' }, to: { fact: 'asOf' }, completes: 'onTheDay' } },
      'type-mismatch: from 须为日期，这里是年度',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})
