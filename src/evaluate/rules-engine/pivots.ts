import type { Bounds } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { add, compare, formatRational, minimum, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { lowsOf } from './bounds.ts'

/**
 * The least total of rows none of which has a known identity: each takes its turn as the one known unit, and the least
 * of what these views come to is kept, whichever identity becomes known. All views share one order of the rows, so that
 * a list of thousands costs one sorting and not one for each row. `pivots` is what each adds as the known unit, `own` what it
 * adds beside another.
 */
export function leastOfPivots(
  pivots: readonly Bounds[],
  own: readonly Bounds[],
  together: Bounds,
  rests: readonly (Bounds | null)[],
): Rational | null {
  const lows = lowsOf(own)
  const firsts = lowsOf(pivots)
  if (lows === null || firsts === null || together.low === null) return null
  if (lows.length === 1) return itemAt(lows, 0)
  const byRest = new Map<string, Order>()
  let least: Rational | null = null
  for (const [at, low] of firsts.entries()) {
    const others = itemAt(rests, at)
    // all rows together may be what some of them are: where the one has a bound the other has
    const rest = others && there(others.low, 'bound of the rest of row', at)
    const key = rest === null ? '' : formatRational(rest)
    const order = byRest.get(key) ?? ordered(rest === null ? lows : lows.map((each) => minimum(each, rest)))
    byRest.set(key, order)
    const bound = leastOfView(low, together.low, order, at)
    least = least === null ? bound : minimum(least, bound)
  }
  return least
}

/** What rows add as units of their own, least first. */
interface Order {
  readonly lows: readonly Rational[]
  /** Where each row comes in the order. */
  readonly places: readonly number[]
  /** The sum of so many of the least. */
  readonly sums: readonly Rational[]
  readonly belowNought: number
}

function ordered(lows: readonly Rational[]): Order {
  const rows = lows.map((low, at) => ({ low, at })).sort((a, b) => compare(a.low, b.low))
  const places: number[] = []
  const sums = [ZERO]
  rows.forEach(({ low, at }, place) => {
    places[at] = place
    sums.push(add(itemAt(sums, place), low))
  })
  return { lows, places, sums, belowNought: rows.filter(({ low }) => compare(low, ZERO) < 0).length }
}

/** One row is the known unit: either none of the others merge, or it takes its loss and the least of them stay alone. */
function leastOfView(
  low: Rational,
  together: Rational,
  { lows, places, sums, belowNought }: Order,
  at: number,
): Rational {
  const [as, place] = [itemAt(lows, at), itemAt(places, at)]
  const sumOf = (alone: number): Rational =>
    place < alone ? subtract(itemAt(sums, alone + 1), as) : itemAt(sums, alone)
  const others = lows.length - 1
  const fewest = Math.min(others - 1, belowNought - (compare(as, ZERO) < 0 ? 1 : 0))
  return minimum(add(low, sumOf(others)), add(minimum(low, together), sumOf(fewest)))
}
