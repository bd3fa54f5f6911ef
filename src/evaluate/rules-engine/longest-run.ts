import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { asNumber, type NumberValue, type Value } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { compare, equals, type Rational, rational, subtract, ZERO } from '../../util/rational.ts'
import { satisfied } from './asking.ts'
import { evaluateExpression } from './expression.ts'
import type { Fields } from './fields.ts'
import type { ListTable } from './list-table.ts'
import { tableAsked } from './own-table.ts'
import type { Scope } from './scope.ts'
import { mayDifferTogether } from './together.ts'
import { ABSENT_NUMBER, numberWithin } from './values.ts'

type LongestRun = Extract<Expr, { op: 'longestRun' }>

/** The most consecutive years in each of which some unit that `where` keeps satisfies; 0 where none does. */
export function longestRunOf(expr: LongestRun, scope: Scope): Value {
  const table = tableAsked(expr.list, expr.where, scope)
  if (table.given.kind === 'absent') return ABSENT_NUMBER
  if (table.given.kind === 'missing')
    return numberWithin({ low: ZERO, high: rational(table.fact.max) }, table.fact.absent !== undefined)
  const asked = askedOf(expr, scope)
  const { years, jokers, units } = possibleYears(expr, table, asked)
  const low = longestFilled(sureYears(expr, table, asked), 0)
  return numberWithin({ low: rational(low), high: rational(Math.min(units, longestFilled(years, jokers))) }, false)
}

interface Asked {
  readonly year: (unit: Fields) => NumberValue
  readonly surely: (unit: Fields) => boolean
  readonly maybe: (unit: Fields) => boolean
}

function askedOf({ where, each, satisfies }: LongestRun, scope: Scope): Asked {
  const truths = (unit: Fields) => [satisfied(where, unit, scope), satisfied(satisfies, unit, scope)]
  return {
    year: (unit) => asNumber(evaluateExpression(each, scope.within(unit))),
    surely: (unit) => truths(unit).every((truth) => truth === TRUE),
    maybe: (unit) => truths(unit).every((truth) => (truth & TRUE) !== 0),
  }
}

/** The years of units that surely satisfy, whatever merges into them. */
function sureYears({ each }: LongestRun, table: ListTable, { year, surely }: Asked): Rational[] {
  const { known, unknown, merged } = table.units()
  const ownYear = keepsYear(each, table)
  const units = known.map((own, at) => ({ own, whole: itemAt(merged, at) }))
  if (known.length === 0 && unknown.length === 1) units.push(...unknown.map((row) => ({ own: row, whole: row })))
  return units.flatMap(({ own, whole }) => {
    if (!surely(whole)) return []
    const found = year(ownYear ? own : whole)
    const exact = found.absent ? null : exactly(found)
    return exact === null ? [] : [exact]
  })
}

/** Rows that merge share the identity, so where it is the year a merge leaves the year as it is. */
function keepsYear(each: Expr, { fact }: ListTable): boolean {
  return each.op === 'item' && each.field === fact.identity
}

/** The years that may satisfy, how many units may do so in a year that is not known, and how many may at all. */
function possibleYears(
  { where, each, satisfies }: LongestRun,
  table: ListTable,
  { year, maybe }: Asked,
): { years: Rational[]; jokers: number; units: number } {
  const { known, unknown, everyRow } = table.units()
  const together = everyRow !== null && mayDifferTogether(table.fact, [where, satisfies], [each]) && maybe(everyRow)
  const years: Rational[] = []
  let jokers = 0
  for (const unit of [...known, ...unknown]) {
    if (!together && !maybe(unit)) continue
    const found = year(unit)
    const exact = exactly(found)
    if (exact !== null) years.push(exact)
    else if (found.present) jokers += 1
  }
  const units = years.length + jokers
  // a row that turns out to be another's unit puts that unit's year in doubt: it may be any between theirs
  const doubted = keepsYear(each, table) ? 0 : unknown.length
  return { years, jokers: jokers + doubted, units }
}

/** The one year it is, when it is there; null where it may be several. */
function exactly({ present, low, high }: NumberValue): Rational | null {
  return present && low !== null && high !== null && equals(low, high) ? low : null
}

/** The longest run of consecutive years when so many years may be filled in wherever they help most. */
function longestFilled(years: readonly Rational[], fillers: number): number {
  const distinct = [...years].sort(compare).filter((year, at, all) => at === 0 || !equals(year, itemAt(all, at - 1)))
  let longest = fillers
  let first = 0
  for (const [last, year] of distinct.entries()) {
    const reaches = (from: Rational): boolean => compare(subtract(year, from), rational(last - first + fillers)) <= 0
    while (!reaches(itemAt(distinct, first))) first += 1
    longest = Math.max(longest, last - first + 1 + fillers)
  }
  return longest
}
