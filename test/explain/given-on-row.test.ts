import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { questionOf } from '../../src/explain/question.ts'
import { givenOnRow } from '../../src/explain/rows/given-on-row.ts'
import type { Given, Row } from '../../src/model/application.ts'
import { ABSENT } from '../../src/model/application.ts'
import type { Cond, Expr } from '../../src/model/core.ts'
import { FALSE } from '../../src/model/truth.ts'
import type { ScalarType } from '../../src/model/type.ts'
import { formatDay, parseDay } from '../../src/util/civil-date.ts'
import { formatRational, parseRational, rational } from '../../src/util/rational.ts'
import { factsOf } from '../support/program.ts'
import { made } from './amounts/by-hand.ts'
import { sample, TODAY } from './sample.ts'

const program = sample({ articles: [{ article: 1, role: 'requirement', phrases: [{ quote: '略。', nothing: '略' }] }] })
const facts = factsOf(program, { staffCount: 12 })
const asOf = parseDay(TODAY) ?? 0
const question = questionOf({ program, facts, outcome: evaluatePlainly(program, facts, asOf), asOf })

const NUMBER: ScalarType = { kind: 'number' }
const DATE: ScalarType = { kind: 'date' }
const row: Row = new Map<string, Given>([
  ['a', { kind: 'value', value: rational(7, 2) }],
  ['b', { kind: 'value', value: rational(2) }],
  ['none', ABSENT],
  ['day', { kind: 'value', value: rational(parseDay('2020-01-31') ?? 0) }],
  ['kind', { kind: 'value', value: 'large' }],
])
const item = (field: string, type: ScalarType = NUMBER): Expr => made({ op: 'item', field }, type)
const [a, b, none, open, day] = [item('a'), item('b'), item('none'), item('missing'), item('day', DATE)]
const number = (text: string): Expr => made({ op: 'literal', value: parseRational(text), source: text }, NUMBER)
const op = (name: Expr['op'], more: object, type: ScalarType = NUMBER): Expr => made({ op: name, ...more }, type)
const args = (name: Expr['op'], ...parts: Expr[]): Expr => op(name, { args: parts })

/** What a row gives for an expression: a number, a day, absent or missing. */
function on(expr: Expr): string {
  const given = givenOnRow(expr, row, question)
  if (given.kind !== 'value') return given.kind
  if (typeof given.value !== 'object') return String(given.value)
  return expr.type.kind === 'date' ? formatDay(Number(given.value.num)) : formatRational(given.value)
}

describe('what a row plainly gives', () => {
  test.each([
    ['plus', '11/2', 'absent', 'missing'],
    ['minus', '3/2', 'absent', 'missing'],
    ['times', '7', 'absent', 'missing'],
    ['min', '2', 'absent', 'missing'],
    ['max', '7/2', 'absent', 'missing'],
  ] as const)('%s', (name, known, absent, missing) => {
    expect([on(args(name, a, b)), on(args(name, a, none)), on(args(name, a, open))]).toEqual([known, absent, missing])
    expect(on(args(name, none, open))).toBe('absent')
  })
  test('a ratio, of nothing too', () => {
    expect([on(op('ratio', { of: a, to: b })), on(op('ratio', { of: a, to: number('0') }))]).toEqual(['7/4', 'absent'])
  })
  test.each([
    ['halfUp', '5/2', '3'],
    ['halfUp', '-5/2', '-3'],
    ['halfUp', '12/5', '2'],
    ['halfEven', '5/2', '2'],
    ['halfEven', '7/2', '4'],
    ['halfEven', '13/5', '3'],
    ['up', '12/5', '3'],
    ['up', '-12/5', '-2'],
    ['down', '13/5', '2'],
    ['down', '-12/5', '-3'],
  ])('rounding %s: %s is %s', (mode, value, rounded) => {
    expect(on(op('round', { of: number(value), step: rational(1), mode }))).toBe(rounded)
  })
  test('rounding to half', () =>
    expect(on(op('round', { of: number('11/5'), step: rational(1, 2), mode: 'up' }))).toBe('5/2'))
  test.each([
    ['10', false, '2'],
    ['14', false, '2'],
    ['11', true, '3'],
    ['10', true, '2'],
    ['-3', false, '0'],
    ['-3', true, '0'],
  ])('steps of 5 in %s, begun ones too: %s: %s', (of, up, steps) => {
    expect(on(op('wholes', { of: number(of), per: rational(5), up }))).toBe(steps)
  })
  test.each([
    ['0', '10'],
    ['100', '10'],
    ['101', '201/20'],
    ['200', '15'],
    ['300', '16'],
  ])('a progressive scale at %s: %s', (of, sum) => {
    const edge = (at: number, includes: boolean) => ({ at: rational(at), includes })
    const slices = [
      { low: null, high: edge(100, true), flat: rational(10), rate: null },
      { low: edge(100, false), high: edge(200, true), flat: null, rate: rational(1, 20) },
      { low: edge(200, false), high: null, flat: rational(1), rate: null },
    ]
    expect(on(op('progressive', { of: number(of), slices }))).toBe(sum)
  })
  test('days', () => {
    const months = op('literal', { value: rational(1), source: '1 个月' }, { kind: 'duration', unit: 'month' })
    expect(on(op('addMonths', { date: day, months }, DATE))).toBe('2020-02-29')
    expect(on(op('addDays', { date: day, days: number('1') }, DATE))).toBe('2020-02-01')
    expect(on(op('addDays', { date: day, days: number('90000') }, DATE))).toBe('missing')
    const year = op('yearOf', { date: day }, { kind: 'year' })
    expect(on(year)).toBe('2020')
    expect(on(op('startOfYear', { year }, DATE))).toBe('2020-01-01')
    expect(on(op('endOfYear', { year }, DATE))).toBe('2020-12-31')
    expect(on(op('daysBetween', { from: day, to: op('fact', { name: 'asOf' }, DATE) }))).toBe('136')
    expect(on(op('monthsBetween', { from: day, to: op('fact', { name: 'asOf' }, DATE), completes: 'onTheDay' }))).toBe(
      '4',
    )
  })
  test('a table, bands and cases', () => {
    const kind = item('kind', { kind: 'choice', of: ['small', 'large'], labels: {}, ordered: false })
    const rows = [
      { key: 'small', value: a },
      { key: 'large', value: b },
    ]
    expect(on(op('table', { by: kind, rows }))).toBe('2')
    expect(on(op('table', { by: kind, rows: rows.slice(0, 1) }))).toBe('absent')
    expect(on(op('table', { by: item('other'), rows }))).toBe('missing')
    const band = (of: Expr) =>
      op('bands', {
        of,
        bands: [
          { low: null, high: { at: number('3'), includes: false }, value: a },
          { low: { at: number('3'), includes: true }, high: { at: number('4'), includes: false }, value: b },
        ],
      })
    expect([on(band(number('2'))), on(band(number('3'))), on(band(number('4'))), on(band(open))]).toEqual([
      '7/2',
      '2',
      'absent',
      'missing',
    ])
    const atLeast = (left: Expr): Cond => ({
      op: 'compare',
      leaf: 900,
      comparison: 'ge',
      left,
      right: number('3'),
      ifAbsent: FALSE,
    })
    const cases = (left: Expr, last: boolean) =>
      op('cases', { cases: [{ when: atLeast(left), value: a }, ...(last ? [{ when: null, value: b }] : [])] })
    expect([
      on(cases(a, true)),
      on(cases(b, true)),
      on(cases(b, false)),
      on(cases(open, true)),
      on(cases(none, true)),
    ]).toEqual(['7/2', '2', 'absent', 'missing', '2'])
  })
  test('a decision within its range, outside it (held to the end it passed) and not given', () => {
    const decided = (of: Expr, low: Expr | null) => op('discretion', { of, from: 'authority', low, high: number('4') })
    expect([
      on(decided(a, null)),
      on(decided(number('4'), null)),
      on(decided(number('5'), null)),
      on(decided(b, number('2'))),
      on(decided(b, number('3'))),
      on(decided(open, null)),
      on(decided(none, null)),
    ]).toEqual(['7/2', '4', '4', '2', '3', 'missing', 'absent'])
  })
  test('what lies outside the row as the engine found it; what several rows decide is left open', () => {
    expect(on(op('fact', { name: 'staffCount' }))).toBe('12')
    expect(on(op('fact', { name: 'floorArea' }))).toBe('missing')
    expect(on(op('unclear', { reading: 'what-is-local' }))).toBe('missing')
    expect(on(op('adjusted', { base: a, better: 'more', groups: [] }))).toBe('missing')
  })
})
