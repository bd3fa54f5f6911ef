import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, NUMBER, n, scalar, TEXT, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

type Rows = readonly Readonly<Record<string, Said>>[] | null | undefined

const FIELDS = [
  scalar('code', CODE),
  scalar('in', BOOLEAN),
  scalar('ok', BOOLEAN),
  scalar('pay', INTEGER, { range: [-3, 9], absent: true }),
  scalar('any', NUMBER),
  scalar('name', TEXT),
]
const FACTS = [list('units', FIELDS, { identity: 'code', max: 10 }), list('rows', FIELDS, { max: 10, absent: true })]

async function evaluated(make: (b: Build) => Expr, name: string, rows: Rows): Promise<string> {
  const b = new Build(FACTS)
  const expr = make(b)
  const given = rows === undefined ? {} : { [name]: rows }
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), facts({}, given), TODAY)
  return shown(outcome.values.get(expr.id))
}

type Word = Parameters<Build['units']>[0]
const MORE = { best: 'more' } as const
const LESS = { best: 'less' } as const

/** What the field comes to over the rows kept by `in`. */
const over = (word: Word, rows: Rows, field = 'pay', name = 'rows') =>
  evaluated(
    (b) =>
      b.units(
        word,
        name,
        () => b.item(field),
        () => b.itemIs('in'),
      ),
    name,
    rows,
  )
const kept = (pay: Said) => ({ in: true, pay })
const maybe = (pay: Said) => ({ pay })
const left = (pay: Said) => ({ in: false, pay })

describe('a list without rows to look at', () => {
  test.each<[Word]>([['mean'], [MORE], ['only']])('%o', async (word) => {
    expect(await over(word, undefined)).toBe('[-3, 9]?')
    expect(await over(word, null)).toBe('none')
    expect(await over(word, [])).toBe('none')
    expect(await over(word, [left(3)])).toBe('none')
  })

  test('may hold any name', async () => {
    expect(await over('only', undefined, 'name')).toBe('any?')
  })

  test('may hold any number', async () => {
    expect(await over('mean', undefined, 'any')).toBe('[∞, ∞]?')
  })

  test('has no value where no row could have one', async () => {
    const never = (b: Build) => b.units('mean', 'rows', () => b.cases([{ op: 'constant', truth: 2 }, b.lit(1)]))
    expect(await evaluated(never, 'rows', undefined)).toBe('none')
  })
})

describe('a mean', () => {
  test.each<[string, Rows, string]>([
    ['of one', [kept(4)], '4'],
    ['of several', [kept(1), kept(2), kept(4), left(9)], '7/3'],
    ['with one that may be kept, and lowers it', [kept(4), maybe(1)], '[5/2, 4]'],
    ['with one that may be kept, and raises it', [kept(4), maybe(9)], '[4, 13/2]'],
    ['with one that may be kept, and is it', [kept(4), maybe(4)], '4'],
    ['takes the least first, as long as it lowers', [kept(6), maybe(5), maybe(0), maybe(3)], '[3, 6]'],
    ['only of units that may be kept', [maybe(1), maybe(5)], '[1, 5]?'],
    ['with a missing value', [kept(4), kept(undefined)], '[1/2, 13/2]?'],
    ['with a kept one that has none', [kept(4), kept(null)], 'none'],
    ['with one that may be kept and has none', [kept(4), maybe(null)], '4?'],
    ['only of one that may be kept and has none', [maybe(null)], 'none'],
  ])('%s', async (_, rows, value) => {
    expect(await over('mean', rows)).toBe(value)
  })

  test('has no bound where a value has none', async () => {
    const rows = [{ in: true, any: 1 }, { in: true }]
    expect(await over('mean', rows, 'any')).toBe('[∞, ∞]')
    expect(await over('mean', [{ in: true, any: 1 }, {}], 'any')).toBe('[∞, ∞]')
    expect(await over('mean', [{ in: true, any: 1 }, { in: false }], 'any')).toBe('1')
  })

  test('of units that may still merge lies between their values', async () => {
    const units = (rows: Rows) => over('mean', rows, 'pay', 'units')
    expect(await units([{ code: 'a', ...kept(4) }, kept(2)])).toBe('[2, 4]')
    expect(await units([kept(4), kept(2)])).toBe('[2, 4]')
    expect(await units([{ code: 'a', ...kept(4) }, left(2)])).toBe('[2, 4]?')
    expect(await units([{ code: 'a', ...kept(null) }, kept(null)])).toBe('none')
    expect(await units([{ code: 'a', ...kept(4) }, kept(null)])).toBe('4?')
    expect(await units([left(4), left(null)])).toBe('none')
  })
})

test('the only one that is a ratio is what the ratio comes to', async () => {
  const make = (b: Build) => b.units('only', 'rows', () => b.ratio(b.item('pay'), b.lit(6)))
  const b = new Build(FACTS)
  const expr = make(b)
  const program = b.program({ named: { it: expr } })
  const { values } = await evaluateWithBoth(program, facts({}, { rows: [kept(3)] }), TODAY)
  expect(values.get(expr.id)).toEqual({ kind: 'number', low: n(1, 2), high: n(1, 2), present: true, absent: false })
})

describe('the best', () => {
  test.each<[string, Rows, string, string]>([
    ['of several', [kept(1), kept(4), left(9)], '4', '1'],
    ['with one that may be kept', [kept(1), kept(4), maybe(6), maybe(0)], '[4, 6]', '[0, 1]'],
    ['of units that may be kept only', [maybe(6), maybe(0)], '[0, 6]?', '[0, 6]?'],
    ['with a missing value', [kept(4), kept(undefined)], '[4, 9]', '[-3, 4]'],
    ['passes over what has no value', [kept(4), kept(null), maybe(null)], '4', '4'],
    ['of nothing that has a value', [kept(null), maybe(null)], 'none', 'none'],
    ['of one that may have none', [kept(undefined)], '[-3, 9]?', '[-3, 9]?'],
  ])('%s', async (_, rows, most, least) => {
    expect([await over(MORE, rows), await over(LESS, rows)]).toEqual([most, least])
  })

  test('has no bound where a value has none, on its side', async () => {
    const rows = [{ in: true, any: 1 }, { in: true }]
    expect([await over(MORE, rows, 'any'), await over(LESS, rows, 'any')]).toEqual(['[1, ∞]', '[∞, 1]'])
  })

  test('of units that may still merge is sure of what every merge leaves', async () => {
    const units = (rows: Rows) => over(MORE, rows, 'pay', 'units')
    const a = { code: 'a', ...kept(4) }
    expect(await units([a, { code: 'b', ...kept(7) }, kept(2)])).toBe('[2, 7]')
    expect(await units([a, kept(6)])).toBe('[4, 6]')
    expect(await units([kept(6), kept(3)])).toBe('[3, 6]')
    // the row that is left out may be another of the same unit, which may then be left out
    expect(await units([a, left(2)])).toBe('[2, 4]?')
    expect(await units([a, left(null)])).toBe('4?')
    expect(await units([left(4), left(2)])).toBe('none')
  })

  test('of units that may still merge, each answering as one of its rows', async () => {
    const any = (b: Build) => b.units(MORE, 'units', () => b.item('pay'))
    expect(await evaluated(any, 'units', [{ code: 'a', pay: 4 }, { pay: 6 }])).toBe('[4, 6]')
    expect(await evaluated(any, 'units', [{ pay: 4 }, { pay: 6 }])).toBe('[4, 6]')
  })

  test('of rows that merge may be what none of them is', async () => {
    const both = (b: Build) =>
      b.units(
        MORE,
        'units',
        () => b.item('pay'),
        () => all(b.itemIs('in'), b.itemIs('ok')),
      )
    const rows = [
      { in: true, ok: false, pay: 1 },
      { in: false, ok: true, pay: 5 },
    ]
    expect(await evaluated(both, 'units', rows)).toBe('[1, 5]?')
    const known = rows.map((row, at) => ({ code: `${at}`, ...row }))
    expect(await evaluated(both, 'units', known)).toBe('none')
  })
})

describe('the only one', () => {
  test.each<[string, Rows, string]>([
    ['of one', [kept(4), left(9)], '4'],
    ['of two', [kept(4), kept(4)], 'none'],
    ['with one that may be kept', [kept(4), maybe(6)], '4?'],
    ['of one that may be kept', [maybe(4)], '4?'],
    ['of several that may be kept', [maybe(4), maybe(6)], '[4, 6]?'],
    ['that has no value', [kept(null)], 'none'],
    ['of several, one of which may be kept and has none', [maybe(4), maybe(null)], '4?'],
    ['of a missing value', [kept(undefined)], '[-3, 9]?'],
  ])('%s', async (_, rows, value) => {
    expect(await over('only', rows)).toBe(value)
  })

  test('is a name where names are asked', async () => {
    expect(
      await over(
        'only',
        [
          { in: true, name: 'x' },
          { in: false, name: 'y' },
        ],
        'name',
      ),
    ).toBe('{x}')
    expect(await over('only', [{ name: 'y' }, { name: 'x' }], 'name')).toBe('{x, y}?')
  })

  test('of units that may still merge', async () => {
    const units = (rows: Rows) => over('only', rows, 'pay', 'units')
    expect(await units([kept(4)])).toBe('4')
    expect(await units([maybe(4)])).toBe('4?')
    expect(await units([kept(undefined)])).toBe('[-3, 9]?')
    expect(await units([kept(4), kept(6)])).toBe('[4, 6]?')
    expect(await units([{ code: 'a', ...kept(4) }, kept(4)])).toBe('4?')
    expect(await units([left(4)])).toBe('none')
  })
})
