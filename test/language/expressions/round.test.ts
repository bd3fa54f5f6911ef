import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { formatRational } from '../../../src/util/rational.ts'
import { expressionRefusals, helps, loweredExpression, READINGS, refusals } from '../../support/shop.ts'

const round = (of: unknown, to: unknown, mode: unknown = 'halfUp') => ({ round: { of, to, mode } })
const half = (fact: string) => ({ times: ['50%', { fact }] })

function step(expr: Expr): string {
  if (expr.op !== 'round') throw new Error(`no round: ${expr.op}`)
  return formatRational(expr.step)
}

describe('round: the step in the type’s own unit', () => {
  test.each([
    ['revenue', '分', '1'],
    ['revenue', '元', '100'],
    ['revenue', '万元', '1000000'],
    ['revenue', '100 元', '10000'],
    ['revenue', '0.1 元', '10'],
    ['term', '个月', '1'],
    ['term', '年', '12'],
    ['notice', '日', '1'],
    ['notice', '0.5 天', '1/2'],
    ['employeeCount', '人', '1'],
    ['employeeCount', '10 人', '10'],
    ['area', '0.01 平方米', '1/100'],
    ['index', 1, '1'],
    ['index', 0.5, '1/2'],
    ['index', '1/3', '1/3'],
    ['score', '分', '1'],
    ['score', 5, '5'],
    ['debtRatio', '1%', '1/100'],
  ])('%s to %s is %s', (fact, to, expected) => {
    expect(step(loweredExpression(round(half(fact), to)))).toBe(expected)
  })

  test.each([
    ['revenue', '个月', '金额不能取整到“个月”', '写成 分、元、万元，或 100 元'],
    ['revenue', '0.5 分', '金额不能取整到“0.5 分”', '写成 分、元、万元，或 100 元'],
    ['revenue', 1, '金额不能取整到“1”', '写成 分、元、万元，或 100 元'],
    ['revenue', '0 元', '金额不能取整到“0 元”', '写成 分、元、万元，或 100 元'],
    ['revenue', '-1 元', '金额不能取整到“-1 元”', '写成 分、元、万元，或 100 元'],
    ['term', '日', '时长（月）不能取整到“日”', '写成 个月，或 6 个月'],
    ['notice', '个月', '时长（日）不能取整到“个月”', '写成 日，或 0.5 天'],
    ['employeeCount', '家', '数值（人）不能取整到“家”', '写成 人，或 10 人'],
    ['index', '天', '数值不能取整到“天”', '这里的数没有单位，写成 1 或 0.5'],
    ['index', '0.5 天', '数值不能取整到“0.5 天”', '这里的数没有单位，写成 1 或 0.5'],
    ['debtRatio', '0.01', '比例不能取整到“0.01”', '写成 1%'],
    ['score', '人', '得分不能取整到“人”', '写成 1 或 0.5'],
  ])('%s to %s is refused: %s', (fact, to, message, help) => {
    const value = round(half(fact), to)
    expect(expressionRefusals(value)).toEqual([`type-mismatch: ${message}`])
    const condition = { fact, operator: 'is', value }
    expect(helps(condition).at(-1)).toBe(help)
  })

  test('a whole number is not rounded to parts of one', () => {
    expect(expressionRefusals(round({ fact: 'floors' }, 0.5))).toEqual(['type-mismatch: 整数不能取整到“0.5”'])
    expect(step(loweredExpression(round({ fact: 'floors' }, 5)))).toBe('5')
  })
})

describe('round: how', () => {
  test.each(['halfUp', 'halfEven', 'up', 'down'])('%s', (mode) => {
    const expr = loweredExpression(round(half('revenue'), '分', mode))
    expect(expr).toMatchObject({ mode })
    expect(expr).not.toHaveProperty('reading')
  })

  test('by a reading, which is remembered', () => {
    const readings = { ...READINGS, rounding: { question: '如何取整？', choice: 'down', ground: '惯例' } }
    expect(
      loweredExpression(round(half('revenue'), '分', { reading: 'rounding' }), { policy: { readings } }),
    ).toMatchObject({ mode: 'down', reading: 'rounding' })
  })

  test.each([
    ['nearest', 'malformed: mode 须为 halfUp、halfEven、up 或 down'],
    [undefined, 'malformed: mode 须为 halfUp、halfEven、up 或 down'],
    [{ reading: 'full-month' }, 'malformed: mode 须为 halfUp、halfEven、up 或 down'],
    [{ reading: 'prizes-counted' }, 'malformed: mode 须为 halfUp、halfEven、up 或 down'],
    [{ reading: 'roundings' }, 'unknown-reading: 没有解释口径“roundings”'],
  ])('%j: %s', (mode, message) => {
    const expression = { round: { of: { fact: 'revenue' }, to: '分', ...(mode === undefined ? {} : { mode }) } }
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

describe('round: its type rule', () => {
  test.each([
    [{ fact: 'openedOn' }, 'type-mismatch: 日期不能参加运算'],
    [{ fact: 'since' }, 'type-mismatch: 年度不能参加运算'],
    [{ fact: 'grade' }, 'type-mismatch: 选项不能参加运算'],
  ])('%j: %s', (of, message) => {
    expect(expressionRefusals(round(of, 1))).toEqual([message])
  })

  test.each([
    [{ round: { to: '分', mode: 'up' } }, 'malformed: 缺少 of'],
    [{ round: { of: { fact: 'revenue' }, mode: 'up' } }, 'malformed: 缺少 to：取整到哪里'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })

  test('it keeps the type, and what is rounded may be absent', () => {
    expect(loweredExpression(round(half('employeeCount'), '人'))).toMatchObject({
      op: 'round',
      type: { kind: 'number', unit: '人' },
      of: { op: 'times' },
    })
    expect(refusals({ fact: 'revenue', operator: 'atLeast', value: round({ fact: 'bonuses' }, '元') })).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
  })
})
