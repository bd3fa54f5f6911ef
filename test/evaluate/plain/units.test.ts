import { describe, expect, test } from 'vitest'
import { truthWord } from '../../../src/model/truth.ts'
import { outcomeOf } from '../../support/evaluate.ts'
import { type Plain, soundProgram } from '../../support/program.ts'
import { asking, computing, SHOP } from '../../support/shop.ts'

const trained = { item: 'trained', operator: 'is', value: true }
const insured = { item: 'insured', operator: 'is', value: true }
const COUNT = { count: { of: 'employees' } }
const COUNT_TRAINED = { count: { of: 'employees', where: trained } }
const SHARE = { share: { of: 'employees', satisfies: trained } }
const WAGES = { sum: { of: 'employees', each: { item: 'grossWages' } } }
const of = (expression: Plain, employees: Plain[]) => computing(expression)({ employees })

describe('the same unit twice is one unit', () => {
  test.each([
    ['1', '1'],
    ['A1', 'a1'],
    ['A1', 'Ａ１'],
    ['A1', ' A1 '],
  ])('%j and %j are one', (first, second) => {
    expect(of(COUNT, [{ number: first }, { number: second }])).toBe('1')
  })

  test('what its rows agree on counts once', () => {
    const rows = [
      { number: '1', trained: true, grossWages: '100 元' },
      { number: '1', trained: true, grossWages: '100 元' },
    ]
    expect(of(COUNT_TRAINED, rows)).toBe('1')
    expect(of(WAGES, rows)).toBe('100 元')
    expect(of(SHARE, rows)).toBe('1')
  })

  test('a field on which its rows differ has both values', () => {
    const rows = [
      { number: '1', trained: true, grossWages: '100 元' },
      { number: '1', trained: false, grossWages: '300 元' },
    ]
    expect(of(COUNT, rows)).toBe('1')
    expect(of(COUNT_TRAINED, rows)).toBe('0..1')
    expect(of(WAGES, rows)).toBe('100..300 元')
    expect(of(SHARE, [...rows, { number: '2', trained: true }])).toBe('1/2..1')
  })

  test('a field that only one of its rows gives is not known by that', () => {
    expect(of(COUNT_TRAINED, [{ number: '1', trained: true }, { number: '1' }])).toBe('0..1')
  })

  test('one that differs and may be absent may be either', () => {
    const rows = [
      { number: '1', allowance: '100 元' },
      { number: '1', allowance: 'absent' },
    ]
    expect(of({ sum: { of: 'employees', each: { item: 'allowance' } } }, rows)).toBe('100 元 or absent')
  })
})

describe('a row without its identity may be any unit', () => {
  test.each([
    [[{}], '1'],
    [[{}, {}], '1..2'],
    [[{ number: '1' }, {}], '1..2'],
    [[{ number: '1' }, { number: '2' }, {}, {}], '2..4'],
  ])('count of %j: %s', (employees, count) => {
    expect(of(COUNT, employees)).toBe(count)
  })

  test.each([
    [[{ number: '1', trained: true }, { trained: true }], '1..2', '1'],
    [[{ number: '1', trained: true }, { trained: false }], '0..1', '0..1'],
    [[{ number: '1', trained: false }, { trained: false }], '0', '0'],
    [[{ trained: true }, { trained: true }], '1..2', '1'],
  ])('%j: %s trained, a share of %s', (employees, count, share) => {
    expect(of(COUNT_TRAINED, employees)).toBe(count)
    expect(of(SHARE, employees)).toBe(share)
  })

  test('a condition on several fields may be met by rows together that none of them meets', () => {
    const both = { count: { of: 'employees', where: { all: [trained, insured] } } }
    const rows = [
      { trained: true, insured: false },
      { trained: false, insured: true },
    ]
    expect(of(both, rows)).toBe('0..1')
  })

  test('a sum is bounded over every merge', () => {
    expect(of(WAGES, [{ number: '1', grossWages: '100 元' }, { grossWages: '40 元' }])).toBe('40..140 元')
    expect(of(WAGES, [{ number: '1', grossWages: '100 元' }, { grossWages: '100 元' }])).toBe('100..200 元')
  })

  test('a share of those that are in, while it is open who is who', () => {
    const ofInsured = { share: { of: 'employees', where: insured, satisfies: trained } }
    const rows = (second: Plain) => [{ number: '1', insured: true, trained: true }, second]
    expect(of(ofInsured, rows({ insured: true, trained: true }))).toBe('1/2..1')
    expect(of(ofInsured, rows({ insured: true, trained: false }))).toBe('0..1')
    expect(of(ofInsured, [{ insured: false }, { insured: false }])).toBe('absent')
  })

  test('it decides where every merge agrees', () => {
    const derived = { headcount: { label: '人数', unit: '人', ...COUNT } }
    const ask = asking({ fact: 'headcount', operator: 'atLeast', value: '2 人' }, { derived })
    expect(ask({ employees: [{ number: '1' }, { number: '2' }, {}] })).toBe('true')
    expect(ask({ employees: [{ number: '1' }, {}] })).toBe('unknown')
    expect(ask({ employees: [{ number: '1' }] })).toBe('false')
  })
})

describe('one value for a fact, wherever it is read', () => {
  const derived = { headcount: { label: '人数', unit: '人', ...COUNT }, part: { label: '占比', ...SHARE } }
  const articles = [
    {
      article: 1,
      role: 'requirement',
      phrases: [
        { quote: '甲', fact: 'headcount', operator: 'atLeast', value: '2 人' },
        { quote: '乙', fact: 'part', operator: 'atLeast', value: '1/2', ifAbsent: false },
      ],
    },
  ]
  const program = soundProgram({ facts: SHOP, derived, articles })

  test('leaves keep what they compared', () => {
    const outcome = outcomeOf(program, { employees: [{ number: '1', trained: true }] })
    const leaves = [0, 1, 2].map((number) => outcome.leaves.get(number)).filter((leaf) => leaf?.left !== undefined)
    expect(leaves.map((leaf) => truthWord(leaf?.truth ?? 0))).toEqual(['false', 'true'])
    expect(leaves[1]?.left).toMatchObject({
      parts: { numerator: { low: { num: 1n } }, denominator: { low: { num: 1n } } },
    })
  })
})
