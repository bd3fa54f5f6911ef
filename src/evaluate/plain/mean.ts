import type { Row } from '../../model/application.ts'
import { FALSE, TRUE } from '../../model/truth.ts'
import type { NumberValue } from '../../model/value.ts'
import { add, compare, divide, multiply, negate, type Rational, rational, ZERO } from '../../util/rational.ts'
import type { Question } from './merges.ts'
import type { View } from './rows.ts'
import { around, between, NO_NUMBER } from './values.ts'
import { mayBeIn, surelyIn, type Views, viewsOf } from './views.ts'

/** The mean of a value over a list's units; absent over none. */
export function meanOf(question: Question, rows: readonly Row[]): NumberValue {
  const views = viewsOf(question.list, rows, question.several)
  return views.alone.length === 0 ? knownMean(question, views.known) : boundedMean(question, views)
}

/** Every unit is known: each open one is taken in where it pulls the mean further. */
function knownMean({ included, each }: Question, units: readonly View[]): NumberValue {
  const sure: NumberValue[] = []
  const maybe: NumberValue[] = []
  for (const unit of units) {
    const inside = included(unit)
    if (inside !== FALSE) (inside === TRUE ? sure : maybe).push(each(unit))
  }
  if (sure.some(({ present }) => !present)) return NO_NUMBER
  const open = maybe.filter(({ present }) => present)
  if (sure.length + open.length === 0) return NO_NUMBER
  const low = leastMean(
    sure.map(({ low }) => low),
    open.map(({ low }) => low),
  )
  const high = leastMean(
    sure.map(({ high }) => high && negate(high)),
    open.map(({ high }) => high && negate(high)),
  )
  const absent = sure.length === 0 || [...sure, ...maybe].some((value) => value.absent)
  return between(low, high && negate(high), absent)
}

/** The least mean of what is surely in and any of what may be, at least one; null where one of them has no bound. */
function leastMean(sure: readonly (Rational | null)[], maybe: readonly (Rational | null)[]): Rational | null {
  const numbers = (bounds: readonly (Rational | null)[]): Rational[] => bounds.filter((bound) => bound !== null)
  const [taken, open] = [numbers(sure), numbers(maybe).sort(compare)]
  if (taken.length + open.length < sure.length + maybe.length) return null
  let total = taken.reduce(add, ZERO)
  let count = taken.length
  for (const value of open) {
    if (count > 0 && compare(multiply(value, rational(count)), total) >= 0) break
    total = add(total, value)
    count++
  }
  return divide(total, rational(count))
}

/** It is open who is who: a mean lies within the values of whatever may be in. */
function boundedMean({ included, each }: Question, { possible, largest }: Views): NumberValue {
  const sure = surelyIn(largest, included)
  if (sure.some((view) => !each(view).present)) return NO_NUMBER
  const values = mayBeIn(possible, included).map(each)
  const [first, ...rest] = values.filter(({ present }) => present)
  if (first === undefined) return NO_NUMBER
  const { low, high } = rest.reduce(around, first)
  return between(low, high, sure.length === 0 || values.some(({ absent }) => absent))
}
