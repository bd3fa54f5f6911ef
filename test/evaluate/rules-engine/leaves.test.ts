import { describe, expect, test } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Comparison, Cond, Leaf } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { Build } from './build.ts'
import { all, any, atLeast, constant, guarded, level, not, phrase } from './clauses.ts'
import { BOOLEAN, INTEGER, JUDGEMENT, LEVEL, list, scalar, TEXT, TODAY } from './declare.ts'
import { facts, given, row, type Said } from './say.ts'
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
  list('rows', [scalar('ok', BOOLEAN), scalar('in', BOOLEAN), scalar('size', INTEGER, { absent: true })], {
    absent: true,
  }),
]

type Rows = Parameters<typeof facts>[1]

async function leafOf(make: (b: Build) => Leaf, said: Readonly<Record<string, Said>> = {}, rows: Rows = {}) {
  const b = new Build(FACTS)
  const program = b.program({ decisions: { it: make(b) } })
  return onlyLeaf(await evaluateWithRulesEngine(program, facts(said, rows), TODAY))
}

async function truthOf(make: (b: Build) => Cond, said: Readonly<Record<string, Said>> = {}, rows: Rows = {}) {
  const b = new Build(FACTS)
  const program = b.program({ articles: [level('art1', { lead: [phrase('ph1', make(b))] })] })
  const outcome = await evaluateWithRulesEngine(program, facts(said, rows), TODAY)
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
    expect((await evaluateWithRulesEngine(program, facts(), TODAY)).assumptions).toEqual([UNKNOWN])
    expect((await evaluateWithRulesEngine(program, facts({ a: 1 }), TODAY)).assumptions).toEqual([TRUE])
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
})

test('an open point is unknown', async () => {
  expect(await truthOf((b) => b.unclear())).toBe('TF')
})

describe('connectives', () => {
  test.each<[string, (b: Build) => Cond, string]>([
    ['all, neutral dropped', () => all(constant(TRUE), constant(NEUTRAL)), 'T'],
    ['all, only neutral', () => all(constant(NEUTRAL), constant(NEUTRAL)), 'N'],
    ['all, false settles', (b) => all(b.is('p'), constant(FALSE), constant(NEUTRAL)), 'F'],
    ['all, unknown', (b) => all(b.is('p'), constant(TRUE)), 'TF'],
    ['all, open and true', () => all(constant(OPEN), constant(TRUE)), 'TF'],
    ['all, open and neutral', () => all(constant(OPEN), constant(NEUTRAL)), 'TFN'],
    ['any, true settles', (b) => any(b.is('p'), constant(TRUE)), 'T'],
    ['any, neutral dropped', () => any(constant(FALSE), constant(NEUTRAL)), 'F'],
    [
      'any, false or neutral beside true or neutral',
      () => any(constant(FALSE | NEUTRAL), constant(TRUE | NEUTRAL)),
      'TFN',
    ],
    ['not', (b) => not(b.is('p')), 'TF'],
    ['not neutral', () => not(constant(NEUTRAL)), 'N'],
    ['not true', () => not(constant(TRUE | NEUTRAL)), 'FN'],
    ['at least two of three', (b) => atLeast(2, constant(TRUE), constant(TRUE), b.is('p')), 'T'],
    ['at least two, one may be', (b) => atLeast(2, constant(TRUE), constant(FALSE), b.is('p')), 'TF'],
    ['at least two, out of reach', (b) => atLeast(2, constant(NEUTRAL), constant(FALSE), b.is('p')), 'F'],
    ['at least two, only neutral', () => atLeast(2, constant(NEUTRAL), constant(NEUTRAL)), 'N'],
    ['at least two, true or neutral each', () => atLeast(2, constant(TRUE | NEUTRAL), constant(TRUE | NEUTRAL)), 'TFN'],
    ['at least one, true or neutral', () => atLeast(1, constant(TRUE | NEUTRAL), constant(NEUTRAL)), 'TN'],
    ['at least none, of one that bears or not', () => atLeast(0, constant(FALSE | NEUTRAL)), 'TN'],
    ['when true', (b) => guarded(constant(TRUE), null, b.is('p')), 'TF'],
    ['when false', (b) => guarded(constant(FALSE), null, b.is('p')), 'N'],
    ['when neutral', (b) => guarded(constant(NEUTRAL), null, b.is('p')), 'N'],
    ['when unknown', (b) => guarded(b.is('p'), null, constant(TRUE)), 'TN'],
    ['unless true', () => guarded(null, constant(TRUE), constant(FALSE)), 'N'],
    ['unless neutral', () => guarded(null, constant(NEUTRAL), constant(FALSE)), 'F'],
    ['unless unknown', (b) => guarded(null, b.is('p'), constant(FALSE)), 'FN'],
    ['when true unless unknown', (b) => guarded(constant(TRUE), b.is('p'), constant(FALSE)), 'FN'],
    ['when false unless unknown', (b) => guarded(constant(FALSE), b.is('p'), constant(FALSE)), 'N'],
  ])('%s', async (_, make, truth) => {
    expect(await truthOf(make)).toBe(truth)
  })
})

describe('a question about each row', () => {
  const ask = (quantifier: 'every' | 'some' | 'none', ifEmpty: Truth) => (b: Build) =>
    b.quantified(quantifier, 'rows', () => b.itemIs('ok'), { where: () => b.itemIs('in'), ifEmpty })
  test.each<['every' | 'some' | 'none', Readonly<Record<string, Said>>[], string, string]>([
    [
      'every',
      [
        { in: true, ok: true },
        { in: false, ok: false },
      ],
      'T',
      'T N',
    ],
    [
      'every',
      [
        { in: true, ok: true },
        { in: true, ok: false },
      ],
      'F',
      'T F',
    ],
    ['every', [{ in: true, ok: true }, { ok: false }], 'TF', 'T FN'],
    ['every', [{ in: true, ok: true }, { ok: true }], 'T', 'T TN'],
    ['every', [{ in: false, ok: true }], 'TF', 'N'],
    ['some', [{ in: true }, { in: true, ok: true }], 'T', 'TF T'],
    ['some', [{ in: true, ok: false }, {}], 'TF', 'F TFN'],
    ['none', [{ in: true, ok: false }, { in: false }], 'T', 'F N'],
    ['none', [{ in: true, ok: true }], 'F', 'T'],
    ['none', [], 'TF', ''],
  ])('%s of %j', async (quantifier, rows, truth, perRow) => {
    const leaf = await leafOf(ask(quantifier, UNKNOWN), {}, { rows })
    expect(members(leaf.truth)).toBe(truth)
    expect(leaf.rows?.map(members).join(' ')).toBe(perRow)
  })

  test('has its answer for no rows', async () => {
    for (const ifEmpty of [TRUE, FALSE]) {
      expect(await leafOf(ask('some', ifEmpty), {}, { rows: [] })).toEqual({ truth: ifEmpty, rows: [] })
      expect(await leafOf(ask('some', ifEmpty), {}, { rows: null })).toEqual({ truth: ifEmpty, rows: [] })
      expect(await leafOf(ask('some', ifEmpty))).toEqual({ truth: UNKNOWN, rows: null })
    }
    expect((await leafOf(ask('every', TRUE), {}, { rows: [{ ok: false }] })).truth).toBe(UNKNOWN)
  })

  test('counts a neutral answer as false', async () => {
    const make = (b: Build) => b.quantified('every', 'rows', () => constant(NEUTRAL), { ifEmpty: TRUE })
    expect((await leafOf(make, {}, { rows: [{}] })).truth).toBe(FALSE)
  })

  test('asks about facts, names, lists and other clauses from inside', async () => {
    const b = new Build(FACTS)
    const size = b.quantified('every', 'rows', () =>
      all(
        b.compare('ge', b.item('size'), b.named('least'), FALSE),
        b.has(b.item('size')),
        b.met('ph1'),
        b.holds('ph1'),
        b.metDecision('ready'),
        b.has({ list: 'rows' }),
      ),
    )
    const program = b.program({
      named: { least: b.cases([b.is('q'), b.fact('a')], [null, b.lit(1)]) },
      articles: [level('art1', { lead: [phrase('ph1', b.is('p'))] })],
      decisions: { ready: b.met('art1'), it: size },
    })
    const decide = async (said: Readonly<Record<string, Said>>, rows: Rows) =>
      members((await evaluateWithRulesEngine(program, facts(said, rows), TODAY)).decisions.get('it'))
    expect(await decide({ p: true, q: true, a: 5 }, { rows: [{ size: 5 }] })).toBe('T')
    expect(await decide({ p: true, q: true, a: 6 }, { rows: [{ size: 5 }] })).toBe('F')
    expect(await decide({ p: true, a: 6 }, { rows: [{ size: 5 }] })).toBe('TF')
    expect(await decide({ p: true, q: false }, { rows: [{ size: null }] })).toBe('F')
    expect(await decide({ p: false, q: false }, { rows: [{ size: 5 }] })).toBe('F')
    expect(await decide({ q: false }, { rows: [{ size: 5 }] })).toBe('TF')
  })
})

test('leaves and values inside list questions have no entry of their own', async () => {
  const b = new Build(FACTS)
  const share = b.share('rows', () => b.itemIs('ok'))
  const leaf = b.compare('ge', share, b.lit(1), FALSE)
  const outcome = await evaluateWithRulesEngine(
    b.program({ assume: [leaf] }),
    facts({}, { rows: [{ ok: true }] }),
    TODAY,
  )
  expect([...outcome.leaves.keys()]).toEqual([leaf.leaf])
  expect([...outcome.values.values()].map(shown)).toEqual(['1 of 1/1', '1'])
})
