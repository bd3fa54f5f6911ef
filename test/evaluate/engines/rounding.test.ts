import { describe, expect, test } from 'vitest'
import type { Expr, Rounding, Slice } from '../../../src/model/core.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { DATE, day, INTEGER, NUMBER, n, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

const FACTS = [
  scalar('x', NUMBER, { range: [-3, 7], absent: true }),
  scalar('any', NUMBER),
  scalar('on', DATE, { range: [day('2019-12-31'), day('2020-02-29')], absent: true }),
  scalar('whenever', DATE),
  scalar('year', { kind: 'year' }, { range: [2019, 2020] }),
  scalar('days', { kind: 'duration', unit: 'day' }, { range: [1, 3] }),
]

async function evaluated(make: (b: Build) => Expr, said: Readonly<Record<string, Said>> = {}): Promise<string> {
  const b = new Build(FACTS)
  const expr = make(b)
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), facts(said), TODAY)
  return shown(outcome.values.get(expr.id))
}

describe('rounding', () => {
  const rounded =
    (mode: Rounding, step = n(1)) =>
    (b: Build) =>
      b.node('round', NUMBER, { of: b.fact('x'), step, mode })

  test.each<[Rounding, readonly string[]]>([
    ['halfUp', ['-2', '-1', '0', '0', '1', '1', '2', '3']],
    ['halfEven', ['-2', '0', '0', '0', '0', '1', '2', '2']],
    ['up', ['-1', '0', '0', '1', '1', '1', '2', '3']],
    ['down', ['-2', '-1', '-1', '0', '0', '1', '1', '2']],
  ])('%s', async (mode, expected) => {
    const said = [n(-3, 2), n(-1, 2), n(-1, 3), n(1, 3), n(1, 2), n(1), n(3, 2), n(5, 2)]
    expect(await Promise.all(said.map((x) => evaluated(rounded(mode), { x })))).toEqual(expected)
  })

  test('to a multiple of a step', async () => {
    expect(await evaluated(rounded('down', n(1, 2)), { x: n(7, 4) })).toBe('3/2')
    expect(await evaluated(rounded('halfUp', n(1, 2)), { x: n(7, 4) })).toBe('2')
    expect(await evaluated(rounded('halfEven', n(100)), { x: n(150) })).toBe('200')
    expect(await evaluated(rounded('halfEven', n(100)), { x: n(250) })).toBe('200')
  })

  test('rounds both ends of what is missing, and leaves no bound as it is', async () => {
    expect(await evaluated(rounded('up', n(5)))).toBe('[0, 10]?')
    expect(await evaluated(rounded('up'), { x: null })).toBe('none')
    expect(await evaluated((b) => b.node('round', NUMBER, { of: b.fact('any'), step: n(1), mode: 'up' }))).toBe(
      '[∞, ∞]',
    )
  })
})

describe('whole steps', () => {
  const steps =
    (up: boolean, of = 'x') =>
    (b: Build) =>
      b.node('wholes', INTEGER, { of: b.fact(of), per: n(5, 2), up })

  test.each<[Said, string, string]>([
    [-3, '0', '0'],
    [0, '0', '0'],
    [n(12, 5), '0', '1'],
    [n(5, 2), '1', '1'],
    [n(51, 20), '1', '2'],
    [5, '2', '2'],
    [undefined, '[0, 2]?', '[0, 3]?'],
    [null, 'none', 'none'],
  ])('of %o: %s whole, %s begun', async (x, whole, begun) => {
    expect([await evaluated(steps(false), { x }), await evaluated(steps(true), { x })]).toEqual([whole, begun])
  })

  test('are never below nought, however little is known', async () => {
    expect(await evaluated(steps(false, 'any'))).toBe('[0, ∞]')
  })
})

describe('days and years', () => {
  const later = (b: Build) => b.node('addDays', DATE, { date: b.fact('on'), days: b.fact('days') })
  const year = (b: Build) => b.node('yearOf', { kind: 'year' }, { date: b.fact('on') })
  const edge = (op: 'startOfYear' | 'endOfYear') => (b: Build) => b.node(op, DATE, { year: b.fact('year') })

  test('so many days later', async () => {
    expect(await evaluated(later, { on: day('2020-02-28'), days: 2 })).toBe(`${day('2020-03-01')}`)
    expect(await evaluated(later)).toBe(`[${day('2020-01-01')}, ${day('2020-03-03')}]?`)
    expect(await evaluated(later, { on: null })).toBe('none')
    // a date is a whole day: a day that is not complete does not count
    const half = (b: Build) => b.node('addDays', DATE, { date: b.fact('on'), days: b.lit(n(5, 2)) })
    expect(await evaluated(half, { on: day('2020-01-01') })).toBe(`${day('2020-01-03')}`)
  })

  test.each<[Said, string]>([
    [day('2019-12-31'), '2019'],
    [day('2020-01-01'), '2020'],
    [undefined, '[2019, 2020]?'],
    [null, 'none'],
  ])('the year of %s is %s', async (on, expected) => {
    expect(await evaluated(year, { on })).toBe(expected)
  })

  test('the first and the last day of a year', async () => {
    expect(await evaluated(edge('startOfYear'), { year: 2020 })).toBe(`${day('2020-01-01')}`)
    expect(await evaluated(edge('endOfYear'), { year: 2020 })).toBe(`${day('2020-12-31')}`)
    expect(await evaluated(edge('startOfYear'))).toBe(`[${day('2019-01-01')}, ${day('2020-01-01')}]`)
    expect(await evaluated(edge('endOfYear'))).toBe(`[${day('2019-12-31')}, ${day('2020-12-31')}]`)
  })

  test('without bounds stay so', async () => {
    const whenever = (b: Build) => b.node('yearOf', { kind: 'year' }, { date: b.fact('whenever') })
    expect(await evaluated(whenever)).toBe('[∞, ∞]')
    expect(await evaluated((b) => b.node('endOfYear', DATE, { year: whenever(b) }))).toBe('[∞, ∞]')
    expect(await evaluated((b) => b.node('addDays', DATE, { date: b.fact('whenever'), days: b.lit(1) }))).toBe('[∞, ∞]')
  })
})

describe('a progressive scale', () => {
  const slices: Slice[] = [
    { low: null, high: { at: n(2), includes: true }, flat: n(10), rate: null },
    { low: { at: n(2), includes: false }, high: { at: n(4), includes: false }, flat: null, rate: n(1, 2) },
    { low: { at: n(4), includes: true }, high: null, flat: n(100), rate: n(1, 4) },
  ]
  const scaled = (of: string) => (b: Build) => b.node('progressive', NUMBER, { of: b.fact(of), slices })

  test.each<[Said, string]>([
    [-3, '10'],
    [0, '10'],
    [2, '10'],
    [3, '21/2'],
    [n(39, 10), '219/20'],
    [4, '111'],
    [6, '223/2'],
    [undefined, '[10, 447/4]?'],
    [null, 'none'],
  ])('of %o is %s', async (x, expected) => {
    expect(await evaluated(scaled('x'), { x })).toBe(expected)
  })

  test('of no bound begins where nought does', async () => {
    expect(await evaluated(scaled('any'))).toBe('[10, ∞]')
  })

  test('an edge that is not included is not reached by itself', async () => {
    const flat = (includes: boolean) => (b: Build) =>
      b.node('progressive', NUMBER, {
        of: b.fact('x'),
        slices: [{ low: { at: n(2), includes }, high: null, flat: n(7), rate: null }],
      })
    expect([await evaluated(flat(true), { x: 2 }), await evaluated(flat(false), { x: 2 })]).toEqual(['7', '0'])
  })
})

test('a point of the text without a reading may be anything', async () => {
  const open = (type: Expr['type']) => (b: Build) => b.node('unclear', type, { reading: 'open' })
  expect(await evaluated(open(INTEGER))).toBe('[∞, ∞]')
  expect(await evaluated(open({ kind: 'choice', of: ['b', 'a'], labels: {}, ordered: false }))).toBe('{a, b}')
  expect(await evaluated(open({ kind: 'boolean' }))).toBe('{false, true}')
  expect(await evaluated(open({ kind: 'text' }))).toBe('any')
})
