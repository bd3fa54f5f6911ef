import { describe, expect, test } from 'vitest'
import { REVIEWED } from '../../support/reviews.ts'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const facts = REVIEWED
const satisfies = { item: 'grade', operator: 'is', value: 'basic' }
const run = (more: object = {}) => ({ longestRun: { of: 'reviews', each: { item: 'year' }, satisfies, ...more } })

describe('longestRun: counted in years', () => {
  test.each([
    ['by itself, in 年', {}, { kind: 'integer', unit: '年' }],
    ['in the unit its name declares', { unit: '届' }, { kind: 'integer', unit: '届' }],
  ])('%s', (_, more, type) => {
    expect(loweredExpression({ ...more, ...run() }, { facts }).type).toEqual(type)
  })

  test('2 年 of it are 2, not 24 months; it is never absent', () => {
    const derived = { poorYears: { label: '连续合格年数', ...run() } }
    expect(refusals({ fact: 'poorYears', operator: 'atLeast', value: '2 年' }, { facts, derived })).toEqual([])
    expect(refusals({ fact: 'poorYears', operator: 'atLeast', value: 2 }, { facts, derived })).toEqual([
      'unit-mismatch: “2”的单位与“年”不符',
    ])
  })

  test('the year may be that of a day', () => {
    expect(loweredExpression(run({ each: { yearOf: { item: 'reviewedOn' } } }), { facts })).toMatchObject({
      each: { op: 'yearOf', date: { op: 'item', field: 'reviewedOn' } },
    })
  })
})

describe('longestRun: what is refused', () => {
  test.each([
    [run({ each: { item: 'reviewedOn' } }), 'type-mismatch: each 须为年度，这里是日期'],
    [run({ each: { item: 'visits' } }), 'type-mismatch: each 须为年度，这里是整数（次）'],
    [{ longestRun: { of: 'reviews', satisfies } }, 'malformed: 缺少 each'],
    [{ longestRun: { of: 'reviews', each: { item: 'year' } } }, 'malformed: 缺少 satisfies：计入的年度须满足的条件'],
    [{ longestRun: { each: { item: 'year' }, satisfies } }, 'malformed: 缺少 of：所问的列表'],
    [run({ satisfies: { item: 'grade', operator: 'is', value: 'poor' } }), 'unknown-choice: “poor”不是可选的值'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression, { facts })).toEqual([message])
  })
})

test('longestRun: what it lowers to', () => {
  expect(loweredExpression(run(), { facts })).toMatchObject({
    op: 'longestRun',
    list: 'reviews',
    where: null,
    each: { op: 'item', field: 'year' },
    satisfies: { op: 'compare', comparison: 'eq', left: { op: 'item', field: 'grade' } },
  })
})
