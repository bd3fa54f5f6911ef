import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { asNumber, type Bounds, type NumberValue, type Value } from '../../model/value.ts'
import { add, compare, divide, multiply, negate, type Rational, rational, ZERO } from '../../util/rational.ts'
import { hullBounds, negateBounds } from './bounds.ts'
import type { Scope } from './scope.ts'
import { overUnits, type UnitView, type UnitViews } from './unit-views.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** The mean of a value over the units of a list that `where` keeps; absent over none, and with one that has no value. */
export function meanOf(expr: Extract<Expr, { op: 'mean' }>, scope: Scope): Value {
  return overUnits(expr, scope, ({ settled, possible, sure }: UnitViews) => {
    if (sure.some(({ value }) => !value.present)) return ABSENT_NUMBER
    const bearing = possible.filter(({ value }) => value.present)
    if (bearing.length === 0) return ABSENT_NUMBER
    const bounds = settled
      ? meanBounds(bearing)
      : numbersOf(bearing)
          .map<Bounds>((each) => each)
          .reduce(hullBounds)
    return numberWithin(bounds, sure.length === 0 || possible.some(({ value }) => value.absent))
  })
}

/** Over the units themselves: those that may be kept count where they lower or raise the mean. */
function meanBounds(views: readonly UnitView[]): Bounds {
  const sure = numbersOf(views.filter(({ kept }) => kept === TRUE))
  const maybe = numbersOf(views.filter(({ kept }) => kept !== TRUE))
  const high = leastMean(sure.map(negateBounds), maybe.map(negateBounds))
  return { low: leastMean(sure, maybe), high: high && negate(high) }
}

function leastMean(sure: readonly Bounds[], maybe: readonly Bounds[]): Rational | null {
  const lows: Rational[] = []
  for (const { low } of [...sure, ...maybe]) {
    if (low === null) return null
    lows.push(low)
  }
  let total = lows.slice(0, sure.length).reduce(add, ZERO)
  let count = sure.length
  for (const low of lows.slice(sure.length).sort(compare)) {
    // over none the first one is the mean; after that only what is less than the mean lowers it
    if (count > 0 && compare(multiply(low, rational(count)), total) >= 0) break
    total = add(total, low)
    count += 1
  }
  return divide(total, rational(count))
}

function numbersOf(views: readonly UnitView[]): NumberValue[] {
  return views.map(({ value }) => asNumber(value))
}
