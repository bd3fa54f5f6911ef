import { describe, expect, test } from 'vitest'
import type { Cond } from '../../../src/model/core.ts'
import { TRUE } from '../../../src/model/truth.ts'
import {
  BOOLEAN,
  compare,
  computing,
  item,
  itemIs,
  list,
  lit,
  node,
  scalar,
  TEXT,
  type WrittenRow,
  YEAR,
} from './nodes.ts'

const fields = [
  scalar('branch', TEXT),
  scalar('year', YEAR, { absent: true }),
  scalar('poor', BOOLEAN),
  scalar('audited', BOOLEAN),
]
const run = (identity?: string, where: Cond | null = null) => {
  const reviews = list('reviews', fields, { ...(identity !== undefined && { identity }), max: 6 })
  const expr = node({ op: 'longestRun', list: 'reviews', where, each: item('year', YEAR), satisfies: itemIs('poor') })
  const ask = computing(expr, [reviews])
  return (rows?: readonly WrittenRow[] | 'absent') => ask(rows === undefined ? {} : { reviews: rows })
}
/** Reviews by year: poor, not poor, or not known. */
const years = (of: Readonly<Record<number, boolean | undefined>>): WrittenRow[] =>
  Object.entries(of).map(([year, poor]) => ({ year: Number(year), ...(poor !== undefined && { poor }) }))

describe('the longest run of years', () => {
  const ask = run('year')

  test.each([
    ['none', {}, '0'],
    ['one', { 2019: true }, '1'],
    ['two in a row', { 2019: true, 2020: true }, '2'],
    ['two that are not neighbours', { 2018: true, 2020: true }, '1'],
    ['one between that is not', { 2018: true, 2019: false, 2020: true }, '1'],
    ['one between that may be', { 2018: true, 2019: undefined, 2020: true }, '1..3'],
    ['the longer of two', { 2010: true, 2011: true, 2015: true, 2016: true, 2017: true }, '3'],
    ['none that satisfies', { 2018: false, 2019: false }, '0'],
  ])('%s', (_, of, words) => {
    expect(ask(years(of))).toBe(words)
    // by year, not by row
    expect(ask(years(of).reverse())).toBe(words)
  })

  test('several units in a year are one year', () => {
    const branches = run('branch')
    const two = [
      { branch: 'a', year: 2019, poor: true },
      { branch: 'b', year: 2019, poor: true },
      { branch: 'c', year: 2020, poor: true },
    ]
    expect(branches(two)).toBe('2')
    expect(run()(two)).toBe('2')
  })

  test('a year that is not known fills the gap it helps most to fill', () => {
    const rows = [...years({ 2010: true, 2012: true, 2015: true, 2016: true }), { poor: true }]
    expect(run()(rows)).toBe('2..3')
    expect(run()([...rows, { poor: true }])).toBe('2..5')
    expect(run()([...rows, { poor: false }])).toBe('2..3')
    expect(run()([{ poor: true }, { poor: true }])).toBe('0..2')
  })

  test('what has no year stands nowhere', () => {
    expect(run()([...years({ 2019: true }), { year: 'absent', poor: true }])).toBe('1')
  })

  test('what `where` leaves out does not count', () => {
    const audited = run('year', itemIs('audited'))
    const rows = (last: WrittenRow): WrittenRow[] => [
      { year: 2019, poor: true, audited: true },
      { year: 2020, poor: true, ...last },
    ]
    expect(audited(rows({ audited: true }))).toBe('2')
    expect(audited(rows({ audited: false }))).toBe('1')
    expect(audited(rows({}))).toBe('1..2')
  })

  test('of a list that is absent, absent; of one that is missing, at most one year a row', () => {
    expect(ask('absent')).toBe('absent')
    expect(ask()).toBe('0..6')
  })
})

describe('while it is open who is who', () => {
  test('a year that is the identity is sure, whatever merges; whether it satisfies is not', () => {
    const ask = run('year')
    expect(ask([...years({ 2018: true, 2019: true }), { poor: true }])).toBe('2..3')
    expect(ask([...years({ 2018: true, 2019: true }), { poor: false }])).toBe('0..2')
    expect(ask([{ poor: true }])).toBe('0..1')
  })

  test('one row alone is one unit', () => {
    const ask = run('branch')
    expect(ask([{ year: 2019, poor: true }])).toBe('1')
    expect(
      ask([
        { year: 2019, poor: true },
        { year: 2020, poor: true },
      ]),
    ).toBe('0..2')
  })

  test('of several rows with no known unit, none is taken for sure', () => {
    const ask = run('branch')
    expect(
      ask([
        { year: 2019, poor: true },
        { year: 2019, poor: true },
      ]),
    ).toBe('0..2')
  })

  test('a year that is in doubt among the rows of one unit is not sure', () => {
    const ask = run('branch')
    expect(
      ask([
        { branch: 'a', year: 2019, poor: true },
        { branch: 'a', year: 'absent', poor: true },
      ]),
    ).toBe('0..1')
    expect(
      ask([
        { branch: 'a', year: 2019, poor: true },
        { branch: 'a', year: 2019, poor: true },
      ]),
    ).toBe('1')
  })

  test('a unit on whose year its rows differ may have any year', () => {
    const ask = run('branch')
    const rows = years({ 2010: true, 2011: true, 2020: true }).map((row, i) => ({ branch: `${i}`, ...row }))
    expect(ask([...rows, { year: 2030, poor: true }])).toBe('0..3')
    expect(ask([...rows, { branch: '2', year: 2030, poor: true }])).toBe('2..3')
    expect(ask([...rows, { branch: '3', year: 2030, poor: true }])).toBe('2')
  })

  test('a year that a merge may put in doubt is not sure', () => {
    const ask = run('branch')
    expect(
      ask([
        { branch: 'a', year: 2019, poor: true },
        { year: 2019, poor: true },
      ]),
    ).toBe('1..2')
    expect(
      ask([
        { branch: 'a', year: 2019, poor: true },
        { year: 2020, poor: true },
      ]),
    ).toBe('0..2')
  })

  test('rows together may satisfy in a year in which none of them does', () => {
    const rows = [
      { branch: 'a', year: 2019, poor: true, audited: false },
      { year: 2019, poor: false, audited: true },
    ]
    expect(run('branch', itemIs('audited'))(rows)).toBe('0..2')
    expect(run('branch', itemIs('audited'))(rows.map((row, i) => ({ ...row, branch: `${i}` })))).toBe('0')
  })

  test('rows together may have a number that none of them has', () => {
    const reviews = list('reviews', [...fields, scalar('score')], { identity: 'year' })
    const where = compare(item('score'), 'eq', lit(2))
    const satisfies: Cond = { op: 'constant', truth: TRUE }
    const expr = node({ op: 'longestRun', list: 'reviews', where, each: item('year', YEAR), satisfies })
    const ask = computing(expr, [reviews])
    expect(ask({ reviews: [{ year: 2019, score: 1 }, { score: 3 }] })).toBe('0..2')
    expect(
      ask({
        reviews: [
          { year: 2019, score: 1 },
          { year: 2020, score: 3 },
        ],
      }),
    ).toBe('0')
    expect(
      ask({
        reviews: [
          { year: 2019, score: 1 },
          { year: 2019, score: 3 },
        ],
      }),
    ).toBe('0..1')
  })
})
