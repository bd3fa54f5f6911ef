import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { computing, DATE, dayOf, fact, INTEGER, node, q, scalar, YEAR } from './nodes.ts'

const FACTS = [
  scalar('from', DATE, { absent: true }),
  scalar('within', DATE, { range: [dayOf('2019-12-30'), dayOf('2021-01-01')] }),
  scalar('days', INTEGER, { range: [0, 30] }),
  scalar('year', YEAR, { range: [2019, 2021] }),
  scalar('size', INTEGER),
]
const ask = (expr: Expr) => computing(expr, FACTS)
const day = (text: string) => q(dayOf(text))

describe('a day some days on', () => {
  const later = ask(node({ op: 'addDays', date: fact('from', DATE), days: fact('days') }, DATE))

  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-02-28', 2, '2020-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2019-12-31', 0, '2019-12-31'],
    ['2020-01-01', -1, '2019-12-31'],
  ])('%s and %i: %s', (from, days, found) => {
    expect(later({ from: day(from), days })).toBe(found)
  })

  test('what is not known reaches as far as it may', () => {
    expect(later({ from: day('2020-01-01') })).toBe('2020-01-01..2020-01-31')
    expect(later({ days: 1 })).toBe('-∞..∞ or absent')
    expect(later({ from: 'absent', days: 1 })).toBe('absent')
  })

  test('only whole days count', () => {
    expect(later({ from: day('2020-01-01'), days: q('3/2') })).toBe('2020-01-02')
  })
})

describe('the year of a day', () => {
  const yearOf = (name: string) => ask(node({ op: 'yearOf', date: fact(name, DATE) }, YEAR))

  test.each([
    ['2019-12-31', '2019'],
    ['2020-01-01', '2020'],
    ['2020-12-31', '2020'],
    ['1901-01-01', '1901'],
  ])('%s: %s', (from, year) => {
    expect(yearOf('from')({ from: day(from) })).toBe(year)
  })

  test('of a day that is not known, any of its years', () => {
    expect(yearOf('within')()).toBe('2019..2021')
    expect(yearOf('from')()).toBe('-∞..∞ or absent')
    expect(yearOf('from')({ from: 'absent' })).toBe('absent')
  })
})

describe('the first and the last day of a year', () => {
  const edge = (op: 'startOfYear' | 'endOfYear', name = 'year') => ask(node({ op, year: fact(name, YEAR) }, DATE))

  test.each([
    [2019, '2019-01-01', '2019-12-31'],
    [2020, '2020-01-01', '2020-12-31'],
    [2101, '2101-01-01', '2101-12-31'],
  ])('%i: %s, %s', (year, first, last) => {
    expect(edge('startOfYear')({ year })).toBe(first)
    expect(edge('endOfYear')({ year })).toBe(last)
  })

  test('of a year that is not known, within its range', () => {
    expect(edge('startOfYear')()).toBe('2019-01-01..2021-01-01')
    expect(edge('endOfYear')()).toBe('2019-12-31..2021-12-31')
    expect(edge('startOfYear', 'size')()).toBe('-∞..∞')
  })

  test('beyond the calendar there is no bound, and knowing more takes none back', () => {
    const huge = 10n ** 30n
    const beyond = edge('startOfYear', 'size')
    expect(beyond({ size: { num: huge, den: 1n } })).toMatch(/\.\.∞$/)
    expect(beyond({ size: { num: -huge, den: 1n } })).toMatch(/^-∞\.\./)
    const years = ask(
      node({ op: 'yearOf', date: node({ op: 'addDays', date: fact('from', DATE), days: fact('size') }, DATE) }, YEAR),
    )
    expect(years({ from: day('2020-01-01'), size: { num: huge, den: 1n } })).toMatch(/\.\.∞$/)
  })
})
