import { describe, expect, test } from 'vitest'
import {
  around,
  between,
  compareValues,
  exactly,
  higher,
  join,
  lower,
  NO_NAME,
  NO_NUMBER,
  oneOf,
  orAbsent,
} from '../../../src/evaluate/plain/values.ts'
import type { Comparison } from '../../../src/model/core.ts'
import { FALSE, TRUE, type Truth } from '../../../src/model/truth.ts'
import type { Bounds, Value } from '../../../src/model/value.ts'
import { rational } from '../../../src/util/rational.ts'

const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  ge: (a, b) => a >= b,
  gt: (a, b) => a > b,
  le: (a, b) => a <= b,
  lt: (a, b) => a < b,
}

/** No bound: far beyond all that is tried. */
const FAR = 9
const ENDS = [null, 0, 1, 2, null] as const
const INTERVALS = ENDS.flatMap((low, i) =>
  ENDS.slice(i).flatMap((high) => ((low ?? -FAR) <= (high ?? FAR) ? [[low, high] as const] : [])),
)
type Interval = (typeof INTERVALS)[number]

const bound = (end: number | null): Bounds['low'] => (end === null ? null : rational(end))
const numberIn = ([low, high]: Interval): Value => between(bound(low), bound(high))

/** The numbers of an interval that stand for all others: its ends, those of others, and one between each two. */
function pointsOf([low, high]: Interval): number[] {
  const points = Array.from({ length: 4 * FAR + 1 }, (_, i) => i / 2 - FAR)
  return points.filter((point) => (low ?? -FAR) <= point && point <= (high ?? FAR))
}

test('two partly known numbers compare as every two numbers they may be', () => {
  for (const a of INTERVALS)
    for (const b of INTERVALS)
      for (const [comparison, holds] of Object.entries(HOLDS)) {
        let over: Truth = 0
        for (const x of pointsOf(a)) for (const y of pointsOf(b)) over |= holds(x, y) ? TRUE : FALSE
        const said = compareValues(comparison as Comparison, numberIn(a), numberIn(b))
        expect([a, comparison, b, said]).toEqual([a, comparison, b, over])
      }
})

test('two partly known names compare as every two names they may be', () => {
  const names = ['a', 'b', 'c']
  const sets = [['a'], ['b'], ['a', 'b'], ['b', 'c'], null] as const
  for (const a of sets)
    for (const b of sets)
      for (const comparison of ['eq', 'ne'] as const) {
        let over: Truth = 0
        for (const x of a ?? names)
          for (const y of b ?? names) over |= (x === y) === (comparison === 'eq') ? TRUE : FALSE
        expect([a, comparison, b, compareValues(comparison, oneOf(a), oneOf(b))]).toEqual([a, comparison, b, over])
      }
})

describe('a set of names', () => {
  test('is the same data in whatever order, and however often, they come', () => {
    expect(oneOf(['b', true, 'a', false, 'b']).members).toEqual([false, true, 'a', 'b'])
    expect(oneOf(['b', false, 'c', 'a', true, 'a', false]).members).toEqual([false, true, 'a', 'b', 'c'])
    expect(oneOf([true, false]).members).toEqual([false, true])
    expect(oneOf(['a']).members).toEqual(['a'])
    expect(oneOf([]).members).toEqual([])
    expect(oneOf(null).members).toBeNull()
  })

  test('is its own: what it was made of may change', () => {
    const members = ['a']
    const set = oneOf(members)
    members.push('b')
    expect(set.members).toEqual(['a'])
  })

  test('may be absent besides, where that is said', () => {
    expect([oneOf(['a']).absent, oneOf(['a'], true).absent]).toEqual([false, true])
  })
})

test('one known value is itself', () => {
  expect(exactly(rational(2))).toEqual(between(rational(2), rational(2)))
  expect(exactly('a')).toEqual({ kind: 'set', members: ['a'], present: true, absent: false })
  expect(exactly(false)).toEqual({ kind: 'set', members: [false], present: true, absent: false })
})

test('of two bounds the lower and the higher one; none reaches beyond all', () => {
  const [one, two] = [rational(1), rational(2)]
  expect([lower(one, two), lower(two, one), lower(null, one), lower(one, null)]).toEqual([one, one, null, null])
  expect([higher(one, two), higher(two, one), higher(null, one), higher(one, null)]).toEqual([two, two, null, null])
  expect(around({ low: one, high: one }, { low: two, high: null })).toEqual({ low: one, high: null })
})

describe('what either of two may be', () => {
  const [one, three] = [between(rational(1), rational(1)), between(rational(3), rational(3), true)]

  test('of two numbers, anything from one to the other', () => {
    expect(join(one, three)).toEqual(between(rational(1), rational(3), true))
    expect(join(one, one)).toEqual(one)
  })

  test('of two names, either', () => {
    expect(join(oneOf(['b']), oneOf(['a', 'b']))).toEqual(oneOf(['a', 'b']))
    expect(join(oneOf(['b'], true), oneOf(['a']))).toEqual(oneOf(['a', 'b'], true))
    expect([join(oneOf(null), oneOf(['a'])), join(oneOf(['a']), oneOf(null))]).toEqual([oneOf(null), oneOf(null)])
  })

  test('of something and nothing, the one or nothing', () => {
    expect(join(one, NO_NUMBER)).toEqual({ ...one, absent: true })
    expect(join(NO_NUMBER, one)).toEqual({ ...one, absent: true })
    expect(join(oneOf(['a']), NO_NAME)).toEqual(oneOf(['a'], true))
    expect(join(NO_NUMBER, NO_NUMBER)).toEqual(NO_NUMBER)
  })
})

describe('what may be absent besides', () => {
  test.each([
    [false, false, false],
    [false, true, true],
    [true, false, true],
    [true, true, true],
  ])('absent %s, or %s: %s', (was, may, absent) => {
    expect(orAbsent(between(rational(1), rational(2), was), may)).toEqual(between(rational(1), rational(2), absent))
    expect(orAbsent(oneOf(['a'], was), may)).toEqual(oneOf(['a'], absent))
  })

  test('of a ratio only what it comes to is left', () => {
    const whole = { low: rational(2), high: rational(2) }
    const half = { ...between(rational(1, 2), rational(1, 2)), parts: { numerator: whole, denominator: whole } }
    expect(orAbsent(half, false)).toEqual(between(rational(1, 2), rational(1, 2)))
  })
})

test('there is nothing in the place of what is not there', () => {
  expect(NO_NUMBER).toEqual({ kind: 'number', low: null, high: null, present: false, absent: true })
  expect(NO_NAME).toEqual({ kind: 'set', members: [], present: false, absent: true })
})
