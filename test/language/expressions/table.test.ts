import { describe, expect, test } from 'vitest'
import { asking, computing, expressionRefusals, loweredExpression, refusals } from '../../support/shop.ts'

const award = (...rows: object[]) => ({ table: { by: { fact: 'grade' }, rows: rows.map((values) => ({ values })) } })
const full = award({ basic: '2 万元' }, { good: '4 万元', excellent: '6 万元' })

describe('table: a value by choice', () => {
  test.each([
    [{ grade: 'basic' }, '20000 元'],
    [{ grade: 'good' }, '40000 元'],
    [{ grade: 'excellent' }, '60000 元'],
    [{}, '20000..60000 元'],
  ])('%j: %s', (facts, value) => {
    expect(computing(full)(facts)).toBe(value)
  })

  test.each([
    [{ grade: 'basic' }, 'absent'],
    [{ grade: 'good' }, '40000 元'],
    [{}, '40000 元 or absent'],
  ])('without a row for 合格; %j: %s', (facts, value) => {
    expect(computing(award({ good: '4 万元', excellent: '4 万元' }))(facts)).toBe(value)
  })

  test('absent for a choice that is', () => {
    const rows = [{ values: { retail: 1, catering: 2, other: 3 } }]
    const rate = computing({ table: { by: { fact: 'branch' }, rows } })
    expect(rate({ branch: 'absent' })).toBe('absent')
    expect(rate({ branch: 'catering' })).toBe('2')
    expect(rate({})).toBe('1..3 or absent')
  })

  test('the cells may be facts and expressions', () => {
    const pay = computing(award({ basic: { fact: 'grossWages' }, good: { times: [2, { fact: 'grossWages' }] } }))
    expect(pay({ grade: 'good', grossWages: '100 元' })).toBe('200 元')
    expect(pay({ grade: 'basic', grossWages: '100 元' })).toBe('100 元')
  })

  test('the cells may be choices of another fact', () => {
    const rank = { label: '等次', table: { by: { fact: 'sector' }, rows: [{ values: { retail: { fact: 'grade' } } }] } }
    const ask = asking({ fact: 'rank', operator: 'atLeast', value: 'good', ifAbsent: false }, { derived: { rank } })
    expect(ask({ sector: 'retail', grade: 'good' })).toBe('true')
    expect(ask({ sector: 'retail', grade: 'basic' })).toBe('false')
    expect(ask({ sector: 'catering', grade: 'good' })).toBe('false')
    expect(ask({ grade: 'good' })).toBe('unknown')
  })

  test('it asks for ifAbsent only where a choice has no row', () => {
    const compare = (expression: object) => ({ fact: 'revenue', operator: 'atLeast', value: expression })
    expect(refusals(compare(full))).toEqual([])
    expect(refusals(compare(award({ good: '4 万元' })))).toEqual([
      'absent-unanswered: 这里的值可能“没有”，却没有说明届时条件是否成立',
    ])
    const ask = asking({ ...compare(award({ good: '4 万元' })), ifAbsent: true })
    expect(ask({ grade: 'basic', revenue: '0 元' })).toBe('true')
  })
})

describe('table: its type rule', () => {
  test.each([
    [
      { table: { by: { fact: 'employeeCount' }, rows: [{ values: { 1: '2 万元' } }] } },
      'type-mismatch: table 按选项查表',
    ],
    [award({ basic: '2 万元', goood: '4 万元' }), 'unknown-choice: “goood”不是可选的值'],
    [award({ basic: '2 万元' }, { basic: '3 万元' }), 'malformed: “basic”在表中出现两次'],
    [award({ basic: '2 万元', good: '4 家' }), 'unit-mismatch: “4 家”的单位与“元”不符'],
    [award({ basic: '2 万元', good: { fact: 'floors' } }), 'type-mismatch: 金额与整数不能放在一起运算'],
    [award(), 'malformed: 表中没有一行'],
    [{ table: { rows: [{ values: { basic: 1 } }] } }, 'malformed: 缺少 by'],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('table: what it lowers to', () => {
  expect(loweredExpression(full)).toMatchObject({
    op: 'table',
    type: { kind: 'money' },
    by: { op: 'fact', name: 'grade' },
    rows: [
      { key: 'basic', value: { source: '2 万元' } },
      { key: 'good', value: { source: '4 万元' } },
      { key: 'excellent', value: { source: '6 万元' } },
    ],
  })
})
