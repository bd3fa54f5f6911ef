import { describe, expect, test } from 'vitest'
import type { Leaf } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, constant, level, phrase } from './clauses.ts'
import { BOOLEAN, INTEGER, list, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { members, onlyLeaf, shown } from './show.ts'

const FACTS = [
  scalar('a', INTEGER, { range: [0, 10] }),
  scalar('p', BOOLEAN),
  scalar('q', BOOLEAN),
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
      members((await evaluateWithBoth(program, facts(said, rows), TODAY)).decisions.get('it'))
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
  const outcome = await evaluateWithBoth(b.program({ assume: [leaf] }), facts({}, { rows: [{ ok: true }] }), TODAY)
  expect([...outcome.leaves.keys()]).toEqual([leaf.leaf])
  expect([...outcome.values.values()].map(shown)).toEqual(['1 of 1/1', '1'])
})
