import type { Completes } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import { addMonths, daysBetween, endOfYear, monthsBetween, startOfYear, yearOf } from '../../util/civil-date.ts'
import { ceil, floor, type Rational, rational } from '../../util/rational.ts'
import { overOperands } from './arithmetic.ts'
import { addBounds } from './bounds.ts'

/** The whole months completed from one day to another. */
export function monthsApart(from: NumberValue, to: NumberValue, completes: Completes): NumberValue {
  return apart(from, to, (a, b) => monthsBetween(a, b, completes))
}

/** The days from one day to another. */
export function daysApart(from: NumberValue, to: NumberValue): NumberValue {
  return apart(from, to, daysBetween)
}

/** The day some whole months after another. */
export function monthsLater(date: NumberValue, months: NumberValue): NumberValue {
  return overOperands([date, months], () => ({
    low: onDays(from(date.low), until(months.low), addMonths),
    high: onDays(until(date.high), until(months.high), addMonths),
  }))
}

/** The day some whole days after another. */
export function daysLater(date: NumberValue, days: NumberValue): NumberValue {
  const last = (of: Rational | null): Rational | null => of && rational(floor(of))
  return overOperands([date, days], () =>
    addBounds(
      { low: date.low && rational(ceil(date.low)), high: last(date.high) },
      { low: last(days.low), high: last(days.high) },
    ),
  )
}

/** The year a day falls in. */
export function yearWithin(date: NumberValue): NumberValue {
  return rising(date, yearOf)
}

/** The first day of a year. */
export function firstDayOf(year: NumberValue): NumberValue {
  return rising(year, startOfYear)
}

/** The last day of a year. */
export function lastDayOf(year: NumberValue): NumberValue {
  return rising(year, endOfYear)
}

/** So far from 1970 days and years are counted; what lies further has no bound, or the last one counted. */
const FURTHEST = 1_000_000_000

function rising(of: NumberValue, measure: (of: number) => number): NumberValue {
  return overOperands([of], () => {
    const [first, last] = [until(of.low), until(of.high)]
    return {
      low: first === null || first < -FURTHEST ? null : rational(measure(Math.min(first, FURTHEST))),
      high: last === null || last > FURTHEST ? null : rational(measure(Math.max(last, -FURTHEST))),
    }
  })
}

type OnDays = (a: number, b: number) => number

function apart(start: NumberValue, end: NumberValue, measure: OnDays): NumberValue {
  return overOperands([start, end], () => ({
    low: onDays(until(start.high), from(end.low), measure),
    high: onDays(from(start.low), until(end.high), measure),
  }))
}

function onDays(a: number | null, b: number | null, measure: OnDays): Rational | null {
  return a === null || b === null ? null : rational(measure(a, b))
}

/** The first whole number within a lower bound. */
function from(low: Rational | null): number | null {
  return low && Number(ceil(low))
}

/** The last whole number up to a bound: months that are not complete do not count. */
function until(high: Rational | null): number | null {
  return high && Number(floor(high))
}
