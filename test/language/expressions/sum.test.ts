import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

const wages = { item: 'grossWages' }
const trained = { item: 'trained', operator: 'is', value: true }

describe('sum: the total over the units of a list', () => {
  test.each([
    [[], '0 元'],
    [[{ number: '1', grossWages: '5000 元' }], '5000 元'],
    [
      [
        { number: '1', grossWages: '5000 元' },
        { number: '2', grossWages: '3000.50 元' },
      ],
      '16001/2 元',
    ],
    [
      [
        { number: '1', grossWages: '5000 元' },
        { number: '1', grossWages: '5000 元' },
      ],
      '5000 元',
    ],
    [
      [
        { number: '1', grossWages: '5000 元' },
        { number: '1', grossWages: '6000 元' },
      ],
      '5000..6000 元',
    ],
    [[{ number: '1', grossWages: '5000 元' }, { number: '2' }], '5000..15000 元'],
    [[{ number: '1', grossWages: '5000 元' }, { grossWages: '3000 元' }], '3000..8000 元'],
  ])('%j: %s', (employees, total) => {
    expect(computing({ sum: { of: 'employees', each: wages } })({ employees })).toBe(total)
  })

  test('of those trained', () => {
    const employees = [
      { number: '1', trained: true, grossWages: '5000 元' },
      { number: '2', trained: false, grossWages: '3000 元' },
      { number: '3', grossWages: '1000 元' },
    ]
    expect(computing({ sum: { of: 'employees', where: trained, each: wages } })({ employees })).toBe('5000..6000 元')
  })

  test('of something computed for each', () => {
    const half = { times: ['50%', wages] }
    const employees = [{ number: '1', grossWages: '5000 元' }]
    expect(computing({ sum: { of: 'employees', each: half } })({ employees })).toBe('2500 元')
  })

  test('a unit that has none of it leaves the whole without an answer', () => {
    const each = { item: 'allowance' }
    const all = computing({ sum: { of: 'employees', each } })
    expect(
      all({
        employees: [
          { number: '1', allowance: '100 元' },
          { number: '2', allowance: 'absent' },
        ],
      }),
    ).toBe('absent')
    expect(all({ employees: [{ number: '1', allowance: '100 元' }, { number: '2' }] })).toBe('100..10100 元 or absent')
    const given = computing({ sum: { of: 'employees', where: { has: { item: 'allowance' } }, each } })
    expect(
      given({
        employees: [
          { number: '1', allowance: '100 元' },
          { number: '2', allowance: 'absent' },
        ],
      }),
    ).toBe('100 元')
  })

  test('of a missing list, up to the greatest length of the greatest each', () => {
    expect(computing({ sum: { of: 'outlets', each: { item: 'rent' } } })({})).toBe('0..500000 元 or absent')
    expect(computing({ sum: { of: 'outlets', each: { item: 'rent' } } })({ outlets: 'absent' })).toBe('absent')
  })
})

describe('sum: its type rule', () => {
  test.each([
    [{ sum: { of: 'employees' } }, 'malformed: 缺少 each'],
    [{ sum: { each: wages } }, 'malformed: 缺少 of：所问的列表'],
    [{ sum: { of: 'employees', each: { item: 'trained' } } }, 'type-mismatch: 是非值不能参加运算'],
    [{ sum: { of: 'employees', each: { item: 'hiredOn' } } }, 'type-mismatch: 日期不能参加运算'],
    [{ sum: { of: 'employees', each: { item: 'wages' } } }, 'unknown-fact: 事实词汇表中没有“wages”'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('sum: what it lowers to', () => {
  expect(loweredExpression({ sum: { of: 'employees', where: trained, each: wages } })).toMatchObject({
    op: 'sum',
    type: { kind: 'money' },
    list: 'employees',
    where: { op: 'compare' },
    each: { op: 'item', field: 'grossWages' },
  })
})
