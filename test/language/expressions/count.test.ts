import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

const trained = { item: 'trained', operator: 'is', value: true }

describe('count: how many units', () => {
  test.each([
    [[], '0'],
    [[{ number: '1' }], '1'],
    [[{ number: '1' }, { number: '2' }], '2'],
    [[{ number: '1' }, { number: '1' }], '1'],
    [[{ number: 'a1' }, { number: 'Ａ1 ' }], '1'],
  ])('%j: %s', (employees, count) => {
    expect(computing({ count: { of: 'employees' } })({ employees })).toBe(count)
  })

  test('of a missing list, anything up to its greatest length', () => {
    expect(computing({ count: { of: 'employees' } })({})).toBe('0..1000')
    expect(computing({ count: { of: 'outlets' } })({})).toBe('0..50 or absent')
  })

  test('of a list that is absent, absent', () => {
    expect(computing({ count: { of: 'outlets' } })({ outlets: 'absent' })).toBe('absent')
  })

  test.each([
    [[{ trained: true }, { trained: true }, { trained: false }], '2'],
    [[{ trained: true }, {}, { trained: false }], '1..2'],
    [[{ trained: false }], '0'],
  ])('that are trained; %j: %s', (rows, count) => {
    const employees = rows.map((row, i) => ({ number: `${i + 1}`, ...row }))
    expect(computing({ count: { of: 'employees', where: trained } })({ employees })).toBe(count)
  })

  test('rows of one unit that differ leave it open', () => {
    const employees = [
      { number: '1', trained: true },
      { number: '1', trained: false },
    ]
    expect(computing({ count: { of: 'employees', where: trained } })({ employees })).toBe('0..1')
  })

  test('a row without its identity may be one of the others', () => {
    expect(computing({ count: { of: 'employees' } })({ employees: [{ number: '1' }, {}] })).toBe('1..2')
    expect(computing({ count: { of: 'employees' } })({ employees: [{}, {}] })).toBe('1..2')
  })

  test('rows of a list without identity are units of their own', () => {
    expect(computing({ count: { of: 'outlets' } })({ outlets: [{}, {}] })).toBe('2')
  })
})

describe('count: what is refused', () => {
  test.each([
    [{ count: {} }, 'malformed: 缺少 of：所问的列表'],
    [{ count: 'employees' }, 'malformed: 缺少 of：所问的列表'],
    [{ count: { of: 'employe' } }, 'unknown-list: 没有列表事实“employe”'],
    [
      { count: { of: 'employees', where: { item: 'skilled', operator: 'is', value: true } } },
      'unknown-fact: 事实词汇表中没有“skilled”',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('count: what it lowers to', () => {
  expect(loweredExpression({ count: { of: 'employees', where: trained } })).toMatchObject({
    op: 'count',
    type: { kind: 'integer' },
    list: 'employees',
    where: { op: 'compare', left: { op: 'item', field: 'trained' } },
  })
  expect(loweredExpression({ unit: '人', count: { of: 'employees' } })).toMatchObject({
    type: { kind: 'integer', unit: '人' },
    where: null,
  })
})
