import { describe, expect, test } from 'vitest'
import { combine, product, quotient } from '../../../src/evaluate/plain/arithmetic.ts'
import { between, NO_NUMBER } from '../../../src/evaluate/plain/values.ts'
import type { NumberValue } from '../../../src/model/value.ts'
import { type Rational, rational } from '../../../src/util/rational.ts'
import { INTEGER, NUMBER, YEAR } from './nodes.ts'

/*
 * The bounds of arithmetic over every pair of intervals with ends from -2 to 2 or none, against the corners worked out in floating
 * point, where a missing end is a number so large, and the nearest to nothing so small, that neither can be mistaken.
 */

type End = number | null
type Interval = readonly [low: End, high: End]

const ENDS: readonly End[] = [null, -2, -1, 0, 1, 2]
const INTERVALS: readonly Interval[] = ENDS.flatMap((low) => ENDS.map((high): Interval => [low, high])).filter(
  ([low, high]) => low === null || high === null || low <= high,
)
const PAIRS = INTERVALS.flatMap((a) => INTERVALS.map((b) => [a, b] as const))

const HUGE = 1e6
const WIDE = 1e4
const TINY = 1e-4

const exact = (end: End): Rational | null => (end === null ? null : rational(end))
const numberIn = ([low, high]: Interval): NumberValue => between(exact(low), exact(high), false)
const float = (end: Rational | null): End => (end === null ? null : Number(end.num) / Number(end.den))
const found = ({ low, high }: NumberValue): Interval => [float(low), float(high)]
const corners = ([low, high]: Interval, huge: number): readonly [number, number] => [low ?? -huge, high ?? huge]

/** The interval around some corners: beyond what numbers from -2 to 2 can give is no bound, next to nothing is nothing. */
function around(values: readonly number[]): Interval {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    Math.abs(value) < 0.01 ? 0 : value,
  ) as [number, number]
  return [low < -100 ? null : low, high > 100 ? null : high]
}

const over = (f: (a: number, b: number) => number, a: Interval, b: Interval): Interval =>
  around(corners(a, HUGE).flatMap((x) => corners(b, HUGE).map((y) => f(x, y))))

describe('bounds', () => {
  test.each<['plus' | 'minus' | 'min' | 'max', (a: number, b: number) => number]>([
    ['plus', (a, b) => a + b],
    ['minus', (a, b) => a - b],
    ['min', Math.min],
    ['max', Math.max],
  ])('%s', (op, f) => {
    for (const [a, b] of PAIRS)
      expect(found(combine(op, [numberIn(a), numberIn(b)])), `${a} ${op} ${b}`).toEqual(over(f, a, b))
  })

  test('product', () => {
    for (const [a, b] of PAIRS)
      expect(found(product([numberIn(a), numberIn(b)])), `${a} times ${b}`).toEqual(over((x, y) => x * y, a, b))
  })

  test('what is surely not there makes nothing that is there', () => {
    for (const [a, b] of [
      [NO_NUMBER, numberIn([1, 2])],
      [numberIn([1, 2]), NO_NUMBER],
    ] as const) {
      expect(combine('plus', [a, b]).present).toBe(false)
      expect(product([a, b]).present).toBe(false)
      expect(quotient(a, b, NUMBER).present).toBe(false)
    }
  })
})

describe('a quotient', () => {
  /** The divisors an interval may be, but for zero, from the nearest to it to the farthest. */
  const divisors = ([low, high]: Interval, nearest: number): number[] => {
    const [from, to] = corners([low, high], WIDE)
    const near = [-nearest, nearest].filter((value) => value >= from && value <= to)
    return [from, to, ...near].filter((value) => value !== 0 && Math.abs(value) >= nearest)
  }

  test.each([
    ['by a count', INTEGER, 1],
    ['by a year', YEAR, 1],
    ['by what need not be whole', NUMBER, TINY],
  ])('%s', (_, type, nearest) => {
    for (const [a, b] of PAIRS) {
      const is = quotient(numberIn(a), numberIn(b), type)
      const [low, high] = corners(b, HUGE)
      const values = corners(a, HUGE).flatMap((x) => divisors(b, nearest).map((y) => x / y))
      const what = `${a} over ${b}`
      expect(is.present, what).toBe(values.length > 0)
      if (values.length === 0) continue
      expect(is.absent, what).toBe(low <= 0 && high >= 0)
      expect(found(is), what).toEqual(around(values))
      expect(is.parts, what).toEqual({
        numerator: { low: exact(a[0]), high: exact(a[1]) },
        denominator: { low: exact(b[0]), high: exact(b[1]) },
      })
    }
  })
})
