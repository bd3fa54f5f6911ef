import { describe, expect, test } from 'vitest'
import { REVIEWED } from '../../support/reviews.ts'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const facts = REVIEWED
const where = { item: 'year', operator: 'is', value: 2020 }
const only = (each: unknown) => ({ only: { of: 'reviews', where, each } })

describe('only: its type rule', () => {
  test.each([
    [{ item: 'grade' }, { kind: 'choice', of: ['basic', 'good', 'excellent'], ordered: true }],
    [{ item: 'reviewer' }, { kind: 'text' }],
    [{ item: 'reviewedOn' }, { kind: 'date' }],
    [{ item: 'visits' }, { kind: 'integer', unit: '次' }],
  ])('%j keeps its type', (each, type) => {
    expect(loweredExpression(only(each), { facts }).type).toMatchObject(type)
  })

  test('a choice it gives is compared as one', () => {
    const derived = { lastGrade: { label: '上年等级', ...only({ item: 'grade' }) } }
    const ask = (more: object) => refusals({ fact: 'lastGrade', ifAbsent: false, ...more }, { facts, derived })
    expect(ask({ operator: 'atLeast', value: 'good' })).toEqual([])
    expect(ask({ operator: 'oneOf', value: ['good', 'excellent'] })).toEqual([])
    expect(ask({ operator: 'is', value: 'poor' })).toEqual(['unknown-choice: “poor”不是可选的值'])
  })

  test('it may be absent', () => {
    expect(refusals({ fact: 'openedOn', operator: 'after', value: only({ item: 'reviewedOn' }) }, { facts })).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
  })

  test.each([
    [{ only: { of: 'reviews', where } }, 'malformed: 缺少 each'],
    [{ only: { where, each: { item: 'grade' } } }, 'malformed: 缺少 of：所问的列表'],
    [only({ item: 'grades' }), 'unknown-fact: 事实词汇表中没有“grades”'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression, { facts })).toEqual([message])
  })
})

test('only: what it lowers to', () => {
  expect(loweredExpression(only({ item: 'grade' }), { facts })).toMatchObject({
    op: 'only',
    list: 'reviews',
    where: { op: 'compare', left: { op: 'item', field: 'year' }, right: { op: 'literal', type: { kind: 'year' } } },
    each: { op: 'item', field: 'grade' },
  })
})
