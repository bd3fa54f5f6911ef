import { describe, expect, test } from 'vitest'
import { expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const steps = (more: object) => ({ steps: more })

describe('steps: what it lowers to', () => {
  test('the number of steps', () => {
    expect(loweredExpression(steps({ of: { fact: 'term' }, per: '5 年' }))).toMatchObject({
      op: 'wholes',
      type: { kind: 'integer' },
      of: { op: 'fact', name: 'term' },
      per: { num: 60n, den: 1n },
      up: false,
    })
  })

  test('counted in what its name declares', () => {
    expect(loweredExpression({ unit: '次', ...steps({ of: { fact: 'term' }, per: '1 年' }) }).type).toEqual({
      kind: 'integer',
      unit: '次',
    })
    const condition = {
      fact: 'employeeCount',
      operator: 'atLeast',
      value: steps({ of: { fact: 'area' }, per: '100 平方米' }),
    }
    expect(refusals(condition)).toEqual([])
    const decided = { fact: 'area', operator: 'atLeast', value: steps({ of: { fact: 'term' }, per: '1 年' }) }
    expect(refusals(decided)).toEqual([])
  })

  test('so much for each', () => {
    expect(loweredExpression(steps({ of: { fact: 'term' }, per: '5 年', each: '1 天' }))).toMatchObject({
      op: 'times',
      type: { kind: 'duration', unit: 'day' },
      args: [
        { op: 'wholes', per: { num: 60n, den: 1n } },
        { op: 'literal', source: '1 天' },
      ],
    })
  })

  test.each([
    ['drop', false],
    ['count', true],
  ])('partial: %s', (partial, up) => {
    expect(loweredExpression(steps({ of: { fact: 'term' }, per: '1 年', partial }))).toMatchObject({ up })
  })

  test.each([
    [{ of: { fact: 'revenue' }, per: '10 万元', each: '500 元' }, { kind: 'money' }],
    [
      { of: { fact: 'employeeCount' }, per: '10 人', each: '1 家' },
      { kind: 'integer', unit: '家' },
    ],
    [
      { of: { fact: 'employeeCount' }, per: '10 人', each: '0.5 家' },
      { kind: 'number', unit: '家' },
    ],
    [{ of: { fact: 'debtRatio' }, per: '5%', each: 2 }, { kind: 'integer' }],
    [{ of: { fact: 'debtRatio' }, per: '5%', each: '10%' }, { kind: 'number' }],
    [
      { of: { minus: [{ fact: 'employeeCount' }, '20 人'] }, per: '10 人', each: { fact: 'revenue' } },
      { kind: 'money' },
    ],
  ])('%j is %j', (value, type) => {
    expect(loweredExpression(steps(value)).type).toEqual(type)
  })

  test('points for each, where points are asked for', () => {
    const value = steps({ of: { fact: 'employeeCount' }, per: '10 人', each: 2 })
    expect(refusals({ fact: 'score', operator: 'atLeast', value })).toEqual([])
  })
})

describe('steps: what is refused', () => {
  test.each([
    [{ per: '5 年' }, 'malformed: 缺少 of'],
    [{ of: { fact: 'term' } }, 'malformed: 缺少 per'],
    [{ of: { fact: 'term' }, per: '5 日' }, 'unit-mismatch: “5 日”的单位与“个月”不符'],
    [{ of: { fact: 'term' }, per: 5 }, 'unit-mismatch: “5”的单位与“个月”不符'],
    [{ of: { fact: 'term' }, per: '0 年' }, 'malformed: per 须为大于 0 的具体数值'],
    [{ of: { fact: 'area' }, per: '-1 平方米' }, 'malformed: per 须为大于 0 的具体数值'],
    [{ of: { fact: 'term' }, per: { fact: 'term' } }, 'malformed: per 须为大于 0 的具体数值'],
    [{ of: { fact: 'term' }, per: { fact: 'notice' } }, 'type-mismatch: per 须为时长（月），这里是时长（日）'],
    [{ of: { fact: 'openedOn' }, per: '1 年' }, 'type-mismatch: 日期不能参加运算'],
    [{ of: { fact: 'since' }, per: 1 }, 'type-mismatch: 年度不能参加运算'],
    [{ of: { fact: 'term' }, per: '1 年', partial: 'up' }, 'malformed: partial 须为 drop 或 count'],
    [{ of: { fact: 'term' }, per: '1 年', each: { fact: 'grade' } }, 'type-mismatch: 选项不能参加运算'],
    [{ of: { fact: 'term' }, per: '1 年', each: '2019-01-01' }, 'type-mismatch: 日期和年度不能逐次相加'],
  ])('%j: %s', (value, message) => {
    expect(expressionRefusals(steps(value))).toEqual([message])
  })
})
