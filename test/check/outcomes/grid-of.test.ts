import { describe, expect, test } from 'vitest'
import { gridOf, isAlwaysWhole } from '../../../src/check/outcomes/grid-of.ts'
import type { Adjustment, Expr, Slice } from '../../../src/model/core.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import { formatRational, parseRational, type Rational, rational } from '../../../src/util/rational.ts'

const MONEY: ScalarType = { kind: 'money' }
const SHARE: ScalarType = { kind: 'share' }
const number = (text: string): Rational => parseRational(text) ?? rational(0)
const literal = (text: string, type: ScalarType = MONEY): Expr => ({
  op: 'literal',
  id: 0,
  type,
  value: number(text),
  source: text,
})
const share = (text: string): Expr => literal(text, SHARE)
const fact = (type: ScalarType = MONEY): Expr => ({ op: 'fact', id: 0, type, name: 'x' })
const of = (op: 'plus' | 'minus' | 'times' | 'min' | 'max', ...args: Expr[]): Expr => ({ op, id: 0, type: MONEY, args })
const round = (step: string, inner: Expr): Expr => ({
  op: 'round',
  id: 0,
  type: MONEY,
  of: inner,
  step: number(step),
  mode: 'halfUp',
})
const adjusted = (base: Expr, ...changes: [Adjustment['change'], Expr][]): Expr => ({
  op: 'adjusted',
  id: 0,
  type: MONEY,
  base,
  better: 'more',
  groups: changes.map(([change, by]) => [{ phrase: 'art1.ph1', change, by }]),
})
const scale = (...slices: [low: string, high: string | null, rate: string | null, flat: string | null][]): Expr => ({
  op: 'progressive',
  id: 0,
  type: MONEY,
  of: fact(),
  slices: slices.map(
    ([low, high, rate, flat]): Slice => ({
      low: { at: number(low), includes: true },
      high: high === null ? null : { at: number(high), includes: false },
      rate: rate === null ? null : number(rate),
      flat: flat === null ? null : number(flat),
    }),
  ),
})

const grid = (expr: Expr): string | null => {
  const found = gridOf(expr, new Map())
  return found === null ? null : formatRational(found)
}

describe('what every value is a whole multiple of', () => {
  test.each<[string, Expr, string | null]>([
    ['an amount', literal('3000000'), '3000000'],
    ['a negative one', literal('-200'), '200'],
    ['a share', share('2/3'), '2/3'],
    ['a given amount', fact(), '1'],
    ['a given number', fact({ kind: 'number' }), null],
    ['a given share', fact(SHARE), null],
    ['a given count', fact({ kind: 'integer' }), '1'],
    ['a total', of('plus', literal('600'), literal('400')), '200'],
    ['the lesser of two', of('min', fact(), literal('300')), '1'],
    ['what is never anything but nought', of('plus', literal('0'), literal('0')), '0'],
    ['half of a given amount', of('times', share('1/2'), fact()), '1/2'],
    ['half of 1 元', of('times', share('1/2'), literal('100')), '50'],
    ['an eighth of 1 元', of('times', share('1/8'), literal('100')), '25/2'],
    ['a third of three times something', of('times', share('1/3'), literal('3'), fact()), '1'],
    ['times what may be any number', of('times', fact(), fact({ kind: 'number' })), null],
    ['rounded to 分', round('1', of('times', share('1/3'), fact())), '1'],
    ['rounded to 万元', round('1000000', fact()), '1000000'],
    ['a share of what is rounded', of('times', share('1/4'), round('100', fact())), '25'],
    ['a ratio', { op: 'ratio', id: 0, type: SHARE, of: fact(), to: fact() }, null],
    ['the mean of rows', { op: 'mean', id: 0, type: MONEY, list: 'l', where: null, each: fact() }, null],
    ['the sum of rows', { op: 'sum', id: 0, type: MONEY, list: 'l', where: null, each: literal('20') }, '20'],
    [
      'whole steps',
      { op: 'wholes', id: 0, type: { kind: 'integer' }, of: fact(SHARE), per: rational(5), up: false },
      '1',
    ],
    ['a decision', { op: 'discretion', id: 0, type: MONEY, of: fact(), from: 'x', low: null, high: share('1/3') }, '1'],
    ['what is not clear', { op: 'unclear', id: 0, type: MONEY, reading: 'r' }, '0'],
    ['halved', adjusted(fact(), ['times', share('1/2')]), '1/2'],
    ['doubled', adjusted(fact(), ['times', literal('2')]), '1'],
    ['more or less', adjusted(literal('600'), ['plus', literal('400')], ['less', share('1/3')]), '1/3'],
    ['halved twice', adjusted(literal('400'), ['times', share('1/2')], ['times', share('1/2')]), '100'],
    ['a scale', scale(['0', '1000', null, '500'], ['1000', null, '1/10', null]), '1/10'],
    ['its edges count', scale(['0', '15', '1/10', null]), '1/10'],
    ['a scale of whole rates', scale(['0', null, '2', null]), '2'],
  ])('%s', (_, expr, expected) => {
    expect(grid(expr)).toBe(expected)
  })

  test.each([
    [
      'table',
      { op: 'table', id: 0, type: MONEY, by: fact(), rows: ['600', '400'].map((n) => ({ key: n, value: literal(n) })) },
    ],
    [
      'bands',
      {
        op: 'bands',
        id: 0,
        type: MONEY,
        of: fact(),
        bands: ['600', '400'].map((n) => ({ low: null, high: null, value: literal(n) })),
      },
    ],
    [
      'cases',
      { op: 'cases', id: 0, type: MONEY, cases: ['600', '400'].map((n) => ({ when: null, value: literal(n) })) },
    ],
  ] as const)('of a %s, what all its values are multiples of', (_, expr) => {
    expect(grid(expr)).toBe('200')
  })

  test('behind a name', () => {
    const named: Expr = { op: 'named', id: 0, type: MONEY, name: 'x' }
    const label = { zh: '值', en: 'value' }
    expect(gridOf(named, new Map([['x', { name: 'x', label, expr: literal('50') }]]))).toEqual(rational(50))
    expect(gridOf(named, new Map())).toBeNull()
  })
})

describe('whether it is always whole', () => {
  test.each<[Expr, boolean]>([
    [of('times', share('1/2'), fact()), false],
    [of('times', share('1/2'), literal('101')), false],
    [of('times', share('1/2'), literal('102')), true],
    [round('1', of('times', share('1/2'), fact())), true],
    [of('times', fact(), fact(SHARE)), false],
    [literal('0'), true],
  ])('%#', (expr, whole) => {
    expect(isAlwaysWhole(expr, new Map())).toBe(whole)
  })
})
