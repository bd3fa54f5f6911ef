import type { Bounds } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { add, compare, maximum, negate, type Rational, subtract, ZERO } from '../../util/rational.ts'
import { hullBounds, lowsOf, negateBounds, point, UNBOUNDED } from './bounds.ts'
import { type Fields, joinedWithoutEach } from './fields.ts'
import type { ListTable } from './list-table.ts'
import { leastOfPivots } from './pivots.ts'

/** What a list question asks of a unit: what the unit adds to the total, and what is read of it for that. */
export interface Asked {
  readonly adds: (unit: Fields) => Bounds
  readonly fields: ReadonlySet<string>
  /** A unit of several rows may add what none of its rows does. */
  readonly together: boolean
  /** Whether there is a value to add: what has none takes nothing away from what it merges with. */
  readonly bears?: (unit: Fields) => boolean
  /** Whether there is a total with it as it is; without one it is only ever part of another unit. */
  readonly stands?: (unit: Fields) => boolean
}

/** The totals over every merge that unknown identities allow: one entry for each number of rows that merge. */
export interface Totals {
  readonly units: number
  readonly low: readonly Rational[] | null
  readonly high: readonly Rational[] | null
}

/**
 * The totals of a list's units. Where no identity is known each unknown row takes its turn as the one known unit. Each
 * view of the list holds, but the next identity to become known leaves one of them: what holds of all is their hull.
 * Views that would not differ are one.
 */
export function totalsOf(table: ListTable, asked: Asked): Totals[] {
  const { known, merged } = table.units()
  const { own, together, rests } = lookedAt(table, asked)
  if (rests === null) {
    const units = known.map((unit, at) => {
      const whole = asked.adds(itemAt(merged, at))
      return { own: stands(asked, unit) ? asked.adds(unit) : whole, merged: whole }
    })
    return [totals(units, own, asked.together ? together : null)]
  }
  const views = new Map<string, Totals>()
  const pivots = pivotsOf(table, asked, own, together)
  pivots.forEach((adds, at) => {
    const rest = itemAt(rests, at)
    const key = `${written(adds)} ${rest === null ? '' : written(rest)}`
    if (views.has(key)) return
    const others = own.filter((_, other) => other !== at)
    views.set(key, totals([{ own: adds, merged: together }], others, rest))
  })
  return [...views.values()]
}

/** The bounds of the total itself, whatever merges. */
export function totalBounds(table: ListTable, asked: Asked): Bounds {
  const { own, together, rests } = lookedAt(table, asked)
  if (rests !== null) {
    const turned = rests.map((rest) => rest && negateBounds(rest))
    const pivots = pivotsOf(table, asked, own, together)
    const high = leastOfPivots(pivots.map(negateBounds), own.map(negateBounds), negateBounds(together), turned)
    return { low: leastOfPivots(pivots, own, together, rests), high: high && negate(high) }
  }
  const [only] = totalsOf(table, asked)
  const hull = (of: readonly Rational[] | null | undefined): Bounds =>
    of ? of.map(point).reduce(hullBounds) : UNBOUNDED
  return { low: hull(only?.low).low, high: hull(only?.high).high }
}

function stands({ stands: isWhole = () => true }: Asked, unit: Fields): boolean {
  return isWhole(unit)
}

/** What each unknown row adds as the one known unit: with the others, where it cannot stand alone. */
function pivotsOf(table: ListTable, asked: Asked, own: readonly Bounds[], together: Bounds): readonly Bounds[] {
  const { unknown } = table.units()
  return own.map((adds, at) => (stands(asked, itemAt(unknown, at)) ? adds : together))
}

type LookedAt = {
  /** What each unknown row adds by itself. */
  readonly own: readonly Bounds[]
} & (
  | {
      /** What all unknown rows together add, if there are any. */
      readonly together: Bounds | null
      readonly rests: null
    }
  | {
      readonly together: Bounds
      /** For each row what the others together add, where no identity is known. */
      readonly rests: readonly (Bounds | null)[]
    }
)

function lookedAt(table: ListTable, asked: Asked): LookedAt {
  const { known, unknown, unknownTogether } = table.units()
  const own = unknown.map(asked.adds)
  const together = unknownTogether && asked.adds(unknownTogether)
  if (known.length > 0 || together === null) return { own, together, rests: null }
  const join = asked.together && unknown.length > 1
  const rests = join ? joinedWithoutEach(table.fact, unknown, asked.fields).map(asked.adds) : own.map(() => null)
  return { own, together, rests }
}

interface KnownUnit {
  readonly own: Bounds
  readonly merged: Bounds
}

/** Rows merged among themselves may add what the rest of them together adds. */
function totals(known: readonly KnownUnit[], unknown: readonly Bounds[], rest: Bounds | null): Totals {
  const alone = rest === null ? unknown : unknown.map((adds) => hullBounds(adds, rest))
  // the greatest totals are the least ones with every sign turned
  const turned = known.map(({ own, merged }) => ({ own: negateBounds(own), merged: negateBounds(merged) }))
  const high = leastTotals(turned, alone.map(negateBounds))
  return {
    units: known.length + unknown.length,
    low: leastTotals(known, alone),
    high: high?.map(negate) ?? null,
  }
}

/** The least total for each number of rows that merge: the greatest losses are taken, and the least rows left alone. */
function leastTotals(known: readonly KnownUnit[], alone: readonly Bounds[]): Rational[] | null {
  const owns = lowsOf(known.map(({ own }) => own))
  const mergeds = lowsOf(known.map(({ merged }) => merged))
  const lows = lowsOf(alone)
  if (owns === null || mergeds === null || lows === null) return null
  const losses = owns.map((own, at) => maximum(ZERO, subtract(own, itemAt(mergeds, at))))
  losses.sort((a, b) => compare(b, a))
  const sums = [ZERO]
  for (const low of lows.sort(compare)) sums.push(add(itemAt(sums, sums.length - 1), low))
  let base = owns.reduce(add, ZERO)
  const result: Rational[] = []
  for (let merging = 0; merging <= lows.length; merging++) {
    if (merging > 0) base = subtract(base, losses[merging - 1] ?? ZERO)
    result.push(add(base, itemAt(sums, lows.length - merging)))
  }
  return result
}

function written({ low, high }: Bounds): string {
  return `${low?.num}/${low?.den}..${high?.num}/${high?.den}`
}
