import type { Cond, Expr } from '../../model/core.ts'
import { FALSE, TRUE } from '../../model/truth.ts'
import type { Bounds, Value } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { compare, divide, maximum, minimum, ONE, type Rational, rational, ZERO } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { addedIf, SINGLE, satisfied } from './asking.ts'
import { hullBounds, point } from './bounds.ts'
import type { Fields } from './fields.ts'
import { itemFields } from './item-fields.ts'
import type { ListTable } from './list-table.ts'
import { type Totals, totalsOf } from './merges.ts'
import { tableAsked } from './own-table.ts'
import type { Scope } from './scope.ts'
import { mayDifferTogether } from './together.ts'
import { totalOf } from './totals.ts'
import { allOf } from './truth-folds.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

/** The units that satisfy a condition over all units that `where` keeps; absent when there are none. */
export function shareOf({ list, where, satisfies }: Extract<Expr, { op: 'share' }>, scope: Scope): Value {
  const table = tableAsked(list, where, scope)
  if (table.given.kind === 'absent') return ABSENT_NUMBER
  if (table.given.kind === 'missing') {
    const upToMax = { low: ZERO, high: rational(table.fact.max) }
    return numberWithin({ low: ZERO, high: ONE }, true, { numerator: upToMax, denominator: upToMax })
  }
  const { known, unknown } = table.units()
  if (where === null) return shareOfAll(table, satisfies, scope)
  return unknown.length === 0
    ? shareOfKept(known, where, satisfies, scope)
    : shareOverMerges(table, where, satisfies, scope)
}

/** Over all units: how many there are follows from how many rows merge. */
function shareOfAll(table: ListTable, satisfies: Cond, scope: Scope): Value {
  const { known, unknown } = table.units()
  if (known.length + unknown.length === 0) return ABSENT_NUMBER
  const adds = (unit: Fields): Bounds => addedIf(satisfied(satisfies, unit, scope), SINGLE)
  const together = mayDifferTogether(table.fact, [satisfies])
  const asked = { adds, fields: itemFields([satisfies]), together }
  const whatever = totalOf(table, asked)
  const { share, numerator, denominator } = totalsOf(table, asked)
    .flatMap((totals) => sharesOf(totals, whatever))
    .reduce((a, b) => ({
      share: hullBounds(a.share, b.share),
      numerator: hullBounds(a.numerator, b.numerator),
      denominator: hullBounds(a.denominator, b.denominator),
    }))
  return numberWithin(share, false, { numerator, denominator })
}

interface Share {
  readonly share: Bounds
  readonly numerator: Bounds
  readonly denominator: Bounds
}

/** The share for each number of rows that merge; whatever merges, the numerator is within the total of all. */
function sharesOf({ units, low, high }: Totals, whatever: Bounds): Share[] {
  const [lows, highs] = [counted(low), counted(high)]
  return lows.map((swept, merging): Share => {
    const denominator = rational(units - merging)
    const least = maximum(ZERO, maximum(swept, counted(whatever.low)))
    const most = minimum(denominator, minimum(itemAt(highs, merging), counted(whatever.high)))
    return {
      share: { low: divide(least, denominator), high: divide(most, denominator) },
      numerator: { low: least, high: most },
      denominator: point(denominator),
    }
  })
}

/** Over the units kept, every identity known: units that may be kept count where they lower or raise the share. */
function shareOfKept(units: readonly Fields[], where: Cond, satisfies: Cond, scope: Scope): Value {
  let [sure, sureTrue, sureMayBeTrue, maybe, maybeFalse, maybeTrue] = [0, 0, 0, 0, 0, 0]
  for (const unit of units) {
    const kept = satisfied(where, unit, scope)
    const truth = satisfied(satisfies, unit, scope)
    if (kept === TRUE) {
      sure += 1
      if (truth === TRUE) sureTrue += 1
      if (truth & TRUE) sureMayBeTrue += 1
    } else if (kept !== FALSE) {
      maybe += 1
      if (truth & FALSE) maybeFalse += 1
      if (truth & TRUE) maybeTrue += 1
    }
  }
  if (sure + maybe === 0) return ABSENT_NUMBER
  const low = sure + maybeFalse === 0 ? ONE : rational(sureTrue, sure + maybeFalse)
  const high = sure + maybeTrue === 0 ? ZERO : rational(sureMayBeTrue + maybeTrue, sure + maybeTrue)
  return numberWithin({ low, high }, sure === 0, {
    numerator: { low: rational(sureTrue), high: rational(sureMayBeTrue + maybeTrue) },
    denominator: { low: rational(sure), high: rational(sure + maybe) },
  })
}

/** Over the units kept, some identities unknown: the bounds of one count over those of the other. */
function shareOverMerges(table: ListTable, where: Cond, satisfies: Cond, scope: Scope): Value {
  const kept = (unit: Fields) => satisfied(where, unit, scope)
  const counts = (unit: Fields) => allOf([kept(unit), satisfied(satisfies, unit, scope)])
  const numerator = totalOf(table, {
    adds: (unit) => addedIf(counts(unit), SINGLE),
    fields: itemFields([where, satisfies]),
    together: mayDifferTogether(table.fact, [where, satisfies]),
  })
  const denominator = totalOf(table, {
    adds: (unit) => addedIf(kept(unit), SINGLE),
    fields: itemFields([where]),
    together: mayDifferTogether(table.fact, [where]),
  })
  const [fewest, greatest] = [counted(denominator.low), counted(denominator.high)]
  if (isNought(greatest)) return ABSENT_NUMBER
  const low = maximum(ZERO, divide(counted(numerator.low), greatest))
  const high = isNought(fewest) ? ONE : minimum(ONE, divide(counted(numerator.high), fewest))
  return numberWithin({ low, high }, isNought(fewest), { numerator, denominator })
}

/** What bounds a count: there always is such. */
function counted<T>(bound: T | null): T {
  return there(bound, 'bound', 'of a count')
}

function isNought(value: Rational): boolean {
  return compare(value, ZERO) === 0
}
