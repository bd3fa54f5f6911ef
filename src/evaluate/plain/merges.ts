import type { Row } from '../../model/application.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import type { Bounds, NumberValue, Value } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { itemAt } from '../../util/item-at.ts'
import {
  add,
  compare,
  minimum,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'
import { greatest, least } from './arithmetic.ts'
import { type Units, type View, viewOf } from './rows.ts'
import { higher, lower } from './values.ts'

/** What a list question reads of a view: whether it is in, and what it adds when it is. */
export interface Question<Each extends Value = NumberValue> {
  readonly list: ListFact
  readonly included: (view: View) => Truth
  readonly each: (view: View) => Each
  /** Rows taken together may answer what none of them does. */
  readonly several: boolean
}

/** The total after s of the unknown rows turned out to be other rows' units, for s from 0 to all of them. */
export type Sweep = readonly Bounds[]

/** What adds nothing. */
export const NOTHING: Bounds = { low: ZERO, high: ZERO }

function contribution(question: Question, view: View): Bounds {
  return added(question.included(view), question.each(view))
}

/** What one view adds: its value if it is in, nothing if it is out, anything between while that is open. */
export function added(included: Truth, value: NumberValue): Bounds {
  if (included === FALSE || !value.present) return NOTHING
  return included === TRUE ? value : { low: lower(value.low, ZERO), high: higher(value.high, ZERO) }
}

/** With what is in and has no value there is no total: where there is one, it is merged with what has. */
export function mayStandAlone(question: Question, view: View): boolean {
  return question.included(view) !== TRUE || question.each(view).present
}

/** A bound of a sum; null where one of the two has none. */
export const plus = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null ? null : add(a, b)

/** The sum of the n extreme ones; null when one of them has no bound. */
function extreme(values: readonly (Rational | null)[], n: number, largest: boolean): Rational | null {
  if (values.includes(null) && n > 0) return null
  const sorted = values.filter((value) => value !== null).sort((a, b) => (largest ? compare(b, a) : compare(a, b)))
  return sorted.slice(0, n).reduce(add, ZERO)
}

function difference(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : subtract(a, b)
}

/** Bounds of the total over every merge that the unknown identities still allow, by how many rows merge. */
export function sweep(question: Question, known: readonly (readonly Row[])[], unknown: readonly Row[]): Sweep {
  const { list } = question
  const of = (rows: readonly Row[]): Bounds => contribution(question, viewOf(list, rows))
  const merged = known.map((rows) => of([...rows, ...unknown]))
  const units = known.map((rows, i) => (mayStandAlone(question, viewOf(list, rows)) ? of(rows) : itemAt(merged, i)))
  const base: Bounds = {
    low: units.map(({ low }) => low).reduce(plus, ZERO),
    high: units.map(({ high }) => high).reduce(plus, ZERO),
  }
  if (unknown.length === 0) return [base]
  // rows may also merge among themselves, so that no unit is sure to be merged into
  const drops = units.map(({ low }, i) => higher(ZERO, difference(low, itemAt(merged, i).low)))
  const rises = units.map(({ high }, i) => higher(ZERO, difference(itemAt(merged, i).high, high)))
  const together = of(unknown)
  const alone = unknown.map((row) => {
    const own = of([row])
    return question.several ? { low: lower(own.low, together.low), high: higher(own.high, together.high) } : own
  })
  return Array.from({ length: unknown.length + 1 }, (_, s) => ({
    low: plus(
      difference(base.low, extreme(drops, s, true)),
      extreme(
        alone.map(({ low }) => low),
        unknown.length - s,
        false,
      ),
    ),
    high: plus(
      plus(base.high, extreme(rises, s, true)),
      extreme(
        alone.map(({ high }) => high),
        unknown.length - s,
        true,
      ),
    ),
  }))
}

/** One way to look at the units: some are known, the rest may be any of them. */
export interface Arrangement {
  readonly known: readonly (readonly Row[])[]
  readonly unknown: readonly Row[]
}

/**
 * With no known unit, each unknown row in turn is one. Every arrangement holds by itself, but which of them is left once
 * an identity becomes known is open, so that all of them are taken together.
 */
export function arrangements({ known, unknown }: Units): Arrangement[] {
  if (known.length > 0 || unknown.length === 0) return [{ known, unknown }]
  return unknown.map((pivot) => ({ known: [[pivot]], unknown: unknown.filter((row) => row !== pivot) }))
}

/** The smallest interval around all of several. */
export function hull(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((a, b) => ({ low: lower(a.low, b.low), high: higher(a.high, b.high) }))
}

/** What two intervals both hold. */
export function intersect(a: Bounds, b: Bounds): Bounds {
  return {
    low: greatest(a.low, b.low),
    high: least(a.high, b.high),
  }
}

/** The total over a list's units, some of them not known, whatever merges. */
export function totalBounds(question: Question, units: Units): Bounds {
  if (!question.several) return eachRowOnce(question, units)
  const swept = hull(arrangements(units).flatMap(({ known, unknown }) => sweep(question, known, unknown)))
  return intersect(swept, withinRows(question, units))
}

/**
 * Where a unit only answers what one of its rows does, a row changes one unit at most: the bounds are reached. What has
 * no value takes nothing away from what it merges with.
 */
function eachRowOnce(question: Question, { known, unknown }: Units): Bounds {
  const of = (rows: readonly (readonly Row[])[]): Bounds[] =>
    rows
      .map((unit) => viewOf(question.list, unit))
      .filter((view) => question.each(view).present)
      .map((view) => contribution(question, view))
  const units = of(known)
  const rows = of(unknown.map((row) => [row]))
  const lows = (bounds: readonly Bounds[]): (Rational | null)[] => bounds.map(({ low }) => low)
  const turned = (bounds: readonly Bounds[]): (Rational | null)[] => bounds.map(({ high }) => high && negate(high))
  const high = leastTotal(turned(units), turned(rows))
  return { low: leastTotal(lows(units), lows(rows)), high: high && negate(high) }
}

/** The least total: rows below zero stay alone, each other row takes the place of the unit that loses most by it. */
function leastTotal(units: readonly (Rational | null)[], rows: readonly (Rational | null)[]): Rational | null {
  const all = [...units, ...rows].filter((low) => low !== null)
  if (all.length < units.length + rows.length) return null
  const alone = rows.map((row) => row && minimum(row, ZERO)).filter((row) => row !== null)
  const below = alone.reduce(add, ZERO)
  if (units.length === 0) return below.num < 0n || all.length === 0 ? below : all.reduce(minimum)
  const largestFirst = [...units].filter((unit) => unit !== null).sort((a, b) => compare(b, a))
  const merging = rows
    .filter((row) => row !== null)
    .map((row) => subtract(row, minimum(row, ZERO)))
    .sort(compare)
  const losses = merging.map((row, i) => subtract(largestFirst[i] ?? row, row)).filter(({ num }) => num > 0n)
  return subtract(add(largestFirst.reduce(add, ZERO), below), losses.reduce(add, ZERO))
}

/**
 * A unit of one row answers what the row does, one of several rows what all rows together may: the total is within what
 * the fewest rows to a unit bring in. Knowing more never widens this, so that it holds back the bounds that are swept.
 */
function withinRows(question: Question, { known, unknown }: Units): Bounds {
  const of = (rows: readonly Row[]): Bounds => contribution(question, viewOf(question.list, rows))
  const own = [...known.map(of), ...unknown.map((row) => of([row]))]
  const all = of([...known.flat(), ...unknown])
  const pairs = Math.min(unknown.length, Math.floor(own.length / 2))
  const high = mostOf(
    own.map(({ high }) => high),
    all.high,
    pairs,
  )
  const low = mostOf(
    own.map(({ low }) => low && negate(low)),
    all.low && negate(all.low),
    pairs,
  )
  return { low: low && negate(low), high }
}

function mostOf(own: readonly (Rational | null)[], together: Rational | null, pairs: number): Rational | null {
  if (together === null || own.includes(null)) return null
  const above = own.filter((value) => value !== null).map((value) => negate(minimum(negate(value), ZERO)))
  const sorted = above.sort((a, b) => compare(b, a))
  const unit = negate(minimum(negate(together), ZERO))
  const totals = Array.from({ length: pairs + 1 }, (_, n) =>
    sorted.slice(0, sorted.length - 2 * n).reduce(add, multiply(unit, rational(n))),
  )
  return totals.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
}
