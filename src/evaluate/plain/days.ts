import type { Bounds, NumberValue } from '../../model/value.ts'
import { endOfYear, startOfYear, yearOf } from '../../util/civil-date.ts'
import { add, floor, type Rational, rational } from '../../util/rational.ts'
import { lifted } from './arithmetic.ts'

/** Years and days further from 1970 than this are beyond the calendar: no bound is worked out there. */
const REACH = 10n ** 9n

/** The day so many days after another. */
export function daysLater(date: NumberValue, days: NumberValue): NumberValue {
  const later = (day: Rational | null, n: Rational | null): Rational | null =>
    day === null || n === null ? null : add(day, rational(floor(n)))
  return lifted([date, days], () => ({ low: later(date.low, days.low), high: later(date.high, days.high) }))
}

/** The calendar year a day falls in. */
export function calendarYear(date: NumberValue): NumberValue {
  return lifted([date], () => onCalendar(date, yearOf))
}

/** The first or the last day of a year. */
export function edgeOfYear(year: NumberValue, edge: 'startOfYear' | 'endOfYear'): NumberValue {
  return lifted([year], () => onCalendar(year, edge === 'startOfYear' ? startOfYear : endOfYear))
}

/** A measure that rises with the day or year. A bound beyond the calendar's reach is none, or its last one on the other side. */
function onCalendar({ low, high }: Bounds, measure: (n: number) => number): Bounds {
  const at = (n: bigint): Rational => rational(measure(Number(n)))
  const [least, most] = [low && floor(low), high && floor(high)]
  return {
    low: least === null || least < -REACH ? null : at(least > REACH ? REACH : least),
    high: most === null || most > REACH ? null : at(most < -REACH ? -REACH : most),
  }
}
