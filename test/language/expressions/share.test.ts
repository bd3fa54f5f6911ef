import { describe, expect, test } from 'vitest'
import { rational } from '../../../src/util/rational.ts'
import { outcomeOf } from '../../support/evaluate.ts'
import { soundProgram } from '../../support/program.ts'
import { asking, computing, expressionRefusals, loweredExpression, SHOP } from '../../support/shop.ts'

const trained = { item: 'trained', operator: 'is', value: true }
const insured = { item: 'insured', operator: 'is', value: true }
const shareTrained = { share: { of: 'employees', satisfies: trained } }
/** So many trained, so many not, so many not said. */
const employees = (yes: number, no: number, open = 0) =>
  Array.from({ length: yes + no + open }, (_, i) => ({
    number: `${i + 1}`,
    ...(i < yes + no ? { trained: i < yes } : {}),
  }))

describe('share: the units that satisfy over all units, exact', () => {
  test.each([
    [2, 1, 0, '2/3'],
    [15, 9, 0, '5/8'],
    [0, 3, 0, '0'],
    [3, 0, 0, '1'],
    [0, 0, 0, 'absent'],
    [25, 3, 2, '5/6..9/10'],
    [0, 0, 3, '0..1'],
  ])('%s trained, %s not, %s not said: %s', (yes, no, open, share) => {
    expect(computing(shareTrained)({ employees: employees(yes, no, open) })).toBe(share)
  })

  test('it is kept as counted: 15/24, not 5/8', () => {
    const program = soundProgram({ facts: SHOP, derived: { part: { label: '占比', ...shareTrained } } })
    const id = program.named.get('part')?.expr.id ?? -1
    expect(outcomeOf(program, { employees: employees(15, 9) }).values.get(id)).toMatchObject({
      parts: {
        numerator: { low: rational(15), high: rational(15) },
        denominator: { low: rational(24), high: rational(24) },
      },
    })
  })

  test('the same employee twice counts once, above and below', () => {
    const twice = [
      { number: '1', trained: true },
      { number: '1', trained: true },
      { number: '2', trained: false },
    ]
    expect(computing(shareTrained)({ employees: twice })).toBe('1/2')
  })

  test('of those insured', () => {
    const of = (rows: object[]) =>
      computing({ share: { of: 'employees', where: insured, satisfies: trained } })({
        employees: rows.map((row, i) => ({ number: `${i}`, ...row })),
      })
    expect(
      of([
        { insured: true, trained: true },
        { insured: false, trained: true },
        { insured: true, trained: false },
      ]),
    ).toBe('1/2')
    expect(of([{ insured: false, trained: true }])).toBe('absent')
    expect(of([{ insured: true, trained: true }, { trained: false }])).toBe('1/2..1')
    expect(of([{ trained: true }])).toBe('1 or absent')
  })

  test('a row without its identity may be one of the others', () => {
    const rows = [{ number: '1', trained: true }, { number: '2', trained: true }, { trained: false }]
    expect(computing(shareTrained)({ employees: rows })).toBe('1/2..1')
  })

  test('of a missing list', () => {
    expect(computing(shareTrained)({})).toBe('0..1 or absent')
  })
})

describe('share: it decides early', () => {
  const derived = { trainedShare: { label: '培训比例', ...shareTrained } }
  const ask = asking({ fact: 'trainedShare', operator: 'atLeast', value: '2/3', ifAbsent: false }, { derived })

  test.each([
    [20, 10, 0, 'true'],
    [19, 11, 0, 'false'],
    [25, 3, 2, 'true'],
    [20, 8, 2, 'true'],
    [19, 9, 2, 'unknown'],
    [17, 11, 2, 'false'],
    [18, 10, 2, 'unknown'],
    [0, 0, 0, 'false'],
  ])('%s of 30 trained, %s not, %s not said: two thirds is %s', (yes, no, open, truth) => {
    expect(ask({ employees: employees(yes, no, open) })).toBe(truth)
  })
})

describe('share: what is refused', () => {
  test.each([
    [{ share: { of: 'employees' } }, 'malformed: 缺少 satisfies：计入分子的条件'],
    [{ share: { satisfies: trained } }, 'malformed: 缺少 of：所问的列表'],
    [
      { share: { of: 'employees', satisfies: { item: 'skilled', operator: 'is', value: true } } },
      'unknown-fact: 事实词汇表中没有“skilled”',
    ],
  ])('%j: %s', (expression, message) => {
    expect(expressionRefusals(expression)).toEqual([message])
  })
})

test('share: what it lowers to', () => {
  expect(loweredExpression(shareTrained)).toMatchObject({
    op: 'share',
    type: { kind: 'share' },
    list: 'employees',
    where: null,
    satisfies: { op: 'compare' },
  })
})
