import { describe, expect, test } from 'vitest'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { FALSE } from '../../../src/model/truth.ts'
import type { NumberValue } from '../../../src/model/value.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, constant, not } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, NUMBER, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

type Rows = readonly Readonly<Record<string, Said>>[] | null | undefined

const FIELDS = [
  scalar('code', CODE, { absent: true }),
  scalar('ok', BOOLEAN),
  scalar('in', BOOLEAN),
  scalar('size', INTEGER, { range: [0, 9], absent: true }),
  scalar('pay', INTEGER, { range: [-3, 9] }),
  scalar('any', NUMBER),
]
const FACTS = [
  list('units', FIELDS, { identity: 'code', max: 10 }),
  list('rows', FIELDS, { max: 10, absent: true }),
  list('sides', [scalar('ok', BOOLEAN)], { identity: 'ok' }),
  list('years', [scalar('year', { kind: 'year' }), scalar('ok', BOOLEAN)], { identity: 'year', max: 10 }),
]

async function valueIn(make: (b: Build) => Expr, name: string, rows: Rows): Promise<NumberValue> {
  const b = new Build(FACTS)
  const expr = make(b)
  const given = rows === undefined ? {} : { [name]: rows }
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), facts({}, given), TODAY)
  const value = outcome.values.get(expr.id)
  if (value?.kind !== 'number') throw new Error('no number')
  return value
}

const shownIn = async (make: (b: Build) => Expr, name: string, rows: Rows): Promise<string> =>
  shown(await valueIn(make, name, rows))

const ok = (b: Build) => (): Cond => b.itemIs('ok')
const kept = (b: Build) => (): Cond => b.itemIs('in')

describe('a list that was not given', () => {
  test('may have any number of units', async () => {
    expect(await shownIn((b) => b.count('units'), 'units', undefined)).toBe('[0, 10]')
    expect(await shownIn((b) => b.count('rows'), 'rows', undefined)).toBe('[0, 10]?')
    expect(await shownIn((b) => b.sum('units', () => b.item('pay')), 'units', undefined)).toBe('[-30, 90]')
    expect(await shownIn((b) => b.sum('units', () => b.item('size')), 'units', undefined)).toBe('[0, 90]?')
    expect(await shownIn((b) => b.sum('units', () => b.lit(2)), 'units', undefined)).toBe('[0, 20]')
    expect(await shownIn((b) => b.share('units', ok(b)), 'units', undefined)).toBe('[0, 1]? of [0, 10]/[0, 10]')
    expect(await shownIn((b) => b.sum('units', () => b.item('any')), 'units', undefined)).toBe('[∞, ∞]')
    const positive = (b: Build) => b.sum('units', () => b.op('max', b.item('any'), b.lit(1)))
    expect(await shownIn(positive, 'units', undefined)).toBe('[0, ∞]')
    const nothing = (b: Build) => b.sum('units', () => b.cases([constant(FALSE), b.lit(1)]))
    expect(await shownIn(nothing, 'units', undefined)).toBe('0?')
  })

  test('and one that is absent has none', async () => {
    for (const make of [
      (b: Build) => b.count('rows'),
      (b: Build) => b.sum('rows', () => b.item('pay')),
      (b: Build) => b.share('rows', ok(b)),
    ])
      expect(await shownIn(make, 'rows', null)).toBe('none')
  })

  test('an empty one counts and sums to nought, and has no share', async () => {
    expect(await shownIn((b) => b.count('rows'), 'rows', [])).toBe('0')
    expect(await shownIn((b) => b.sum('rows', () => b.item('pay')), 'rows', [])).toBe('0')
    expect(await shownIn((b) => b.share('rows', ok(b)), 'rows', [])).toBe('none')
    expect(await shownIn((b) => b.share('units', ok(b), kept(b)), 'units', [])).toBe('none')
  })
})

describe('units', () => {
  test('are told apart by a yes or no as well', async () => {
    const rows = [{ ok: true }, { ok: false }, { ok: true }]
    expect(await shownIn((b) => b.count('sides'), 'sides', rows)).toBe('2')
  })

  test('each may be asked about with what another list comes to', async () => {
    const b = new Build(FACTS)
    const each = b.sum('rows', () => b.op('plus', b.item('size'), b.count('units', ok(b))))
    const lists = {
      rows: [{ size: 1 }, { size: 2 }],
      units: [
        { code: 'a', ok: true },
        { code: 'b', ok: false },
      ],
    }
    const { values } = await evaluateWithBoth(b.program({ named: { it: each } }), facts({}, lists), TODAY)
    expect(shown(values.get(each.id))).toBe('5')
  })

  test('the same identity twice is one unit, however it is written', async () => {
    const rows = [{ code: 'ab1' }, { code: ' AB1' }, { code: 'ＡＢ1' }, { code: 'x' }, { code: null }, { code: null }]
    expect(await shownIn((b) => b.count('units'), 'units', rows)).toBe('4')
    expect(await shownIn((b) => b.count('rows'), 'rows', rows)).toBe('6')
    expect(await shownIn((b) => b.count('years'), 'years', [{ year: 2018 }, { year: 2018 }, { year: 2019 }])).toBe('2')
  })

  test('a unit on whose field its rows differ has every value', async () => {
    const rows = [
      { code: 'a', ok: true, pay: 1 },
      { code: 'A', ok: false, pay: 3 },
      { code: 'b', ok: true, pay: 5 },
    ]
    expect(await shownIn((b) => b.count('units', ok(b)), 'units', rows)).toBe('[1, 2]')
    expect(await shownIn((b) => b.sum('units', () => b.item('pay')), 'units', rows)).toBe('[6, 8]')
    expect(await shownIn((b) => b.sum('units', () => b.item('pay'), ok(b)), 'units', rows)).toBe('[5, 8]')
    expect(await shownIn((b) => b.share('units', ok(b)), 'units', rows)).toBe('[1/2, 1] of [1, 2]/2')
  })

  test('has of a unit is sure only where its rows agree', async () => {
    const has = (b: Build) => b.count('units', () => b.has(b.item('size')))
    expect(
      await shownIn(has, 'units', [
        { code: 'a', size: 1 },
        { code: 'a', size: 2 },
      ]),
    ).toBe('1')
    expect(
      await shownIn(has, 'units', [
        { code: 'a', size: null },
        { code: 'a', size: null },
      ]),
    ).toBe('0')
    expect(
      await shownIn(has, 'units', [
        { code: 'a', size: 1 },
        { code: 'a', size: null },
      ]),
    ).toBe('[0, 1]')
    expect(await shownIn(has, 'units', [{ code: 'a', size: 1 }, { code: 'a' }])).toBe('[0, 1]')
  })
})

describe('a sum', () => {
  const sizes = (b: Build) => b.sum('rows', () => b.item('size'), kept(b))
  test.each<[string, Rows, string]>([
    [
      'leaves out what is not kept',
      [
        { in: true, size: 2 },
        { in: false, size: 5 },
      ],
      '2',
    ],
    ['may include what may be kept', [{ in: true, size: 2 }, { size: 5 }], '[2, 7]'],
    [
      'is absent with a kept unit',
      [
        { in: true, size: null },
        { in: true, size: 5 },
      ],
      'none',
    ],
    ['may be absent with a unit that may be kept', [{ size: null }, { in: true, size: 5 }], '5?'],
    [
      'is not absent with a unit left out',
      [
        { in: false, size: null },
        { in: true, size: 5 },
      ],
      '5',
    ],
    ['of a missing value may be absent', [{ in: true }], '[0, 9]?'],
  ])('%s', async (_, rows, value) => {
    expect(await shownIn(sizes, 'rows', rows)).toBe(value)
  })
})

describe('a share of the units kept', () => {
  const share = (b: Build) => b.share('rows', ok(b), kept(b))
  test.each<[string, Rows, string]>([
    [
      'all known',
      [
        { in: true, ok: true },
        { in: true, ok: false },
        { in: false, ok: true },
      ],
      '1/2 of 1/2',
    ],
    ['one may satisfy', [{ in: true }, { in: true, ok: true }], '[1/2, 1] of [1, 2]/2'],
    ['one may be kept, and does not', [{ ok: false }, { in: true, ok: true }], '[1/2, 1] of 1/[1, 2]'],
    ['one may be kept, and does', [{ ok: true }, { in: true, ok: false }], '[0, 1/2] of [0, 1]/[1, 2]'],
    ['only one that may be kept, and does', [{ ok: true }], '1? of [0, 1]/[0, 1]'],
    ['only one that may be kept, and does not', [{ ok: false }], '0? of 0/[0, 1]'],
    ['none kept', [{ in: false, ok: true }], 'none'],
  ])('%s', async (_, rows, value) => {
    expect(await shownIn(share, 'rows', rows)).toBe(value)
  })
})

describe('unknown identities', () => {
  test('may be one another, or a unit already there', async () => {
    expect(await shownIn((b) => b.count('units'), 'units', [{}, {}, {}])).toBe('[1, 3]')
    expect(await shownIn((b) => b.count('units'), 'units', [{ code: 'a' }, { code: 'b' }, {}])).toBe('[2, 3]')
    expect(await shownIn((b) => b.count('units'), 'units', [{}])).toBe('1')
  })

  test('change a share from both ends', async () => {
    const share = (b: Build) => b.share('units', ok(b))
    const rows = [{ code: 'a', ok: true }, { code: 'b', ok: true }, { ok: false }]
    // b and the unknown row may be one unit, whose answer is then open
    expect(await shownIn(share, 'units', rows)).toBe('[1/2, 1] of [1, 2]/[2, 3]')
    expect(await shownIn(share, 'units', [{ ok: true }, { ok: false }])).toBe('[0, 1] of [0, 1]/[1, 2]')
    expect(await shownIn(share, 'units', [{ ok: true }, { ok: true }])).toBe('1 of [1, 2]/[1, 2]')
    expect(await shownIn(share, 'units', [{ ok: true }])).toBe('1 of 1/1')
  })

  test('change a share of the units kept', async () => {
    const share = (b: Build) => b.share('units', ok(b), kept(b))
    const rows = [
      { code: 'a', in: true, ok: true },
      { code: 'b', in: true, ok: true },
      { in: false, ok: true },
    ]
    expect(await shownIn(share, 'units', rows)).toBe('[1/2, 1] of [1, 2]/[1, 2]')
    expect(await shownIn(share, 'units', [{ in: true, ok: true }])).toBe('1 of 1/1')
    expect(await shownIn(share, 'units', [{ in: false }])).toBe('none')
    expect(await shownIn(share, 'units', [{ ok: true }, { ok: true }])).toBe('[0, 1]? of [0, 2]/[0, 2]')
  })

  test('change a sum', async () => {
    const pays = (b: Build) => b.sum('units', () => b.item('pay'))
    expect(await shownIn(pays, 'units', [{ code: 'a', pay: 5 }, { pay: 2 }])).toBe('[2, 7]')
    expect(await shownIn(pays, 'units', [{ code: 'a', pay: 5 }, { pay: -2 }])).toBe('[-2, 5]')
    expect(await shownIn(pays, 'units', [{ pay: 5 }, { pay: 2 }])).toBe('[2, 7]')
    expect(await shownIn(pays, 'units', [{ code: 'a', pay: 5 }, { pay: 2 }, { pay: 3 }])).toBe('[2, 10]')
    const sizes = (b: Build) => b.sum('units', () => b.item('size'))
    expect(await shownIn(sizes, 'units', [{ code: 'a', size: 5 }, { size: null }])).toBe('5?')
    expect(await shownIn(sizes, 'units', [{ size: null }, { size: null }])).toBe('none')
  })

  test('leave a sum without a bound where a value has none, on its side', async () => {
    const anything = (b: Build) => b.sum('units', () => b.item('any'))
    expect(await shownIn(anything, 'units', [{ code: 'a', any: 5 }, {}])).toBe('[∞, ∞]')
    expect(await shownIn(anything, 'units', [{ code: 'a' }, { any: 5 }])).toBe('[∞, ∞]')
    expect(await shownIn(anything, 'units', [{}, {}])).toBe('[∞, ∞]')
    const most = (b: Build) => b.sum('units', () => b.op('max', b.item('any'), b.lit(1)))
    expect(await shownIn(most, 'units', [{ code: 'a', any: 5 }, {}])).toBe('[1, ∞]')
    expect(await shownIn(most, 'units', [{}, { any: 5 }])).toBe('[1, ∞]')
    const least = (b: Build) => b.sum('units', () => b.op('min', b.item('any'), b.lit(1)))
    expect(await shownIn(least, 'units', [{ code: 'a', any: 5 }, {}])).toBe('[∞, 2]')
    expect(await shownIn(least, 'units', [{}, { any: 5 }])).toBe('[∞, 2]')
  })

  test('leave a sum of what is kept without a bound, too', async () => {
    const sum = (b: Build) => b.sum('units', () => b.item('any'), kept(b))
    const most = (b: Build) => b.sum('units', () => b.op('max', b.item('any'), b.lit(1)), kept(b))
    const least = (b: Build) => b.sum('units', () => b.op('min', b.item('any'), b.lit(1)), kept(b))
    const of = (rows: Rows) => Promise.all([sum, most, least].map((make) => shownIn(make, 'units', rows)))
    expect(await of([{ code: 'a', in: true, any: 5 }, { in: true }])).toEqual(['[∞, ∞]', '[1, ∞]', '[∞, 2]'])
    expect(
      await of([
        { code: 'a', in: true },
        { in: true, any: 5 },
      ]),
    ).toEqual(['[∞, ∞]', '[1, ∞]', '[∞, 2]'])
    expect(await of([{ in: true }, { in: true, any: 5 }])).toEqual(['[∞, ∞]', '[1, ∞]', '[∞, 2]'])
    expect(await of([{ in: true }, { in: true }])).toEqual(['[∞, ∞]', '[1, ∞]', '[∞, 2]'])
    expect(await of([{ in: true }, { in: true, any: 5 }, { in: false, any: 7 }])).toEqual([
      '[∞, ∞]',
      '[0, ∞]',
      '[∞, 2]',
    ])
    expect(await of([{ in: true }])).toEqual(['[∞, ∞]', '[1, ∞]', '[∞, 1]'])
  })

  test('let a kept unit without a value be part of one that has one, or there is no total', async () => {
    const sizes = (b: Build) => b.sum('units', () => b.item('size'), kept(b))
    const none = { in: true, size: null }
    const five = { in: true, size: 5 }
    expect(await shownIn(sizes, 'units', [{ code: 'a', ...none }, five])).toBe('5?')
    expect(await shownIn(sizes, 'units', [{ code: 'a', ...none }, { code: 'b', ...none }, five])).toBe('none')
    expect(await shownIn(sizes, 'units', [none, five])).toBe('5?')
    expect(
      await shownIn(sizes, 'units', [
        { code: 'a', ...none },
        { in: false, size: 5 },
      ]),
    ).toBe('[0, 5]?')
  })

  test('merge in the fields that a case asks for, too', async () => {
    const chosen = (b: Build) => b.sum('units', () => b.cases([b.itemIs('ok'), b.item('pay')], [null, b.lit(-1)]))
    const rows = [
      { ok: true, pay: 5 },
      { ok: false, pay: 2 },
    ]
    expect(await shownIn(chosen, 'units', rows)).toBe('[-1, 5]')
  })

  test('have a field surely, or surely not, where all the rest have or have not', async () => {
    const without = (b: Build) => b.count('units', () => all(not(b.has(b.item('size'))), b.itemIs('ok')))
    const rows = [
      { size: null, ok: true },
      { size: null, ok: true },
      { size: null, ok: false },
    ]
    expect(await shownIn(without, 'units', rows)).toBe('[0, 2]')
    const given = (b: Build) => b.count('units', () => all(b.has(b.item('size')), b.itemIs('ok')))
    expect(await shownIn(given, 'units', rows)).toBe('0')
    expect(
      await shownIn(
        given,
        'units',
        rows.map((row) => ({ ...row, size: 1 })),
      ),
    ).toBe('[0, 2]')
  })

  test('merged rows may make a unit that none of them is', async () => {
    const both = (b: Build) => b.count('units', () => all(b.itemIs('ok'), b.itemIs('in')))
    const rows = [
      { code: 'a', ok: false, in: false },
      { ok: true, in: false },
      { ok: false, in: true },
    ]
    expect(await shownIn(both, 'units', rows)).toBe('[0, 1]')
  })
})
