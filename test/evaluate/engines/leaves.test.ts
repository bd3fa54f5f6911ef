import { describe, expect, test } from 'vitest'
import type { Comparison, Cond, Leaf } from '../../../src/model/core.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { level, phrase } from './clauses.ts'
import { BOOLEAN, DATE, INTEGER, JUDGEMENT, LEVEL, list, scalar, TEXT, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { members, onlyLeaf, shown } from './show.ts'

const FACTS = [
  scalar('a', INTEGER, { range: [0, 10] }),
  scalar('b', INTEGER, { range: [0, 10], absent: true }),
  scalar('level', LEVEL, { absent: true }),
  scalar('name', TEXT),
  scalar('other', TEXT),
  scalar('well', JUDGEMENT),
  scalar('p', BOOLEAN),
  scalar('q', BOOLEAN),
  scalar('r', BOOLEAN),
  // checked policies declare it, like any other fact
  scalar('asOf', DATE),
  list('rows', [scalar('ok', BOOLEAN), scalar('in', BOOLEAN), scalar('size', INTEGER, { absent: true })], {
    absent: true,
  }),
]

type Rows = Parameters<typeof facts>[1]

async function leafOf(make: (b: Build) => Leaf, said: Readonly<Record<string, Said>> = {}, rows: Rows = {}) {
  const b = new Build(FACTS)
  const program = b.program({ decisions: { it: make(b) } })
  return onlyLeaf(await evaluateWithBoth(program, facts(said, rows), TODAY))
}

async function truthOf(make: (b: Build) => Cond, said: Readonly<Record<string, Said>> = {}, rows: Rows = {}) {
  const b = new Build(FACTS)
  const program = b.program({ articles: [level('art1', { lead: [phrase('ph1', make(b))] })] })
  const outcome = await evaluateWithBoth(program, facts(said, rows), TODAY)
  return members(outcome.clauses.get('ph1')?.truth)
}

describe('a comparison of numbers', () => {
  test.each<[Comparison, string, string, string, string]>([
    // against 5: below, equal, above, and anywhere from 0 to 10
    ['ge', 'F', 'T', 'T', 'TF'],
    ['gt', 'F', 'F', 'T', 'TF'],
    ['le', 'T', 'T', 'F', 'TF'],
    ['lt', 'T', 'F', 'F', 'TF'],
    ['eq', 'F', 'T', 'F', 'TF'],
    ['ne', 'T', 'F', 'T', 'TF'],
  ])('%s', async (comparison, ...truths) => {
    const make = (b: Build) => b.compare(comparison, b.fact('a'), b.lit(5))
    const found = await Promise.all([4, 5, 6, undefined].map((a) => truthOf(make, { a })))
    expect(found).toEqual(truths)
  })

  test.each<[Comparison, number, string]>([
    ['ge', 0, 'T'],
    ['gt', 0, 'TF'],
    ['ge', 11, 'F'],
    ['gt', 10, 'F'],
    ['le', 10, 'T'],
    ['lt', 10, 'TF'],
    ['lt', 0, 'F'],
    ['eq', 11, 'F'],
    ['ne', 11, 'T'],
  ])('0 to 10, not known, %s %i is %s', async (comparison, with_, truth) => {
    expect(await truthOf((b) => b.compare(comparison, b.fact('a'), b.lit(with_)))).toBe(truth)
  })

  test.each<[Said, Truth, string]>([
    [null, TRUE, 'T'],
    [null, FALSE, 'F'],
    [null, UNKNOWN, 'TF'],
    [7, FALSE, 'T'],
    [undefined, FALSE, 'TF'],
  ])('that may be absent: %s, if absent %i', async (b, ifAbsent, truth) => {
    expect(await truthOf((build) => build.compare('ge', build.fact('b'), build.lit(5), ifAbsent), { b })).toBe(truth)
    expect(await truthOf((build) => build.compare('ge', build.fact('b'), build.lit(0), TRUE))).toBe('T')
  })

  test('notes both sides', async () => {
    const { left, right } = await leafOf((b) => b.compare('ge', b.fact('b'), b.lit(5)))
    expect([shown(left), shown(right)]).toEqual(['[0, 10]?', '5'])
  })
})

describe('a comparison of names', () => {
  const same = (b: Build) => b.compare('eq', b.fact('name'), b.fact('other'))
  test.each<[Said, Said, string]>([
    ['x', 'x', 'T'],
    ['x', 'y', 'F'],
    ['x', undefined, 'TF'],
    [undefined, undefined, 'TF'],
  ])('%s and %s', async (name, other, truth) => {
    expect(await truthOf(same, { name, other })).toBe(truth)
  })

  test.each<[Said, Said, string]>([
    ['x', 'x', 'F'],
    ['x', 'y', 'T'],
    ['x', undefined, 'TF'],
  ])('%s is not %s', async (name, other, truth) => {
    expect(await truthOf((b) => b.compare('ne', b.fact('name'), b.fact('other')), { name, other })).toBe(truth)
  })

  test('not known are the same only where they share one', async () => {
    const grades = (b: Build, ...names: string[]) =>
      b.table(
        b.fact('level'),
        Object.fromEntries(['district', 'city', 'nation'].map((key, i) => [key, b.lit(names[i] ?? '')])),
      )
    const asked = (...other: string[]) =>
      truthOf((b) => b.compare('eq', grades(b, 'x', 'y', 'z'), grades(b, ...other), FALSE))
    expect(await asked('z', 'v', 'w')).toBe('TF')
    const named = (name: string) => truthOf((b) => b.compare('eq', b.lit(name), grades(b, 'x', 'y', 'z'), FALSE))
    expect([await named('y'), await named('u')]).toEqual(['TF', 'F'])
    expect(await asked('u', 'v', 'w')).toBe('F')
    expect(await asked('u', 'u', 'v')).toBe('F')
    expect(await asked('u', 'u', 'y')).toBe('TF')
    expect(await asked('u', 'u', 'u')).toBe('F')
    expect(await asked('y', 'y', 'y')).toBe('TF')
  })

  test.each<[Said, string, string]>([
    ['city', 'T', 'F'],
    ['nation', 'F', 'T'],
    [null, 'F', 'F'],
    [undefined, 'TF', 'TF'],
  ])('%s among district and city', async (said, among, notAmong) => {
    const make = (negated: boolean) => (b: Build) => b.oneOf(b.fact('level'), ['district', 'city'], FALSE, negated)
    expect(await truthOf(make(false), { level: said })).toBe(among)
    expect(await truthOf(make(true), { level: said })).toBe(notAmong)
  })

  test('any name at all may be among them or not', async () => {
    expect(await truthOf((b) => b.oneOf(b.fact('name'), ['x']))).toBe('TF')
    expect(shown((await leafOf((b) => b.oneOf(b.fact('name'), ['x']))).left)).toBe('any')
  })
})

describe('has', () => {
  test.each<[Said, string]>([
    [3, 'T'],
    [null, 'F'],
    [undefined, 'TF'],
  ])('of a fact given as %s is %s', async (b, truth) => {
    expect(await truthOf((build) => build.has(build.fact('b')), { b })).toBe(truth)
  })

  test('of a missing fact that cannot be absent, by its own name or another, is unknown', async () => {
    expect(await truthOf((b) => b.has(b.fact('a')))).toBe('TF')
    const b = new Build(FACTS)
    const named = { first: b.fact('a'), second: b.named('first') }
    const program = b.program({ named, assume: [b.has(b.named('second'))] })
    expect((await evaluateWithBoth(program, facts(), TODAY)).assumptions).toEqual([UNKNOWN])
    expect((await evaluateWithBoth(program, facts({ a: 1 }), TODAY)).assumptions).toEqual([TRUE])
  })

  test('of the day decided for is true', async () => {
    expect(await truthOf((b) => b.has(b.fact('asOf')))).toBe('T')
  })

  test('of an expression follows its value', async () => {
    expect(await truthOf((b) => b.has(b.op('plus', b.fact('a'), b.lit(1))))).toBe('T')
    expect(await truthOf((b) => b.has(b.op('plus', b.fact('b'), b.lit(1))))).toBe('TF')
    expect(await truthOf((b) => b.has(b.ratio(b.lit(1), b.lit(0))))).toBe('F')
    expect(shown((await leafOf((b) => b.has(b.ratio(b.lit(1), b.lit(0))))).left)).toBe('none')
  })

  test('of a list asks whether its rows were given', async () => {
    const make = (b: Build) => b.has({ list: 'rows' })
    expect(await truthOf(make, {}, { rows: [] })).toBe('T')
    expect(await truthOf(make, {}, { rows: null })).toBe('F')
    expect(await truthOf(make)).toBe('TF')
    expect(Object.keys(await leafOf(make))).toEqual(['truth'])
  })
})

test('a judgement is its finding, and unknown until there is one', async () => {
  const make = (b: Build) => b.judgement(b.fact('well'))
  expect(await truthOf(make, { well: true })).toBe('T')
  expect(await truthOf(make, { well: false })).toBe('F')
  expect(await truthOf(make)).toBe('TF')
  expect(await truthOf(make, { well: null })).toBe('TF')
  const perhaps = (b: Build) => b.judgement(b.cases([b.is('p'), b.fact('well')]))
  expect(await truthOf(perhaps, { well: true })).toBe('TF')
  expect(await truthOf(perhaps, { well: true, p: true })).toBe('T')
})

test('an open point is unknown', async () => {
  expect(await truthOf((b) => b.unclear())).toBe('TF')
})
