import { describe, expect, test } from 'vitest'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

type Rows = readonly Readonly<Record<string, Said>>[] | null | undefined

const FIELDS = [
  scalar('code', CODE),
  scalar('year', { kind: 'year' }, { range: [1901, 2099], absent: true }),
  scalar('poor', BOOLEAN),
  scalar('in', BOOLEAN),
  scalar('score', INTEGER, { range: [0, 100] }),
]
const LISTS = [
  list('years', FIELDS, { identity: 'year', max: 10 }),
  list('rows', FIELDS, { max: 10, absent: true }),
  list('units', FIELDS, { identity: 'code', max: 10 }),
]

async function runIn(name: string, rows: Rows, both = false): Promise<string> {
  const b = new Build(LISTS)
  const where = both ? () => b.itemIs('in') : undefined
  const run = b.longestRun(
    name,
    () => b.item('year'),
    () => b.itemIs('poor'),
    where,
  )
  const given = rows === undefined ? {} : { [name]: rows }
  const outcome = await evaluateWithBoth(b.program({ named: { run } }), facts({}, given), TODAY)
  return shown(outcome.values.get(run.id))
}

const poor = (...years: Said[]) => years.map((year) => ({ year, poor: true }))
const open = (...years: Said[]) => years.map((year) => ({ year }))
const good = (...years: Said[]) => years.map((year) => ({ year, poor: false }))

describe('the longest run', () => {
  test.each<[string, Rows, string]>([
    ['of years, not of neighbouring rows', poor(2016, 2018, 2017), '3'],
    ['stops at a gap', poor(2014, 2015, 2017, 2018, 2019, 2021), '3'],
    ['counts a year once, however often it stands there', poor(2016, 2016, 2017), '2'],
    ['of none is 0', good(2016, 2017), '0'],
    ['of no row is 0', [], '0'],
    ['with a year that may be poor', [...poor(2016, 2018), ...open(2017)], '[1, 3]'],
    ['with a year that may be poor beside', [...poor(2016), ...open(2018)], '1'],
    ['with a year that is not poor between', [...poor(2016, 2018), ...good(2017)], '1'],
    ['with a year that is not known', poor(2016, 2018, undefined), '[1, 3]'],
    ['with two years that are not known', poor(2016, 2019, undefined, undefined), '[1, 4]'],
    ['with an unknown year too few to fill a gap', poor(2016, 2019, undefined), '[1, 2]'],
    ['of years that are not known', poor(undefined, undefined), '[0, 2]'],
    ['with a year that is absent', poor(2016, 2018, null), '1'],
    ['where nothing satisfies in the year that is not known', [...poor(2016), ...good(undefined)], '1'],
    ['of a list that is absent', null, 'none'],
    ['of a list that is missing', undefined, '[0, 10]?'],
  ])('%s', async (_, rows, value) => {
    expect(await runIn('rows', rows)).toBe(value)
  })

  test('asks where as it asks satisfies', async () => {
    const rows = [
      { year: 2016, poor: true, in: true },
      { year: 2017, poor: true },
      { year: 2018, poor: true, in: false },
      { year: 2019, in: true },
    ]
    expect(await runIn('rows', rows, true)).toBe('[1, 2]')
  })
})

describe('told apart by year', () => {
  test('the same year twice is one, and may be either', async () => {
    expect(await runIn('years', [...poor(2016, 2017), ...good(2017)])).toBe('[1, 2]')
  })

  test('a row without its year may be any year, another’s too', async () => {
    expect(await runIn('years', poor(2016, 2018, undefined))).toBe('[1, 3]')
    // it may be the row of 2016, which may then not be poor
    expect(await runIn('years', [...poor(2016, 2017), ...good(undefined)])).toBe('[0, 2]')
    expect(await runIn('years', [...good(2016), ...poor(undefined)])).toBe('[0, 1]')
    expect(await runIn('years', undefined)).toBe('[0, 10]')
  })

  test('rows that merge may be poor and in, though neither is both', async () => {
    const b = new Build(LISTS)
    const both = () => all(b.itemIs('poor'), b.itemIs('in'))
    const run = b.longestRun('years', () => b.item('year'), both)
    const rows = [
      { year: 2016, poor: true, in: false },
      { poor: false, in: true },
      { year: 2018, poor: false, in: false },
    ]
    const outcome = await evaluateWithBoth(b.program({ named: { run } }), facts({}, { years: rows }), TODAY)
    expect(shown(outcome.values.get(run.id))).toBe('[0, 3]')
  })
})

describe('told apart by something else', () => {
  test('a single row without identity is a unit of its own', async () => {
    expect(await runIn('units', poor(2016))).toBe('1')
    expect(await runIn('units', [{ code: 'a', year: 2016, poor: true }, ...poor(2016)])).toBe('[1, 2]')
  })

  test('a year is sure only where no merge makes it another', async () => {
    expect(await runIn('units', [{ code: 'a', year: 2016, poor: true }, ...good(2018)])).toBe('[0, 2]')
    expect(await runIn('units', [{ code: 'a', year: 2016, poor: true }, ...poor(2018)])).toBe('[0, 2]')
  })
})
