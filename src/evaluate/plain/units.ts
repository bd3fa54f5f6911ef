import type { Row } from '../../model/application.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import type { Bounds, NumberValue } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { add, compare, divide, ONE, type Rational, rational, subtract, ZERO } from '../../util/rational.ts'
import { type Units, unitsOf, type View, viewOf } from './rows.ts'
import { between, higher, lower, NO_NUMBER } from './values.ts'

/** What a list question reads of a view: whether it is in, and what it adds when it is. */
export interface Question {
  readonly list: ListFact
  readonly included: (view: View) => Truth
  readonly each: (view: View) => NumberValue
  /** More than one field is read, so that rows taken together may answer what none of them does. */
  readonly several: boolean
}

/** The total after s of the unknown rows turned out to be other rows' units, for s from 0 to all of them. */
type Sweep = readonly Bounds[]

const NOTHING: Bounds = { low: ZERO, high: ZERO }

/** What one view adds: its value if it is in, nothing if it is out, anything between while that is open. */
function contribution(question: Question, view: View): Bounds {
  const included = question.included(view)
  const value = question.each(view)
  if (included === FALSE || !value.present) return NOTHING
  return included === TRUE ? value : { low: lower(value.low, ZERO), high: higher(value.high, ZERO) }
}

const plus = (a: Rational | null, b: Rational | null): Rational | null => (a === null || b === null ? null : add(a, b))

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
function sweep(question: Question, known: readonly (readonly Row[])[], unknown: readonly Row[]): Sweep {
  const { list } = question
  const of = (rows: readonly Row[]): Bounds => contribution(question, viewOf(list, rows))
  const units = known.map(of)
  const base: Bounds = {
    low: units.map(({ low }) => low).reduce(plus, ZERO),
    high: units.map(({ high }) => high).reduce(plus, ZERO),
  }
  if (unknown.length === 0) return [base]
  const merged = known.map((rows) => of([...rows, ...unknown]))
  const drops = units.map(({ low }, i) => difference(low, merged[i]?.low ?? null))
  const rises = units.map(({ high }, i) => difference(merged[i]?.high ?? null, high))
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
interface Arrangement {
  readonly known: readonly (readonly Row[])[]
  readonly unknown: readonly Row[]
}

/** With no known unit, each unknown row in turn is one: every arrangement holds, so their bounds intersect. */
function arrangements({ known, unknown }: Units): Arrangement[] {
  if (known.length > 0 || unknown.length === 0) return [{ known, unknown }]
  return unknown.map((pivot) => ({ known: [[pivot]], unknown: unknown.filter((row) => row !== pivot) }))
}

function hull(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((a, b) => ({ low: lower(a.low, b.low), high: higher(a.high, b.high) }))
}

function intersect(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((a, b) => ({
    low: a.low === null ? b.low : b.low === null || compare(a.low, b.low) >= 0 ? a.low : b.low,
    high: a.high === null ? b.high : b.high === null || compare(a.high, b.high) <= 0 ? a.high : b.high,
  }))
}

/** Every unit with all the rows that may yet turn out to be its own: each row is in one of these, whatever merges. */
function largestUnits({ known, unknown }: Units): (readonly Row[])[] {
  if (known.length > 0) return known.map((rows) => [...rows, ...unknown])
  return unknown.length > 0 ? [unknown] : []
}

/** The total of a value over a list's units: a count when each adds one. */
export function total(question: Question, rows: readonly Row[]): NumberValue {
  const units = unitsOf(question.list, rows)
  const { low, high } = intersect(
    arrangements(units).map(({ known, unknown }) => hull(sweep(question, known, unknown))),
  )
  let absent = false
  for (const unit of largestUnits(units)) {
    const view = viewOf(question.list, unit)
    const included = question.included(view)
    const value = question.each(view)
    if (included === TRUE && !value.present) return NO_NUMBER
    if ((included & TRUE) !== 0 && value.absent) absent = true
  }
  return between(low, high, absent)
}

/** What a share asks of a view: whether it is in the denominator, and whether it is in the numerator then. */
export interface ShareQuestion {
  readonly list: ListFact
  readonly included: ((view: View) => Truth) | null
  readonly satisfies: (view: View) => Truth
  /** As of a question, for the denominator and for the numerator. */
  readonly several: { readonly included: boolean; readonly both: boolean }
}

const one = (): NumberValue => between(ONE, ONE)
const whole = (n: number): Rational => rational(n)

/** The units that satisfy over the units that are in, never dividing before the end; absent over none. */
export function shareOf(question: ShareQuestion, rows: readonly Row[]): NumberValue {
  const units = unitsOf(question.list, rows)
  if (units.unknown.length === 0) return knownShare(question, units)
  return question.included === null ? mergedShare(question, units) : boundedShare(question, question.included, rows)
}

/** Every unit is known: each open one is put where it pulls furthest. */
function knownShare({ list, included, satisfies }: ShareQuestion, { known }: Units): NumberValue {
  let sure = 0
  let sureLow = 0
  let sureHigh = 0
  let maybe = 0
  let maybeOut = 0
  let maybeIn = 0
  for (const unit of known) {
    const view = viewOf(list, unit)
    const inside = included === null ? TRUE : included(view)
    if (inside === FALSE) continue
    const holds = satisfies(view)
    if (inside === TRUE) {
      sure++
      if (holds === TRUE) sureLow++
      if ((holds & TRUE) !== 0) sureHigh++
    } else {
      maybe++
      if ((holds & FALSE) !== 0) maybeOut++
      if ((holds & TRUE) !== 0) maybeIn++
    }
  }
  if (sure + maybe === 0) return NO_NUMBER
  const low = sure + maybeOut === 0 ? ONE : rational(sureLow, sure + maybeOut)
  const high = sure + maybeIn === 0 ? ZERO : rational(sureHigh + maybeIn, sure + maybeIn)
  return {
    kind: 'number',
    low,
    high,
    present: true,
    absent: sure === 0,
    parts: {
      numerator: { low: whole(sureLow), high: whole(sureHigh + maybeIn) },
      denominator: { low: whole(sure), high: whole(sure + maybe) },
    },
  }
}

/** Some rows may be others' units: numerator and denominator move together as they merge. */
function mergedShare({ list, satisfies, several }: ShareQuestion, units: Units): NumberValue {
  const question: Question = { list, included: satisfies, each: one, several: several.both }
  const found = arrangements(units).map(({ known, unknown }) => {
    const steps = sweep(question, known, unknown).map(({ low, high }, s) => {
      const denominator = whole(known.length + unknown.length - s)
      const top = high === null || compare(high, denominator) > 0 ? denominator : high
      const bottom = low === null || compare(low, ZERO) < 0 ? ZERO : low
      return {
        denominator,
        numerator: { low: bottom, high: top },
        share: { low: divide(bottom, denominator), high: divide(top, denominator) },
      }
    })
    const denominators = steps.map(({ denominator }) => ({ low: denominator, high: denominator }))
    return {
      share: hull(steps.map(({ share }) => share)),
      numerator: hull(steps.map(({ numerator }) => numerator)),
      denominator: hull(denominators),
    }
  })
  return {
    kind: 'number',
    ...intersect(found.map(({ share }) => share)),
    present: true,
    absent: false,
    parts: {
      numerator: intersect(found.map(({ numerator }) => numerator)),
      denominator: intersect(found.map(({ denominator }) => denominator)),
    },
  }
}

/** Both who is in and who is who are open: the numerator's bounds over the denominator's. */
function boundedShare(
  { list, satisfies, several }: ShareQuestion,
  included: (view: View) => Truth,
  rows: readonly Row[],
): NumberValue {
  const both = (view: View): Truth => {
    const inside = included(view)
    const holds = satisfies(view)
    return (inside & holds & TRUE) | ((inside | holds) & FALSE)
  }
  const numerator = total({ list, included: both, each: one, several: several.both }, rows)
  const denominator = total({ list, included, each: one, several: several.included }, rows)
  if (numerator.low === null || numerator.high === null || denominator.low === null || denominator.high === null)
    throw new Error('a count has bounds')
  if (denominator.high.num === 0n) return NO_NUMBER
  const low = divide(numerator.low, denominator.high)
  const high = denominator.low.num === 0n ? ONE : divide(numerator.high, denominator.low)
  return {
    kind: 'number',
    low: compare(low, ZERO) < 0 ? ZERO : low,
    high: compare(high, ONE) > 0 ? ONE : high,
    present: true,
    absent: denominator.low.num === 0n,
    parts: {
      numerator: { low: numerator.low, high: numerator.high },
      denominator: { low: denominator.low, high: denominator.high },
    },
  }
}
