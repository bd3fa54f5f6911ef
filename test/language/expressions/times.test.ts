import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

describe('times: the product', () => {
  test.each([
    [{ times: ['50%', { fact: 'grossWages' }] }, { grossWages: '101 元' }, '101/2 元'],
    [{ times: [{ fact: 'grossWages' }, '50%'] }, { grossWages: '101 元' }, '101/2 元'],
    [{ times: ['1/3', { fact: 'grossWages' }] }, { grossWages: '100 元' }, '100/3 元'],
    [{ times: [2, '1/3', { fact: 'grossWages' }] }, { grossWages: '100 元' }, '200/3 元'],
    [{ times: ['2 倍', { fact: 'grossWages' }] }, { grossWages: '100 元' }, '200 元'],
    [{ times: [-1, { fact: 'grossWages' }] }, { grossWages: '100 元' }, '-100 元'],
    [{ times: ['50%', { fact: 'grossWages' }] }, {}, '0..50000000 元'],
    [{ times: [-1, { fact: 'score' }] }, {}, '-100..0 分'],
    [{ times: ['50%', { fact: 'bonuses' }] }, { bonuses: 'absent' }, 'absent'],
    [{ times: [{ fact: 'debtRatio' }, { fact: 'employeeCount' }] }, { debtRatio: '2/3', employeeCount: 10 }, '20/3 人'],
  ])('%j of %j: %s', (expression, facts, value) => {
    expect(computing(expression)(facts)).toBe(value)
  })

  test.each([
    [[2, 3], { kind: 'integer' }],
    [['1/2', '1/3'], { kind: 'share' }],
    [[2, '1/3'], { kind: 'number' }],
    [['50%', { fact: 'grossWages' }], { kind: 'money' }],
    [[2, { fact: 'employeeCount' }], { kind: 'integer', unit: '人' }],
    [['50%', { fact: 'employeeCount' }], { kind: 'number', unit: '人' }],
    [[2, { fact: 'score' }], { kind: 'points' }],
  ])('%j measures %j', (times, type) => {
    expect(loweredExpression({ times }).type).toEqual(type)
  })
})

describe('times: its type rule', () => {
  test.each([
    [{ times: [{ fact: 'grossWages' }] }, 'malformed: 需要两个以上的运算数'],
    [{ times: [{ fact: 'grossWages' }, { fact: 'employeeCount' }] }, 'type-mismatch: 相乘的数至多一个带单位'],
    [{ times: [2, { fact: 'openedOn' }] }, 'type-mismatch: 相乘的数至多一个带单位'],
    [{ times: [2, { fact: 'since' }] }, 'type-mismatch: 相乘的数至多一个带单位'],
    [{ times: [2, { fact: 'licensed' }] }, 'type-mismatch: 是非值不能参加运算'],
    [{ times: [2, 'two'] }, 'type-mismatch: “two”不是可用的值'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('times: what it lowers to', () => {
  expect(loweredExpression({ times: ['50%', { fact: 'grossWages' }] })).toMatchObject({
    op: 'times',
    args: [
      { op: 'literal', source: '50%' },
      { op: 'fact', name: 'grossWages' },
    ],
  })
})
