import type { Completes } from '../../model/core.ts'
import type { NumberValue } from '../../model/value.ts'
import { addMonths, daysBetween, monthsBetween } from '../../util/civil-date.ts'
import { ceil, floor, type Rational, rational } from '../../util/rational.ts'
import { overOperands } from './arithmetic.ts'

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
