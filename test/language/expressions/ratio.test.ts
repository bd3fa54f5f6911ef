import { describe, expect, test } from 'vitest'
import { computing, expressionRefusals, loweredExpression, SHOP } from '../../support/shop.ts'

const ofRevenue = { ratio: { of: { fact: 'researchExpense' }, to: { fact: 'revenue' } } }

describe('ratio: one quantity over another, exact; absent over zero', () => {
  test.each([
    [{ researchExpense: '3 万元', revenue: '100 万元' }, '3/100'],
    [{ researchExpense: '1 元', revenue: '3 元' }, '1/3'],
    [{ researchExpense: '4 元', revenue: '3 元' }, '4/3'],
    [{ researchExpense: '0 元', revenue: '3 元' }, '0'],
    [{ researchExpense: '3 万元', revenue: '0 元' }, 'absent'],
    [{ researchExpense: '0 元', revenue: '0 元' }, 'absent'],
    [{ revenue: '1 亿元' }, '0..1'],
    [{ researchExpense: '3 万元' }, '3/10000..∞ or absent'],
    [{ researchExpense: '0 元' }, '0 or absent'],
  ])('%j: %s', (facts, value) => {
    expect(computing(ofRevenue)(facts)).toBe(value)
  })

  test('absent where either is', () => {
    const bonusShare = computing({ ratio: { of: { fact: 'bonuses' }, to: { fact: 'revenue' } } })
    expect(bonusShare({ bonuses: 'absent', revenue: '1 元' })).toBe('absent')
    expect(bonusShare({ revenue: '1 亿元', bonuses: '1 亿元' })).toBe('1')
  })

  test('a missing count is at least one where it is not zero', () => {
    const perHead = computing({ ratio: { of: { fact: 'score' }, to: { fact: 'employeeCount' } } })
    expect(perHead({ score: 60, employeeCount: 12 })).toBe('5')
    expect(perHead({ score: 60 })).toBe('3/50..60 or absent')
  })

  test.each([
    ['profit', { score: 60, profit: '-30 元' }, '-1/50'],
    ['profit', { score: 60 }, '-∞..∞ or absent'],
    ['net', { score: 60, net: -3 }, '-20'],
    ['net', { score: 60 }, '-60..60 or absent'],
    ['net', { net: -3 }, '-100/3..0'],
    ['debt', { score: 60 }, '-60..-12 or absent'],
    ['loss', { score: 60 }, '-60..-12'],
  ])('over %s, which may be below zero; %j: %s', (to, given, value) => {
    const facts = {
      ...SHOP,
      profit: { label: '利润', type: 'money', range: ['-1 万元', '1 万元'], from: 'applicant' },
      net: { label: '净增', type: 'integer', range: [-5, 5], from: 'applicant' },
      debt: { label: '欠', type: 'integer', range: [-5, 0], from: 'applicant' },
      loss: { label: '亏', type: 'integer', range: [-5, -1], from: 'applicant' },
    }
    expect(computing({ ratio: { of: { fact: 'score' }, to: { fact: to } } }, { facts })(given)).toBe(value)
  })

  test('of different measures it is a number, not a share', () => {
    expect(loweredExpression({ ratio: { of: { fact: 'revenue' }, to: { fact: 'employeeCount' } } }).type).toEqual({
      kind: 'number',
    })
    expect(loweredExpression(ofRevenue).type).toEqual({ kind: 'share' })
  })
})

describe('ratio: its type rule', () => {
  test.each([
    [{ ratio: { of: { fact: 'licensed' }, to: { fact: 'revenue' } } }, 'type-mismatch: 是非值不能参加运算'],
    [{ ratio: { of: { fact: 'revenue' }, to: { fact: 'sector' } } }, 'type-mismatch: 选项不能参加运算'],
    [{ ratio: { of: { fact: 'openedOn' }, to: { fact: 'receivedOn' } } }, 'type-mismatch: 日期不能参加运算'],
    [{ ratio: { of: { fact: 'revenue' } } }, 'malformed: 缺少 to'],
    [{ ratio: { to: { fact: 'revenue' } } }, 'malformed: 缺少 of'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('ratio: what it lowers to', () => {
  expect(loweredExpression(ofRevenue)).toMatchObject({
    op: 'ratio',
    of: { op: 'fact', name: 'researchExpense' },
    to: { op: 'fact', name: 'revenue' },
  })
})
