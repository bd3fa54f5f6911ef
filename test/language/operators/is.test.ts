import { describe, expect, test } from 'vitest'
import { rational } from '../../../src/util/rational.ts'
import { asking, loweredCondition, refusals } from '../../support/shop.ts'

describe('is: the value is the one written', () => {
  test.each([
    [{ licensed: true }, 'true'],
    [{ licensed: false }, 'false'],
    [{}, 'unknown'],
  ])('持有许可 of %j: %s', (facts, truth) => {
    expect(asking({ fact: 'licensed', operator: 'is', value: true })(facts)).toBe(truth)
  })

  test.each([
    [11, 'false'],
    [12, 'true'],
    [13, 'false'],
    [undefined, 'unknown'],
  ])('12 人 of %s: %s', (employeeCount, truth) => {
    expect(
      asking({ fact: 'employeeCount', operator: 'is', value: '12 人' })(
        employeeCount === undefined ? {} : { employeeCount },
      ),
    ).toBe(truth)
  })

  test('a number outside the range of its fact is never the one', () => {
    expect(asking({ fact: 'employeeCount', operator: 'is', value: '1001 人' })({})).toBe('false')
  })

  test.each([
    ['retail', 'true'],
    ['catering', 'false'],
  ])('零售 of %s: %s', (sector, truth) => {
    expect(asking({ fact: 'sector', operator: 'is', value: 'retail' })({ sector })).toBe(truth)
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('absent with ifAbsent: %s is %s', (ifAbsent, truth) => {
    const insured = asking({ fact: 'insured', operator: 'is', value: true, ifAbsent })
    expect(insured({ insured: 'absent' })).toBe(truth)
    expect(insured({ insured: true })).toBe('true')
    expect(insured({ insured: false })).toBe('false')
    expect(insured({})).toBe('unknown')
  })

  test('two facts of one kind compare', () => {
    const same = asking({ fact: 'shopName', operator: 'is', value: { fact: 'legalName' } })
    expect(same({ shopName: '甲店', legalName: '甲店' })).toBe('true')
    expect(same({ shopName: '甲店', legalName: '乙店' })).toBe('false')
    expect(same({ shopName: '甲店' })).toBe('unknown')
  })
})

describe('is: its type rule', () => {
  test.each([
    [{ fact: 'wellRun', value: true }, 'type-mismatch: is 不能用于认定意见'],
    [{ fact: 'licensed', value: '12 人' }, 'type-mismatch: “12 人”不是是非值'],
    [{ fact: 'sector', value: 'retial' }, 'unknown-choice: “retial”不是可选的值'],
    [{ fact: 'sector', value: { fact: 'grade' } }, 'type-mismatch: 选项不能与选项比较'],
    [{ fact: 'licensed', value: { fact: 'floors' } }, 'type-mismatch: 是非值不能与整数比较'],
    [{ fact: 'insured', value: true }, 'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立'],
  ])('%j: %s', (leaf, message) => {
    expect(refusals({ operator: 'is', ...leaf })).toEqual([message])
  })
})

test('is: what it lowers to', () => {
  expect(loweredCondition({ fact: 'employeeCount', operator: 'is', value: '12 人' })).toMatchObject({
    op: 'compare',
    comparison: 'eq',
    left: { op: 'fact', name: 'employeeCount' },
    right: { op: 'literal', value: rational(12), source: '12 人', type: { kind: 'integer', unit: '人' } },
  })
})
