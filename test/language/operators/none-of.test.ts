import { describe, expect, test } from 'vitest'
import { FALSE } from '../../../src/model/truth.ts'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

describe('noneOf: the value is none of those listed', () => {
  test.each([
    ['retail', 'false'],
    ['catering', 'false'],
    ['other', 'true'],
    [undefined, 'unknown'],
  ])('零售、餐饮 of %s: %s', (sector, truth) => {
    const ask = asking({ fact: 'sector', operator: 'noneOf', value: ['retail', 'catering'] })
    expect(ask(sector ? { sector } : {})).toBe(truth)
  })

  test('a missing choice is decided where every choice is listed', () => {
    const ask = asking({ fact: 'sector', operator: 'noneOf', value: ['retail', 'catering', 'other'] })
    expect(ask({})).toBe('false')
  })

  test.each([
    ['甲店', 'false'],
    ['丙店', 'true'],
    [undefined, 'unknown'],
  ])('甲店、乙店 of %s: %s', (shopName, truth) => {
    const ask = asking({ fact: 'shopName', operator: 'noneOf', value: ['甲店', '乙店'] })
    expect(ask(shopName ? { shopName } : {})).toBe(truth)
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('no such choice, with ifAbsent: %s: %s', (ifAbsent, truth) => {
    const branch = asking({ fact: 'branch', operator: 'noneOf', value: ['retail'], ifAbsent })
    expect(branch({ branch: 'absent' })).toBe(truth)
    expect(branch({ branch: 'retail' })).toBe('false')
    expect(branch({})).toBe('unknown')
  })
})

describe('noneOf: its type rule', () => {
  test.each([
    [
      { fact: 'employeeCount', value: ['12 人'] },
      'type-mismatch: noneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [
      { fact: 'openedOn', value: ['2019-01-01'] },
      'type-mismatch: noneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [
      { fact: 'licensed', value: [true] },
      'type-mismatch: noneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [
      { fact: 'wellRun', value: [true] },
      'type-mismatch: noneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [{ fact: 'sector', value: 'retail' }, 'malformed: noneOf 需要一列值', '写成 [a, b]'],
    [{ fact: 'sector', value: [] }, 'malformed: noneOf 需要一列值', '写成 [a, b]'],
    [{ fact: 'sector', value: ['retail', 'caterin'] }, 'unknown-choice: “caterin”不是可选的值', '是否想写 catering？'],
    [{ fact: 'shopName', value: [{ fact: 'legalName' }] }, 'malformed: noneOf 只列举值', undefined],
    [
      { fact: 'branch', value: ['retail'] },
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
      '加一行 ifAbsent: true、false 或 unknown',
    ],
  ])('%j: %s', (leaf, message, help) => {
    const condition = { operator: 'noneOf', ...leaf }
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })
})

test('noneOf: what it lowers to', () => {
  expect(
    loweredCondition({ fact: 'branch', operator: 'noneOf', value: ['retail', 'catering'], ifAbsent: false }),
  ).toMatchObject({
    op: 'oneOf',
    negated: true,
    left: { op: 'fact', name: 'branch' },
    options: ['retail', 'catering'],
    ifAbsent: FALSE,
  })
})
