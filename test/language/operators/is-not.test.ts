import { describe, expect, test } from 'vitest'
import { rational } from '../../../src/util/rational.ts'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'

describe('isNot: the value is another; not true of a value that is not known', () => {
  test.each([
    [{ fact: 'licensed', value: true }, { licensed: true }, 'false'],
    [{ fact: 'licensed', value: true }, { licensed: false }, 'true'],
    [{ fact: 'licensed', value: true }, {}, 'unknown'],
    [{ fact: 'employeeCount', value: '12 人' }, { employeeCount: 11 }, 'true'],
    [{ fact: 'employeeCount', value: '12 人' }, { employeeCount: 12 }, 'false'],
    [{ fact: 'employeeCount', value: '12 人' }, { employeeCount: 13 }, 'true'],
    [{ fact: 'sector', value: 'other' }, { sector: 'retail' }, 'true'],
    [{ fact: 'sector', value: 'other' }, { sector: 'other' }, 'false'],
    [{ fact: 'shopName', value: '甲店' }, { shopName: '乙店' }, 'true'],
    [{ fact: 'shopName', value: '甲店' }, {}, 'unknown'],
  ])('%j of %j: %s', (leaf, facts, truth) => {
    expect(asking({ operator: 'isNot', ...leaf })(facts)).toBe(truth)
  })

  test('a missing number outside whose range the value lies is surely another', () => {
    expect(asking({ fact: 'employeeCount', operator: 'isNot', value: '1001 人' })({})).toBe('true')
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('absent is not “another”: ifAbsent: %s says %s', (ifAbsent, truth) => {
    const branch = asking({ fact: 'branch', operator: 'isNot', value: 'other', ifAbsent })
    expect(branch({ branch: 'absent' })).toBe(truth)
    expect(branch({ branch: 'retail' })).toBe('true')
    expect(branch({ branch: 'other' })).toBe('false')
    expect(branch({})).toBe('unknown')
  })
})

describe('isNot: its type rule', () => {
  test.each([
    [{ fact: 'wellRun', value: true }, 'type-mismatch: isNot 不能用于认定意见'],
    [{ fact: 'sector', value: 'others' }, 'unknown-choice: “others”不是可选的值'],
    [{ fact: 'licensed', value: { fact: 'sector' } }, 'type-mismatch: 是非值不能与选项比较'],
    [{ fact: 'branch', value: 'other' }, 'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立'],
  ])('%j: %s', (leaf, message) => {
    expect(refusals({ operator: 'isNot', ...leaf })).toEqual([message])
  })
})

test('isNot: what it lowers to', () => {
  expect(loweredCondition({ fact: 'employeeCount', operator: 'isNot', value: '12 人' })).toMatchObject({
    op: 'compare',
    comparison: 'ne',
    left: { op: 'fact', name: 'employeeCount' },
    right: { op: 'literal', value: rational(12) },
  })
})
