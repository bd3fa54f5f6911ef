import fc from 'fast-check'
import { test } from 'vitest'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { TRUE } from '../../../src/model/truth.ts'
import type { Value } from '../../../src/model/value.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, constant, not } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, scalar, TEXT, TODAY } from './declare.ts'
import { holds } from './holds.ts'
import { facts, type Said } from './say.ts'
import { shown } from './show.ts'

const YEAR = { kind: 'year' } as const
const FIELDS = [
  scalar('code', CODE),
  scalar('ok', BOOLEAN),
  scalar('in', BOOLEAN),
  scalar('pay', INTEGER, { range: [-3, 9], absent: true }),
  scalar('year', YEAR, { range: [2010, 2020], absent: true }),
  scalar('name', TEXT, { absent: true }),
]
const LISTS = [
  list('units', FIELDS, { identity: 'code', max: 10 }),
  list('years', FIELDS, { identity: 'year', max: 10 }),
]

type Row = Readonly<Record<string, Said>>

async function valueIn(make: (b: Build) => Expr, name: string, rows: readonly Row[] | undefined): Promise<Value> {
  const b = new Build(LISTS)
  const expr = make(b)
  const said = facts({}, rows === undefined ? {} : { [name]: rows })
  const outcome = await evaluateWithBoth(b.program({ named: { it: expr } }), said, TODAY)
  const value = outcome.values.get(expr.id)
  if (value === undefined) throw new Error('no value')
  return value
}

const ok = (b: Build) => (): Cond => b.itemIs('ok')
const both = (b: Build) => (): Cond => all(b.itemIs('ok'), not(b.itemIs('in')))
const pay = (b: Build) => (): Expr => b.item('pay')
const paid = (b: Build) => (): Expr => b.cases([b.itemIs('in'), b.item('pay')], [b.itemIs('ok'), b.lit(4)])
const more = { best: 'more' } as const
const less = { best: 'less' } as const

const onUnits: Readonly<Record<string, (b: Build) => Expr>> = {
  mean: (b) => b.units('mean', 'units', pay(b)),
  'mean where': (b) => b.units('mean', 'units', pay(b), ok(b)),
  'mean both': (b) => b.units('mean', 'units', pay(b), both(b)),
  'mean paid': (b) => b.units('mean', 'units', paid(b), ok(b)),
  best: (b) => b.units(more, 'units', pay(b)),
  'best where': (b) => b.units(more, 'units', pay(b), ok(b)),
  'best paid': (b) => b.units(less, 'units', paid(b), both(b)),
  only: (b) => b.units('only', 'units', pay(b), ok(b)),
  'only both': (b) => b.units('only', 'units', paid(b), both(b)),
  'only name': (b) => b.units('only', 'units', () => b.item('name'), ok(b)),
  'only constant': (b) => b.units('only', 'units', () => b.lit(1), ok(b)),
  'best constant': (b) => b.units(more, 'units', () => b.lit(1), ok(b)),
  'mean constant': (b) => b.units('mean', 'units', () => b.lit(1), ok(b)),
  'best cases': (b) => b.units(less, 'units', () => b.cases([b.itemIs('ok'), b.lit(1)], [null, b.lit(5)])),
  'best at least': (b) =>
    b.units(less, 'units', () => b.cases([b.compare('ge', b.item('pay'), b.lit(1)), b.lit(1)], [null, b.lit(5)])),
  run: (b) => b.longestRun('units', () => b.item('year'), ok(b)),
  'run of all': (b) =>
    b.longestRun(
      'units',
      () => b.item('year'),
      () => constant(TRUE),
    ),
}
const onYears: Readonly<Record<string, (b: Build) => Expr>> = {
  run: (b) => b.longestRun('years', () => b.item('year'), ok(b)),
  'run where': (b) =>
    b.longestRun(
      'years',
      () => b.item('year'),
      ok(b),
      () => b.itemIs('in'),
    ),
  'run big': (b) =>
    b.longestRun(
      'years',
      () => b.item('year'),
      () => b.compare('ge', b.item('pay'), b.lit(1)),
    ),
  'run both': (b) => b.longestRun('years', () => b.item('year'), both(b)),
  'run plus': (b) => b.longestRun('years', () => b.op('plus', b.item('year'), b.lit(1)), both(b)),
  'mean years': (b) => b.units('mean', 'years', () => b.item('year'), ok(b)),
  'only years': (b) => b.units('only', 'years', () => b.item('year'), ok(b)),
  'best years': (b) => b.units(more, 'years', () => b.item('year'), ok(b)),
  'best years by year': (b) =>
    b.units(
      more,
      'years',
      () => b.item('pay'),
      () => b.compare('ge', b.item('year'), b.lit(2013)),
    ),
}

const OPTIONS: Readonly<Record<string, readonly Said[]>> = {
  code: ['a', 'b', 'c', 'd'],
  ok: [true, false],
  in: [true, false],
  pay: [-1, 0, 2, 5, null],
  year: [2011, 2012, 2013, 2014, 2016, null],
  name: ['x', 'y', null],
}
const rowOf = fc.record(
  Object.fromEntries(
    Object.entries(OPTIONS).map(([field, said]) => [field, fc.constantFrom(...said, undefined, undefined, undefined)]),
  ),
)
const rows = fc.array(rowOf, { minLength: 0, maxLength: 4 })

const questions = [
  ...Object.entries(onUnits).map(([what, make]) => ['units', what, make] as const),
  ...Object.entries(onYears).map(([what, make]) => ['years', what, make] as const),
]

test.each(questions)('filling in %s: %s', async (name, _, make) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (drawn, stream) => {
      const next = (n: number) => (stream.next().value as number) % n
      const filled: Record<string, Said>[] = drawn.map((row) => ({ ...row }))
      let before = await valueIn(make, name, undefined)
      for (;;) {
        const after = await valueIn(make, name, filled)
        if (!holds(before, after))
          throw new Error(`${shown(before)} does not hold ${shown(after)} ${JSON.stringify(filled)}`)
        before = after
        const open = filled.flatMap((row) =>
          Object.keys(OPTIONS)
            .filter((field) => row[field] === undefined)
            .map((field) => ({ row, field })),
        )
        const cell = open[next(open.length || 1)]
        if (cell === undefined) break
        const options = OPTIONS[cell.field] ?? []
        cell.row[cell.field] = options[next(options.length)]
      }
    }),
    { numRuns: 100 },
  )
})
