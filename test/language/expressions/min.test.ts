import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

describe('min: the least of several quantities of one kind', () => {
  test.each([
    [{ grossWages: '100 元', bonuses: '20 元' }, '20 元'],
    [{ grossWages: '20 元', bonuses: '100 元' }, '20 元'],
    [{ grossWages: '100 元', bonuses: 'absent' }, 'absent'],
    [{ bonuses: '20 元' }, '0..20 元'],
    [{ grossWages: '100 元' }, '0..100 元 or absent'],
  ])('工资、奖金 of %j: %s', (facts, value) => {
    expect(computing({ min: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })(facts)).toBe(value)
  })

  test('of more than two, in order', () => {
    expect(computing({ min: [{ fact: 'employeeCount' }, '2 人', '3 人'] })({ employeeCount: 10 })).toBe('2 人')
  })

  test('a literal that does not say what it measures is read like the others', () => {
    expect(computing({ min: [{ fact: 'score' }, 5] })({ score: 60 })).toBe('5 分')
    expect(computing({ min: [2019, { fact: 'since' }] })({ since: 2019 })).toBe('2019')
  })

  test('of a whole number and another, a number', () => {
    expect(loweredExpression({ min: [{ fact: 'floors' }, { fact: 'index' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ min: [{ fact: 'floors' }, { fact: 'debtRatio' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ min: [{ fact: 'floors' }, 2] }).type).toEqual({ kind: 'integer' })
  })

  test('of days', () => {
    const day = computing({ min: [{ fact: 'openedOn' }, { fact: 'receivedOn' }] })
    expect(day({ openedOn: '2019-01-31', receivedOn: '2019-02-01' })).toBe('2019-01-31')
  })
})

describe('min: its type rule', () => {
  test.each([
    [{ min: [{ fact: 'grossWages' }] }, 'malformed: 需要两个以上的运算数'],
    [{ min: { fact: 'grossWages' } }, 'malformed: 需要两个以上的运算数'],
    [{ min: [{ fact: 'grossWages' }, { fact: 'licensed' }] }, 'type-mismatch: 是非值不能参加运算'],
    [{ min: [{ fact: 'grossWages' }, { fact: 'employeeCount' }] }, 'type-mismatch: 金额与整数（人）不能放在一起运算'],
    [{ min: [{ fact: 'term' }, { fact: 'notice' }] }, 'type-mismatch: 时长（月）与时长（日）不能放在一起运算'],
    [{ min: [{ fact: 'grossWages' }, 100] }, 'unit-mismatch: “100”的单位与“元”不符'],
    [{ min: [{ fact: 'employeeCount' }, '5 家'] }, 'unit-mismatch: “5 家”的单位与“人”不符'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('min: what it lowers to', () => {
  expect(loweredExpression({ min: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })).toMatchObject({
    op: 'min',
    type: { kind: 'money' },
    args: [
      { op: 'fact', name: 'grossWages' },
      { op: 'fact', name: 'bonuses' },
    ],
  })
})
