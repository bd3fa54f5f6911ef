import { describe, expect, test } from 'vitest'
import { FALSE } from '../../../src/model/truth.ts'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

describe('oneOf: the value is among those listed', () => {
  test.each([
    ['retail', 'true'],
    ['catering', 'true'],
    ['other', 'false'],
    [undefined, 'unknown'],
  ])('零售、餐饮 of %s: %s', (sector, truth) => {
    const ask = asking({ fact: 'sector', operator: 'oneOf', value: ['retail', 'catering'] })
    expect(ask(sector ? { sector } : {})).toBe(truth)
  })

  test('a missing choice is decided where every choice is listed', () => {
    const ask = asking({ fact: 'sector', operator: 'oneOf', value: ['retail', 'catering', 'other'] })
    expect(ask({})).toBe('true')
  })

  test.each([
    ['甲店', 'true'],
    ['丙店', 'false'],
    [undefined, 'unknown'],
  ])('甲店、乙店 of %s: %s', (shopName, truth) => {
    const ask = asking({ fact: 'shopName', operator: 'oneOf', value: ['甲店', '乙店'] })
    expect(ask(shopName ? { shopName } : {})).toBe(truth)
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['unknown', 'unknown'],
  ])('no such choice, with ifAbsent: %s: %s', (ifAbsent, truth) => {
    const branch = asking({ fact: 'branch', operator: 'oneOf', value: ['retail'], ifAbsent })
    expect(branch({ branch: 'absent' })).toBe(truth)
    expect(branch({ branch: 'retail' })).toBe('true')
    expect(branch({})).toBe('unknown')
  })
})

describe('oneOf: its type rule', () => {
  test.each([
    [
      { fact: 'employeeCount', value: ['12 人'] },
      'type-mismatch: oneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [
      { fact: 'openedOn', value: ['2019-01-01'] },
      'type-mismatch: oneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [
      { fact: 'licensed', value: [true] },
      'type-mismatch: oneOf 用于选项和文字',
      '数值用 atLeast、atMost 等，是否用 is',
    ],
    [{ fact: 'wellRun', value: [true] }, 'type-mismatch: oneOf 用于选项和文字', '数值用 atLeast、atMost 等，是否用 is'],
    [{ fact: 'sector', value: 'retail' }, 'malformed: oneOf 需要一列值', '写成 [a, b]'],
    [{ fact: 'sector', value: [] }, 'malformed: oneOf 需要一列值', '写成 [a, b]'],
    [{ fact: 'sector', value: ['retail', 'caterin'] }, 'unknown-choice: “caterin”不是可选的值', '是否想写 catering？'],
    [{ fact: 'shopName', value: [{ fact: 'legalName' }] }, 'malformed: oneOf 只列举值', undefined],
    [
      { fact: 'branch', value: ['retail'] },
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
      '加一行 ifAbsent: true、false 或 unknown',
    ],
  ])('%j: %s', (leaf, message, help) => {
    const condition = { operator: 'oneOf', ...leaf }
    expect(refusals(condition)).toEqual([message])
    expect(helps(condition)).toEqual([help])
  })
})

test('oneOf: what it lowers to', () => {
  expect(
    loweredCondition({ fact: 'branch', operator: 'oneOf', value: ['retail', 'catering'], ifAbsent: false }),
  ).toMatchObject({
    op: 'oneOf',
    negated: false,
    left: { op: 'fact', name: 'branch' },
    options: ['retail', 'catering'],
    ifAbsent: FALSE,
  })
})
