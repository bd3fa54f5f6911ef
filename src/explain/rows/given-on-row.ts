import type { Given, Row } from '../../model/application.ts'
import { ABSENT, MISSING } from '../../model/application.ts'
import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { exactNumber, type Scalar } from '../../model/value.ts'
import { addMonths, daysBetween, FIRST_DAY, LAST_DAY, monthsBetween, parseDay, yearOf } from '../../util/civil-date.ts'
import {
  add,
  compare,
  divide,
  isInteger,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../util/rational.ts'
import { exactMember } from '../exact.ts'
import { has, truthOf } from '../fold.ts'
import { type Question, valueNow } from '../question.ts'
import { progressiveSum, roundedTo, slicesOf, stepsIn } from './exact-arithmetic.ts'
import { rowLeafTruth } from './row-leaf.ts'

/**
 * What an expression plainly comes to on one row: a value where everything it asks is given, else absent or missing.
 * Never more than the engine knows: what depends on several rows at once is left missing.
 */
export function givenOnRow(expr: Expr, row: Row, question: Question): Given {
  const numbers = (parts: readonly Expr[], make: (...values: Rational[]) => Scalar | undefined): Given =>
    madeOf(
      parts.map((part) => givenOnRow(part, row, question)),
      make,
    )
  switch (expr.op) {
    case 'item':
      return row.get(expr.field) ?? MISSING
    case 'literal':
      return { kind: 'value', value: expr.value }
    case 'ratio':
      return numbers([expr.of, expr.to], (of, to) => (to.num === 0n ? undefined : divide(of, to)))
    case 'plus':
      return numbers(expr.args, (...args) => args.reduce(add))
    case 'minus':
      return numbers(expr.args, (...args) => args.reduce(subtract))
    case 'times':
      return numbers(expr.args, (...args) => args.reduce(multiply))
    case 'min':
      return numbers(expr.args, (...args) => args.reduce(minimum))
    case 'max':
      return numbers(expr.args, (...args) => args.reduce(maximum))
    case 'round':
      return numbers([expr.of], (of) => roundedTo(of, expr.step, expr.mode))
    case 'wholes':
      return numbers([expr.of], (of) => stepsIn(of, expr.per, expr.up))
    case 'progressive':
      return numbers([expr.of], (of) => progressiveSum(slicesOf(of, expr.slices)))
    case 'monthsBetween':
      return numbers([expr.from, expr.to], (from, to) =>
        rational(monthsBetween(dayOf(from), dayOf(to), expr.completes)),
      )
    case 'daysBetween':
      return numbers([expr.from, expr.to], (from, to) => rational(daysBetween(dayOf(from), dayOf(to))))
    case 'addMonths':
      return inWindow(
        numbers([expr.date, expr.months], (date, months) =>
          isInteger(months) ? rational(addMonths(dayOf(date), Number(months.num))) : undefined,
        ),
      )
    case 'addDays':
      return inWindow(numbers([expr.date, expr.days], (date, days) => (isInteger(days) ? add(date, days) : undefined)))
    case 'yearOf':
      return numbers([expr.date], (date) => rational(yearOf(dayOf(date))))
    case 'startOfYear':
      return numbers([expr.year], (year) => dayIn(year, '01-01'))
    case 'endOfYear':
      return numbers([expr.year], (year) => dayIn(year, '12-31'))
    case 'table': {
      const by = givenOnRow(expr.by, row, question)
      if (by.kind !== 'value') return by
      const chosen = expr.rows.find(({ key }) => key === by.value)
      return chosen === undefined ? ABSENT : givenOnRow(chosen.value, row, question)
    }
    case 'bands':
      return givenInBand(expr, row, question)
    case 'cases': {
      const chosen = chosenCase(expr, (when) => truthOnRow(when, row, question))
      if (chosen === undefined) return MISSING
      return chosen === null ? ABSENT : givenOnRow(chosen, row, question)
    }
    case 'discretion': {
      const [of, high] = [givenOnRow(expr.of, row, question), givenOnRow(expr.high, row, question)]
      const low = expr.low === null ? null : givenOnRow(expr.low, row, question)
      if (of.kind !== 'value' || high.kind !== 'value' || (low !== null && low.kind !== 'value'))
        return of.kind === 'absent' ? ABSENT : MISSING
      // one outside counts as the end it passed: the outcome it belongs to says that it is refused
      const raised = low !== null && above(low.value, of.value) ? low : of
      return above(raised.value, high.value) ? high : raised
    }
    case 'unclear':
    case 'adjusted':
      return MISSING
    case 'fact':
    case 'named':
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
    case 'outcome':
    case 'recipient': {
      const value = valueNow(expr, question)
      if (value !== undefined && !value.present) return ABSENT
      const known = exactNumber(value) ?? exactMember(value)
      return known === undefined ? MISSING : { kind: 'value', value: known }
    }
  }
}

/** What a condition comes to on one row. */
export function truthOnRow(cond: Cond, row: Row, question: Question): Truth {
  // most rows are another recipient's, and then nothing else of them need be asked
  const forWhom = question.recipient === undefined ? undefined : recipientNamed(cond)
  if (forWhom !== undefined && rowLeafTruth(forWhom, row, question) === FALSE) return FALSE
  return truthOf(cond, (leaf) => rowLeafTruth(leaf, row, question))
}

const NAMED = new WeakMap<Cond, Leaf>()

/** The one of several conditions, all of which must hold, that asks for whom a row is. */
function recipientNamed(cond: Cond): Leaf | undefined {
  if (cond.op === 'compare') return cond.right.op === 'recipient' ? cond : undefined
  if (cond.op !== 'all') return undefined
  const known = NAMED.get(cond)
  if (known !== undefined) return known
  for (const part of cond.of) {
    const found = recipientNamed(part)
    if (found === undefined) continue
    NAMED.set(cond, found)
    return found
  }
  return undefined
}

/** The case that applies: null where surely none does, undefined while that is open. */
export function chosenCase(
  { cases }: Extract<Expr, { op: 'cases' }>,
  truthIs: (when: Cond) => Truth,
): Expr | null | undefined {
  for (const { when, value } of cases) {
    const truth = when === null ? TRUE : truthIs(when)
    if (truth === TRUE) return value
    if (has(truth, TRUE)) return undefined
    if (!has(truth, FALSE | NEUTRAL)) return undefined
  }
  return null
}

/** Whether a value lies in a band; undefined where an edge is not known. */
export function inBand(
  value: Rational,
  { low, high }: Pick<Extract<Expr, { op: 'bands' }>['bands'][number], 'low' | 'high'>,
  edge: (at: Expr) => Rational | undefined,
): boolean | undefined {
  const [from, to] = [low && edge(low.at), high && edge(high.at)]
  if (from === undefined || to === undefined) return undefined
  const inside = (side: -1 | 0 | 1, includes: boolean): boolean => side > 0 || (side === 0 && includes)
  return (
    (low === null || from === null || inside(compare(value, from), low.includes)) &&
    (high === null || to === null || inside(compare(to, value), high.includes))
  )
}

function givenInBand(expr: Extract<Expr, { op: 'bands' }>, row: Row, question: Question): Given {
  const of = givenOnRow(expr.of, row, question)
  if (of.kind !== 'value') return of
  if (typeof of.value !== 'object') return MISSING
  const edge = (at: Expr): Rational | undefined => {
    const given = givenOnRow(at, row, question)
    return given.kind === 'value' && typeof given.value === 'object' ? given.value : undefined
  }
  for (const band of expr.bands) {
    const inside = inBand(of.value, band, edge)
    if (inside === undefined) return MISSING
    if (inside) return givenOnRow(band.value, row, question)
  }
  return ABSENT
}

/** A number made of numbers: absent where one of them is, missing where one of them is not a known number. */
function madeOf(parts: readonly Given[], make: (...values: Rational[]) => Scalar | undefined): Given {
  if (parts.some(({ kind }) => kind === 'absent')) return ABSENT
  const values = parts.map((part) => (part.kind === 'value' && typeof part.value === 'object' ? part.value : undefined))
  const known = values.filter((value) => value !== undefined)
  if (known.length < values.length) return MISSING
  const value = make(...known)
  return value === undefined ? ABSENT : { kind: 'value', value }
}

/** A day outside the calendar that can be written is left to the engine. */
function inWindow(given: Given): Given {
  if (given.kind !== 'value' || typeof given.value !== 'object') return given
  const day = Number(given.value.num)
  return day < FIRST_DAY || day > LAST_DAY ? MISSING : given
}

function dayIn(year: Rational, monthAndDay: string): Rational | undefined {
  const day = parseDay(`${year.num}-${monthAndDay}`)
  return day === undefined ? undefined : rational(day)
}

function dayOf(value: Rational): number {
  return Number(value.num)
}

function above(a: Scalar, b: Scalar): boolean {
  return typeof a === 'object' && typeof b === 'object' && compare(a, b) > 0
}
