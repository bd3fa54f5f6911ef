import type { Row } from '../../model/application.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import type { NumberValue } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { itemAt } from '../../util/item-at.ts'
import { compare, floor, rational } from '../../util/rational.ts'
import type { View } from './rows.ts'
import { between } from './values.ts'
import { viewsOf } from './views.ts'

/** What a longest run asks of a view: its year, and whether it is in and satisfies. */
export interface RunQuestion {
  readonly list: ListFact
  readonly year: (view: View) => NumberValue
  /** The year is the identity, which no merge puts in doubt. */
  readonly byYear: boolean
  readonly holds: (view: View) => Truth
  /** Rows taken together may answer what none of them does. */
  readonly several: boolean
}

/** The most consecutive years in each of which some unit is in and satisfies. */
export function longestRun(question: RunQuestion, rows: readonly Row[]): NumberValue {
  return between(rational(leastRun(question, rows)), rational(greatestRun(question, rows)))
}

/** Over the years that are sure, whatever merges. */
function leastRun({ list, year, byYear, holds, several }: RunQuestion, rows: readonly Row[]): number {
  const { known, alone, largest } = viewsOf(list, rows, several)
  // of several rows that may all be one unit, none is sure to be there by itself
  if (known.length === 0 && alone.length > 1) return 0
  const years = largest.flatMap((view, i) => {
    const value = year(byYear ? (known[i] ?? view) : view)
    const exact = exactYear(value)
    return exact === undefined || value.absent || holds(view) !== TRUE ? [] : [exact]
  })
  return longestAmong(sorted(years), 0)
}

/** Over the years that are possible; one that is not known fills whichever gap it helps most to fill. */
function greatestRun({ list, year, byYear, holds, several }: RunQuestion, rows: readonly Row[]): number {
  const { known, alone, possible } = viewsOf(list, rows, several)
  const mayHold = (view: View): boolean => (holds(view) & TRUE) !== 0
  const together = possible.slice(known.length + alone.length).some(mayHold)
  const inRun = [...known, ...alone].filter((view) => together || mayHold(view))
  const values = inRun.map(year).filter(({ present }) => present)
  const exact = values.flatMap((value) => exactYear(value) ?? [])
  // a unit on whose year its rows differ may have any: each row that may be another's unit may make one so
  const spoiling = byYear ? 0 : alone.length
  return Math.min(values.length, longestAmong(sorted(exact), values.length - exact.length + spoiling))
}

function exactYear({ present, low, high }: NumberValue): bigint | undefined {
  return present && low !== null && high !== null && compare(low, high) === 0 ? floor(low) : undefined
}

function sorted(years: readonly bigint[]): bigint[] {
  return [...new Set(years)].sort((a, b) => (a < b ? -1 : 1))
}

/** The longest row of consecutive years of which all but so many are among the given ones. */
function longestAmong(years: readonly bigint[], fillable: number): number {
  let longest = 0
  let from = 0
  for (const [to, last] of years.entries()) {
    while (last - itemAt(years, from) - BigInt(to - from) > BigInt(fillable)) from++
    longest = Math.max(longest, to - from + 1)
  }
  return longest + fillable
}
