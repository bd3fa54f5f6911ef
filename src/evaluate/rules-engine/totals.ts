import type { Bounds } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { add, compare, maximum, minimum, negate, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { intersectBounds, lowsOf, negateBounds } from './bounds.ts'
import type { ListTable } from './list-table.ts'
import { type Asked, totalBounds } from './merges.ts'

/** The bounds of a total over the units of a list, whatever merges: reached where units answer as their rows do. */
export function totalOf(table: ListTable, asked: Asked): Bounds {
  const { known, unknown, everyRow } = table.units()
  const swept = asked.together ? totalBounds(table, asked) : null
  if (swept !== null && everyRow === null) return swept
  if (swept === null || everyRow === null) {
    const { adds, bears = () => true } = asked
    return bothEnds({ known: known.filter(bears).map(adds), unknown: unknown.filter(bears).map(adds) }, leastTotal)
  }
  const own = { known: known.map(asked.adds), unknown: unknown.map(asked.adds) }
  const all = asked.adds(everyRow)
  const groups = Math.min(unknown.length, Math.floor((known.length + unknown.length) / 2))
  const high = mostOf(own, all, groups)
  const low = mostOf(turned(own), negateBounds(all), groups)
  return intersectBounds(swept, { low: low && negate(low), high })
}

interface Own {
  readonly known: readonly Bounds[]
  readonly unknown: readonly Bounds[]
}

function turned({ known, unknown }: Own): Own {
  return { known: known.map(negateBounds), unknown: unknown.map(negateBounds) }
}

function bothEnds(own: Own, least: (own: Own) => Rational | null): Bounds {
  const high = least(turned(own))
  return { low: least(own), high: high && negate(high) }
}

/**
 * The least total: what is below nought stays alone, and of the rest each row is put where it takes most away. A row is
 * one unit's at most, so the least row goes to the greatest unit, the next to the next.
 */
function leastTotal({ known, unknown }: Own): Rational | null {
  const units = lowsOf(known)
  const lows = lowsOf(unknown)
  if (units === null || lows === null) return null
  let total = lows.map((low) => minimum(low, ZERO)).reduce(add, ZERO)
  const rows = lows.map((low) => maximum(low, ZERO))
  if (units.length === 0) return compare(total, ZERO) < 0 || rows.length === 0 ? total : rows.reduce(minimum)
  rows.sort(compare)
  units.sort((a, b) => compare(b, a))
  for (const [at, unit] of units.entries()) total = add(total, minimum(unit, rows[at] ?? unit))
  return total
}

/** The greatest total of so many groups at most, each of two rows or more with the most that all rows could add. */
function mostOf({ known, unknown }: Own, all: Bounds, groups: number): Rational | null {
  const turnedHighs = lowsOf([...known, ...unknown].map(negateBounds))
  if (turnedHighs === null || all.high === null) return null
  const group = maximum(all.high, ZERO)
  const left = turnedHighs.map((low) => maximum(negate(low), ZERO)).sort(compare)
  let total = left.reduce(add, ZERO)
  let greatest = total
  for (let n = 1; n <= groups; n += 1) {
    const pair = add(itemAt(left, 2 * n - 2), itemAt(left, 2 * n - 1))
    total = add(subtract(total, pair), group)
    greatest = maximum(greatest, total)
  }
  return greatest
}
