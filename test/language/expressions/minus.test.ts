import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression } from '../../support/shop.ts'

describe('minus: the first quantity less all that follow it', () => {
  test.each([
    [{ grossWages: '100 元', bonuses: '20 元' }, '80 元'],
    [{ grossWages: '100 元', bonuses: '120 元' }, '-20 元'],
    [{ grossWages: '100 元', bonuses: 'absent' }, 'absent'],
    [{ bonuses: '20 元' }, '-20..99999980 元'],
    [{ grossWages: '100 元' }, '-9999999999900..100 元 or absent'],
  ])('工资、奖金 of %j: %s', (facts, value) => {
    expect(computing({ minus: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })(facts)).toBe(value)
  })

  test('of more than two, in order', () => {
    expect(computing({ minus: [{ fact: 'employeeCount' }, '2 人', '3 人'] })({ employeeCount: 10 })).toBe('5 人')
  })

  test('a literal that does not say what it measures is read like the others', () => {
    expect(computing({ minus: [{ fact: 'score' }, 5] })({ score: 60 })).toBe('55 分')
    expect(computing({ minus: [2019, { fact: 'since' }] })({ since: 2019 })).toBe('0')
  })

  test('of a whole number and another, a number', () => {
    expect(loweredExpression({ minus: [{ fact: 'floors' }, { fact: 'index' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ minus: [{ fact: 'floors' }, { fact: 'debtRatio' }] }).type).toEqual({ kind: 'number' })
    expect(loweredExpression({ minus: [{ fact: 'floors' }, 2] }).type).toEqual({ kind: 'integer' })
  })
})

describe('minus: its type rule', () => {
  test.each([
    [{ minus: [{ fact: 'grossWages' }] }, 'malformed: 需要两个以上的运算数'],
    [{ minus: { fact: 'grossWages' } }, 'malformed: 需要两个以上的运算数'],
    [{ minus: [{ fact: 'grossWages' }, { fact: 'licensed' }] }, 'type-mismatch: 是非值不能参加运算'],
    [{ minus: [{ fact: 'grossWages' }, { fact: 'employeeCount' }] }, 'type-mismatch: 金额与整数（人）不能放在一起运算'],
    [{ minus: [{ fact: 'term' }, { fact: 'notice' }] }, 'type-mismatch: 时长（月）与时长（日）不能放在一起运算'],
    [{ minus: [{ fact: 'grossWages' }, 100] }, 'unit-mismatch: “100”的单位与“元”不符'],
    [{ minus: [{ fact: 'employeeCount' }, '5 家'] }, 'unit-mismatch: “5 家”的单位与“人”不符'],
    [{ minus: [{ fact: 'openedOn' }, { fact: 'receivedOn' }] }, 'type-mismatch: 日期不能相加减'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('minus: what it lowers to', () => {
  expect(loweredExpression({ minus: [{ fact: 'grossWages' }, { fact: 'bonuses' }] })).toMatchObject({
    op: 'minus',
    type: { kind: 'money' },
    args: [
      { op: 'fact', name: 'grossWages' },
      { op: 'fact', name: 'bonuses' },
    ],
  })
})
