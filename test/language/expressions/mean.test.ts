import { describe, expect, test } from 'vitest'
import { REVIEWED } from '../../support/reviews.ts'
import { expressionRefusals, loweredExpression } from '../../support/shop.ts'

const facts = REVIEWED
const mean = (each: unknown, more: object = {}) => ({ mean: { of: 'reviews', each, ...more } })

describe('mean: its type rule', () => {
  test.each([
    ['of whole numbers, a number in their unit', { item: 'visits' }, { kind: 'number', unit: '次' }],
    ['of money, money', { item: 'revenue' }, { kind: 'money' }],
    ['of points, points', { item: 'score' }, { kind: 'points' }],
    ['of something computed', { times: ['50%', { item: 'revenue' }] }, { kind: 'money' }],
  ])('%s', (_, each, type) => {
    expect(loweredExpression(mean(each), { facts }).type).toEqual(type)
  })

  test.each([
    [mean({ item: 'grade' }), 'type-mismatch: 选项不能参加运算'],
    [mean({ item: 'reviewedOn' }), 'type-mismatch: 日期不能参加运算'],
    [mean({ item: 'year' }), 'type-mismatch: 年度不能参加运算'],
    [mean({ item: 'visit' }), 'unknown-fact: 事实词汇表中没有“visit”'],
    [{ mean: { of: 'reviews' } }, 'malformed: 缺少 each'],
    [{ mean: { each: { item: 'score' } } }, 'malformed: 缺少 of：所问的列表'],
    [
      mean({ item: 'score' }, { where: { item: 'gone', operator: 'is', value: true } }),
      'unknown-fact: 事实词汇表中没有“gone”',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression, { facts })).toEqual([message])
  })
})

test('mean: what it lowers to', () => {
  const where = { item: 'grade', operator: 'isNot', value: 'basic' }
  expect(loweredExpression(mean({ item: 'score' }, { where }), { facts })).toMatchObject({
    op: 'mean',
    list: 'reviews',
    where: { op: 'compare', comparison: 'ne', left: { op: 'item', field: 'grade' } },
    each: { op: 'item', field: 'score' },
  })
  expect(loweredExpression(mean({ item: 'score' }), { facts })).toMatchObject({ where: null })
})
