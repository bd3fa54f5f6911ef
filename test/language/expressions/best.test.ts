import { describe, expect, test } from 'vitest'
import { REVIEWED } from '../../support/reviews.ts'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const facts = REVIEWED
const best = (each: unknown, more: object = {}) => ({ best: { of: 'reviews', each, ...more } })

describe('best: its type rule', () => {
  test.each([
    [{ item: 'score' }, { kind: 'points' }],
    [{ item: 'visits' }, { kind: 'integer', unit: '次' }],
    [{ item: 'reviewedOn' }, { kind: 'date' }],
    [{ item: 'year' }, { kind: 'year' }],
  ])('%j keeps its type', (each, type) => {
    expect(loweredExpression(best(each), { facts }).type).toEqual(type)
  })

  test('points of a table are read as what they are compared with', () => {
    const each = { table: { by: { item: 'grade' }, rows: [{ values: { basic: 5, good: 8, excellent: 10 } }] } }
    const condition = { fact: 'score', operator: 'atLeast', value: best(each), ifAbsent: false }
    expect(refusals(condition, { facts })).toEqual([])
  })

  test.each([
    [best({ item: 'grade' }), 'type-mismatch: 选项不能参加运算'],
    [best({ item: 'reviewer' }), 'type-mismatch: 文字不能参加运算'],
    [best({ item: 'score' }, { prefer: 'most' }), 'malformed: prefer 须为 more 或 less'],
    [{ best: { of: 'reviews' } }, 'malformed: 缺少 each'],
    [{ best: { of: 'review', each: { item: 'score' } } }, 'unknown-list: 没有列表事实“review”'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression, { facts })).toEqual([message])
  })
})

test('best: what it lowers to', () => {
  expect(loweredExpression(best({ item: 'score' }), { facts })).toMatchObject({
    op: 'best',
    list: 'reviews',
    where: null,
    each: { op: 'item', field: 'score' },
    prefer: 'more',
  })
  expect(loweredExpression(best({ item: 'reviewedOn' }, { prefer: 'less' }), { facts })).toMatchObject({
    prefer: 'less',
  })
})
