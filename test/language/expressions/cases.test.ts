import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const sector = (value: string) => ({ fact: 'sector', operator: 'is', value })
const limit = {
  cases: [{ when: sector('retail'), value: '12 人' }, { when: sector('catering'), value: '20 人' }, { value: '30 人' }],
}

describe('cases: the first that applies', () => {
  test.each([
    [{ sector: 'retail' }, '12 人'],
    [{ sector: 'catering' }, '20 人'],
    [{ sector: 'other' }, '30 人'],
    [{}, '12..30 人'],
  ])('%j: %s', (facts, value) => {
    expect(computing(limit)(facts)).toBe(value)
  })

  test('absent when none does', () => {
    const open = computing({ cases: [{ when: sector('retail'), value: '12 人' }] })
    expect(open({ sector: 'retail' })).toBe('12 人')
    expect(open({ sector: 'other' })).toBe('absent')
    expect(open({})).toBe('12 人 or absent')
  })

  test('it asks for ifAbsent only where none may apply', () => {
    const compare = (value: object) => ({ fact: 'employeeCount', operator: 'atLeast', value })
    expect(refusals(compare(limit))).toEqual([])
    expect(refusals(compare({ cases: limit.cases.slice(0, 2) }))).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
  })

  test('of each row of a list', () => {
    const each = {
      cases: [{ when: { item: 'trained', operator: 'is', value: true }, value: '100 元' }, { value: '0 元' }],
    }
    const total = computing({ sum: { of: 'employees', each } })
    expect(
      total({
        employees: [
          { number: '1', trained: true },
          { number: '2', trained: false },
          { number: '3', trained: true },
        ],
      }),
    ).toBe('200 元')
  })
})

describe('cases: what is refused', () => {
  test.each([
    [{ cases: [] }, 'malformed: 没有写一种情形'],
    [{ cases: {} }, 'malformed: 没有写一种情形'],
    [{ cases: [{ value: 1 }, { value: 2 }] }, 'malformed: 只有最后一种情形可以不写 when'],
    [{ cases: [{ when: sector('retail') }] }, 'malformed: 缺少 value'],
    [{ cases: [{ when: sector('retails'), value: 1 }] }, 'unknown-choice: “retails”不是可选的值'],
    [
      { cases: [{ when: sector('retail'), value: '12 人' }, { value: '12 家' }] },
      'unit-mismatch: “12 家”的单位与“人”不符',
    ],
    [
      { cases: [{ when: sector('retail'), value: '12 人' }, { value: { fact: 'revenue' } }] },
      'type-mismatch: 整数（人）与金额不能放在一起运算',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('cases: what it lowers to', () => {
  expect(loweredExpression(limit)).toMatchObject({
    op: 'cases',
    type: { kind: 'integer', unit: '人' },
    cases: [
      { when: { op: 'compare', left: { name: 'sector' }, right: { value: 'retail' } }, value: { source: '12 人' } },
      { when: { op: 'compare', right: { value: 'catering' } }, value: { source: '20 人' } },
      { when: null, value: { source: '30 人' } },
    ],
  })
  const mixed = { cases: [{ when: sector('retail'), value: '12 人' }, { value: { times: [0.5, '3 人'] } }] }
  expect(loweredExpression(mixed).type).toEqual({ kind: 'number', unit: '人' })
})
