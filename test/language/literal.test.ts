import { describe, expect, test } from 'vitest'
import { exactly } from '../../src/evaluate/plain/values.ts'
import type { Cond } from '../../src/model/core.ts'
import { inWords } from '../support/evaluate.ts'
import { helps, loweredCondition, loweredExpression, refusals, SHOP } from '../support/shop.ts'

/** Facts whose unit is also a measure of the engine’s own. */
const COUNTED = {
  ...SHOP,
  years: { label: '从业年限', type: 'integer', unit: '年', from: 'applicant' },
  weeks: { label: '周数', type: 'integer', unit: '周', from: 'applicant' },
  tenThousands: { label: '投资额', type: 'number', unit: '万元', from: 'applicant' },
  crowd: { label: '客流', type: 'number', unit: '万人', from: 'applicant' },
  percent: { label: '增幅', type: 'number', unit: '%', from: 'applicant' },
  daysOpen: { label: '营业天数', type: 'integer', unit: '天', from: 'applicant' },
}

function literal(cond: Cond): string {
  if (cond.op !== 'compare' || cond.right.op !== 'literal') throw new Error('no literal')
  return inWords(exactly(cond.right.value), cond.right.type)
}

describe('a literal is read in the type of what it is compared with', () => {
  test.each([
    ['licensed', true, 'true'],
    ['sector', 'retail', 'retail'],
    ['shopName', '12 人', '12 人'],
    ['code', '91320115MA1WABCD0X', '91320115MA1WABCD0X'],
    ['employeeCount', '12 人', '12 人'],
    ['employeeCount', '12人', '12 人'],
    ['employeeCount', '1 万人', '10000 人'],
    ['floors', 3, '3'],
    ['floors', '3', '3'],
    ['floors', -3, '-3'],
    ['floors', '3 倍', '3'],
    ['area', '50.5 平方米', '101/2 平方米'],
    ['index', 12.5, '25/2'],
    ['index', '2/3', '2/3'],
    ['index', '25%', '1/4'],
    ['index', '1.5 倍', '3/2'],
    ['revenue', '30 万元', '300000 元'],
    ['revenue', '5,000.50 元', '10001/2 元'],
    ['revenue', '7 分', '7/100 元'],
    ['score', 60, '60 分'],
    ['score', '60 分', '60 分'],
    ['score', '60.5 分', '121/2 分'],
    ['debtRatio', '2/3', '2/3'],
    ['debtRatio', '70%', '7/10'],
    ['debtRatio', 0, '0'],
    ['debtRatio', 1, '1'],
    ['term', '3 个月', '3 个月'],
    ['term', '2 年', '24 个月'],
    ['term', '0.5 年', '6 个月'],
    ['notice', '15 日', '15 日'],
    ['notice', '2 周', '14 日'],
    ['openedOn', '2019-01-01', '2019-01-01'],
    ['since', 2019, '2019'],
    ['years', '3 年', '3 年'],
    ['weeks', '3 周', '3 周'],
    ['daysOpen', '30 天', '30 天'],
    ['tenThousands', '30 万元', '30 万元'],
    ['crowd', '3 万人', '3 万人'],
    ['crowd', '5000 人', '1/2 万人'],
    ['percent', '7.5%', '15/2 %'],
  ])('%s is %j: %s', (fact, value, read) => {
    expect(literal(loweredCondition({ fact, operator: 'is', value }, { facts: COUNTED }))).toBe(read)
  })
})

describe('a literal that does not fit is refused, with a way to write it', () => {
  test.each([
    ['licensed', 'yes', 'type-mismatch: “yes”不是是非值', '写法如 true / false'],
    ['licensed', 'true', 'type-mismatch: “true”不是是非值', '写法如 true / false'],
    ['sector', 'Retail', 'unknown-choice: “Retail”不是可选的值', '是否想写 retail？'],
    ['sector', true, 'type-mismatch: “true”不是选项', '写法如 …'],
    ['employeeCount', 12, 'unit-mismatch: “12”的单位与“人”不符', '写成 12 人（以人计）'],
    ['employeeCount', '12 家', 'unit-mismatch: “12 家”的单位与“人”不符', '写成 12 人（以人计）'],
    ['employeeCount', '12.5 人', 'type-mismatch: “12.5 人”不是整数（人）', '写法如 20 人'],
    ['employeeCount', '30 万元', 'unit-mismatch: “30 万元”的单位与“人”不符', '以“人”计'],
    ['employeeCount', '2/3', 'unit-mismatch: “2/3”的单位与“人”不符', '以“人”计'],
    ['employeeCount', '2019-01-01', 'type-mismatch: “2019-01-01”不是整数（人）', '写法如 20 人'],
    ['employeeCount', '二十人', 'type-mismatch: “二十人”不是整数（人）', '写法如 20 人'],
    ['floors', '3 层', 'unit-mismatch: “3 层”带有单位，这里的数没有单位', '写成 3'],
    ['floors', 2.5, 'type-mismatch: “2.5”不是整数', '写法如 20'],
    ['floors', '2/3', 'type-mismatch: “2/3”不是整数', '写法如 20'],
    ['floors', '3 年', 'type-mismatch: “3 年”不是整数', '写法如 20'],
    ['index', '12 人', 'unit-mismatch: “12 人”带有单位，这里的数没有单位', '写成 12'],
    ['revenue', 300000, 'unit-mismatch: “300000”的单位与“元”不符', '写成 300000 元（以元计）'],
    ['revenue', '30 家', 'unit-mismatch: “30 家”的单位与“元”不符', '写成 30 元（以元计）'],
    ['revenue', '0.001 元', 'type-mismatch: “0.001 元”不是金额', '写法如 30 万元'],
    ['revenue', '30%', 'type-mismatch: “30%”不是金额', '写法如 30 万元'],
    ['score', '60 元', 'type-mismatch: “60 元”不是得分', '写法如 60'],
    ['debtRatio', 0.67, 'type-mismatch: “0.67”不是比例', '写法如 2/3, 25%'],
    ['debtRatio', 2, 'type-mismatch: “2”不是比例', '写法如 2/3, 25%'],
    ['term', 3, 'unit-mismatch: “3”的单位与“个月”不符', '写成 3 个月（以个月计）'],
    ['term', '90 日', 'unit-mismatch: “90 日”的单位与“个月”不符', '以“个月”计'],
    ['term', '0.3 年', 'type-mismatch: “0.3 年”不是时长（月）', '写法如 3 个月'],
    ['notice', '1 个月', 'unit-mismatch: “1 个月”的单位与“日”不符', '以“日”计'],
    ['notice', '12 人', 'type-mismatch: “12 人”不是时长（日）', '写法如 3 个月'],
    ['openedOn', '2019-1-1', 'type-mismatch: “2019-1-1”不是日期', '写法如 2019-01-01'],
    ['openedOn', 2019, 'type-mismatch: “2019”不是日期', '写法如 2019-01-01'],
    ['since', '2019 年', 'type-mismatch: “2019 年”不是年度', '写法如 2019'],
    ['years', '36 个月', 'unit-mismatch: “36 个月”的单位与“年”不符', '以“年”计'],
    ['shopName', true, 'type-mismatch: “true”不是文字', '写法如 …'],
  ])('%s is %j: %s', (fact, value, message, help) => {
    const condition = { fact, operator: 'is', value }
    expect(refusals(condition, { facts: COUNTED })).toEqual([message])
    expect(helps(condition, { facts: COUNTED })).toEqual([help])
  })
})

describe('where nothing is expected, a literal says itself what it measures', () => {
  test.each([
    ['2', { kind: 'integer' }],
    ['2.5', { kind: 'number' }],
    ['2 倍', { kind: 'integer' }],
    ['2/3', { kind: 'share' }],
    ['25%', { kind: 'share' }],
    ['30 元', { kind: 'money' }],
    ['3 年', { kind: 'duration', unit: 'month' }],
    ['3 日', { kind: 'duration', unit: 'day' }],
    ['2019-01-01', { kind: 'date' }],
    ['12 人', { kind: 'integer', unit: '人' }],
    ['1.5 吨', { kind: 'number', unit: '吨' }],
    [true, { kind: 'boolean' }],
  ])('%s: %j', (value, type) => {
    const expr = loweredExpression({ table: { by: { fact: 'sector' }, rows: [{ values: { retail: value } }] } })
    expect(expr.type).toEqual(type)
  })
})
