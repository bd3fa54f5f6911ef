import { describe, expect, test } from 'vitest'
import { rational } from '../../../src/util/rational.ts'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

describe('lessThan: 不满、不足、小于、低于：不含本数', () => {
  test.each([
    ['employeeCount', '12 人', 11, 'true'],
    ['employeeCount', '12 人', 12, 'false'],
    ['employeeCount', '12 人', 13, 'false'],
    ['area', '50.5 平方米', 50.49, 'true'],
    ['area', '50.5 平方米', 50.5, 'false'],
    ['area', '50.5 平方米', 50.51, 'false'],
    ['debtRatio', '2/3', '66.6666%', 'true'],
    ['debtRatio', '2/3', '2/3', 'false'],
    ['debtRatio', '2/3', '66.6667%', 'false'],
    ['revenue', '30 万元', '299,999.99 元', 'true'],
    ['revenue', '30 万元', '300,000 元', 'false'],
    ['revenue', '30 万元', '300,000.01 元', 'false'],
    ['score', 60, 59.5, 'true'],
    ['score', 60, 60, 'false'],
    ['score', 60, 60.5, 'false'],
    ['term', '1 年', '11 个月', 'true'],
    ['term', '1 年', '12 个月', 'false'],
    ['term', '1 年', '13 个月', 'false'],
    ['since', 2019, 2018, 'true'],
    ['since', 2019, 2019, 'false'],
    ['since', 2019, 2020, 'false'],
  ])('%s against %s, being %s: %s', (fact, value, given, truth) => {
    expect(asking({ fact, operator: 'lessThan', value })({ [fact]: given })).toBe(truth)
  })

  test('a missing number is unknown', () => {
    expect(asking({ fact: 'employeeCount', operator: 'lessThan', value: '12 人' })({})).toBe('unknown')
  })

  test('a missing number is decided where every number of its range agrees', () => {
    expect(asking({ fact: 'employeeCount', operator: 'lessThan', value: '1001 人' })({})).toBe('true')
    expect(asking({ fact: 'employeeCount', operator: 'lessThan', value: '0 人' })({})).toBe('false')
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('no such number, with ifAbsent: %s: %s', (ifAbsent, truth) => {
    const outlets = asking({ fact: 'outletCount', operator: 'lessThan', value: '2 家', ifAbsent })
    expect(outlets({ outletCount: 'absent' })).toBe(truth)
    expect(outlets({ outletCount: 1 })).toBe('true')
    expect(outlets({})).toBe('unknown')
  })

  test.each([
    ['basic', 'true'],
    ['good', 'false'],
    ['excellent', 'false'],
  ])('ordered choices have sizes: 良好 against %s: %s', (grade, truth) => {
    expect(asking({ fact: 'grade', operator: 'lessThan', value: 'good' })({ grade })).toBe(truth)
  })
})

describe('lessThan: its type rule', () => {
  test.each([
    [{ fact: 'openedOn', value: '2019-01-01' }, 'type-mismatch: lessThan 不能用于日期', '改用 before'],
    [{ fact: 'licensed', value: true }, 'type-mismatch: lessThan 不能用于是非值', '改用 is, isNot, oneOf, noneOf'],
    [{ fact: 'sector', value: 'retail' }, 'type-mismatch: lessThan 不能用于选项', '改用 is, isNot, oneOf, noneOf'],
    [{ fact: 'shopName', value: '甲店' }, 'type-mismatch: lessThan 不能用于文字', '改用 is, isNot, oneOf, noneOf'],
    [{ fact: 'wellRun', value: true }, 'type-mismatch: lessThan 不能用于认定意见', '改用 judgement:'],
    [{ fact: 'employeeCount', value: 12 }, 'unit-mismatch: “12”的单位与“人”不符', '写成 12 人（以人计）'],
    [{ fact: 'employeeCount', value: '12 家' }, 'unit-mismatch: “12 家”的单位与“人”不符', '写成 12 人（以人计）'],
    [{ fact: 'debtRatio', value: 0.67 }, 'type-mismatch: “0.67”不是比例', '写法如 2/3, 25%'],
    [{ fact: 'employeeCount', value: { fact: 'floors' } }, 'type-mismatch: 整数（人）不能与整数比较', undefined],
    [{ fact: 'term', value: { fact: 'notice' } }, 'type-mismatch: 时长（月）不能与时长（日）比较', undefined],
    [{ fact: 'grade', value: { fact: 'grade' } }, 'malformed: 有序选项只能与所列的选项比较', undefined],
    [{ fact: 'grade', value: 'superb' }, 'unknown-choice: “superb”不是可选的值', undefined],
    [
      { fact: 'outletCount', value: '2 家' },
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
      '加一行 ifAbsent: true、false 或 unknown',
    ],
  ])('%j: %s', (leaf, message, help) => {
    const condition = { operator: 'lessThan', ...leaf }
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })
})

describe('lessThan: what it lowers to', () => {
  test('a comparison', () => {
    expect(loweredCondition({ fact: 'debtRatio', operator: 'lessThan', value: '2/3' })).toMatchObject({
      op: 'compare',
      comparison: 'lt',
      left: { op: 'fact', name: 'debtRatio' },
      right: { op: 'literal', value: rational(2, 3), source: '2/3', type: { kind: 'share' } },
    })
  })

  test('of an ordered choice, the choices on that side', () => {
    expect(loweredCondition({ fact: 'grade', operator: 'lessThan', value: 'good' })).toMatchObject({
      op: 'oneOf',
      negated: false,
      left: { op: 'fact', name: 'grade' },
      options: ['basic'],
    })
  })
})
