import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

describe('plus: the total of several quantities of one kind', () => {
  test.each([
    [{ grossWages: '100 元', bonuses: '20 元' }, '120 元'],
    [{ grossWages: '100 元', bonuses: '0 元' }, '100 元'],
    [{ grossWages: '100 元', bonuses: 'absent' }, 'absent'],
    [{ bonuses: '20 元' }, '20..100000020 元'],
    [{ grossWages: '100 元' }, '100..10000000000100 元 or absent'],
  ])('工资、奖金 of %j: %s', (facts, value) => {
    expect(computing({ plus: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })(facts)).toBe(value)
  })

  test('of more than two, in order', () => {
    expect(computing({ plus: [{ fact: 'employeeCount' }, '2 人', '3 人'] })({ employeeCount: 10 })).toBe('15 人')
  })

  test('a literal that does not say what it measures is read like the others', () => {
    expect(computing({ plus: [{ fact: 'score' }, 5] })({ score: 60 })).toBe('65 分')
    expect(computing({ plus: [2019, { fact: 'since' }] })({ since: 2019 })).toBe('4038')
  })

  test('of a whole number and another, a number', () => {
    expect(loweredExpression({ plus: [{ fact: 'floors' }, { fact: 'index' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ plus: [{ fact: 'floors' }, { fact: 'debtRatio' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ plus: [{ fact: 'floors' }, 2] }).type).toEqual({ kind: 'integer' })
  })
})

describe('plus: its type rule', () => {
  test.each([
    [{ plus: [{ fact: 'grossWages' }] }, 'malformed: 需要两个以上的运算数'],
    [{ plus: { fact: 'grossWages' } }, 'malformed: 需要两个以上的运算数'],
    [{ plus: [{ fact: 'grossWages' }, { fact: 'licensed' }] }, 'type-mismatch: 是非值不能参加运算'],
    [{ plus: [{ fact: 'grossWages' }, { fact: 'employeeCount' }] }, 'type-mismatch: 金额与整数（人）不能放在一起运算'],
    [{ plus: [{ fact: 'term' }, { fact: 'notice' }] }, 'type-mismatch: 时长（月）与时长（日）不能放在一起运算'],
    [{ plus: [{ fact: 'grossWages' }, 100] }, 'unit-mismatch: “100”的单位与“元”不符'],
    [{ plus: [{ fact: 'employeeCount' }, '5 家'] }, 'unit-mismatch: “5 家”的单位与“人”不符'],
    [{ plus: [{ fact: 'openedOn' }, { fact: 'receivedOn' }] }, 'type-mismatch: 日期不能相加减'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('plus: what it lowers to', () => {
  expect(loweredExpression({ plus: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })).toMatchObject({
    op: 'plus',
    type: { kind: 'money' },
    args: [
      { op: 'fact', name: 'grossWages' },
      { op: 'fact', name: 'bonuses' },
    ],
  })
})
