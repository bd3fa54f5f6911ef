import type { Row } from '../../model/application.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import type { NumberValue } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { divide, maximum, minimum, ONE, type Rational, rational, ZERO } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import {
  added,
  arrangements,
  hull,
  intersect,
  mayStandAlone,
  NOTHING,
  plus,
  type Question,
  sweep,
  totalBounds,
} from './merges.ts'
import { type Units, unitsOf, type View, viewOf } from './rows.ts'
import { between, NO_NUMBER } from './values.ts'

/** Every unit with all the rows that may yet turn out to be its own: each row is in one of these, whatever merges. */
export function largestUnits({ known, unknown }: Units): (readonly Row[])[] {
  if (known.length > 0) return known.map((rows) => [...rows, ...unknown])
  return unknown.length > 0 ? [unknown] : []
}

/** The total of a value over a list's units: a count when each adds one. */
export function total(question: Question, rows: readonly Row[]): NumberValue {
  const units = unitsOf(question.list, rows)
  if (units.unknown.length === 0) return knownTotal(question, units)
  // each unit that cannot stand alone needs a row of its own to be merged with
  const stuck = units.known.filter((unit) => !mayStandAlone(question, viewOf(question.list, unit))).length
  if (stuck > units.unknown.length) return NO_NUMBER
  const { low, high } = totalBounds(question, units)
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

/** Every unit is known: each is looked at once. */
function knownTotal({ list, included, each }: Question, { known }: Units): NumberValue {
  let { low, high } = NOTHING
  let absent = false
  for (const unit of known) {
    const view = viewOf(list, unit)
    const inside = included(view)
    const value = each(view)
    if (inside === TRUE && !value.present) return NO_NUMBER
    if ((inside & TRUE) !== 0 && value.absent) absent = true
    const adds = added(inside, value)
    low = plus(low, adds.low)
    high = plus(high, adds.high)
  }
  return between(low, high, absent)
}

/** What a share asks of a view: whether it is in the denominator, and whether it is in the numerator then. */
export interface ShareQuestion {
  readonly list: ListFact
  readonly included: ((view: View) => Truth) | null
  readonly satisfies: (view: View) => Truth
  /** As of a question: for the denominator, and for what is in both. */
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
  const whatever = totalBounds(question, units)
  const steps = arrangements(units).flatMap(({ known, unknown }) =>
    sweep(question, known, unknown).map((swept, s) => {
      const { low, high } = intersect(swept, whatever)
      const denominator = whole(known.length + unknown.length - s)
      const top = minimum(denominator, counted(high))
      const bottom = maximum(ZERO, counted(low))
      return {
        numerator: { low: bottom, high: top },
        denominator: { low: denominator, high: denominator },
        share: { low: divide(bottom, denominator), high: divide(top, denominator) },
      }
    }),
  )
  return {
    kind: 'number',
    ...hull(steps.map(({ share }) => share)),
    present: true,
    absent: false,
    parts: {
      numerator: hull(steps.map(({ numerator }) => numerator)),
      denominator: hull(steps.map(({ denominator }) => denominator)),
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
  const [fewest, most] = [counted(denominator.low), counted(denominator.high)]
  if (most.num === 0n) return NO_NUMBER
  return {
    kind: 'number',
    low: maximum(ZERO, divide(counted(numerator.low), most)),
    high: fewest.num === 0n ? ONE : minimum(ONE, divide(counted(numerator.high), fewest)),
    present: true,
    absent: fewest.num === 0n,
    parts: {
      numerator: { low: numerator.low, high: numerator.high },
      denominator: { low: denominator.low, high: denominator.high },
    },
  }
}

/** A bound of a count: there is always one. */
function counted(bound: Rational | null): Rational {
  return there(bound, 'bound', 'of a count')
}
