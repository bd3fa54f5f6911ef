import type { Band, Expr } from '../../model/core.ts'
import { FALSE, TRUE } from '../../model/truth.ts'
import { isNumeric } from '../../model/type.ts'
import { asNumber, type NumberValue, namesOf, type Value } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { compare, type Rational } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { adjusted } from './adjusted.ts'
import { calendar, combine, product, quotient } from './arithmetic.ts'
import { truthOf } from './conditions.ts'
import { calendarYear, daysLater, edgeOfYear } from './days.ts'
import { discretion } from './discretion.ts'
import type { Environment } from './environment.ts'
import { overList } from './lists.ts'
import { progressive } from './progressive.ts'
import { roundTo, wholes } from './rounding.ts'
import { anyOf, type View } from './rows.ts'
import { asked } from './truth.ts'
import { exactly, join, NO_NAME, NO_NUMBER, oneOf, orAbsent } from './values.ts'

/** What an expression may come to; `view` is the row or unit a list question looks at. */
export function valueOfExpr(expr: Expr, env: Environment, view: View | null): Value {
  const value = compute(expr, env, view)
  if (view === null) env.values.set(expr.id, value)
  return value
}

/** What a numeric expression may come to. */
export function numberOf(expr: Expr, env: Environment, view: View | null): NumberValue {
  return asNumber(valueOfExpr(expr, env, view))
}

function compute(expr: Expr, env: Environment, view: View | null): Value {
  switch (expr.op) {
    case 'literal':
      return exactly(expr.value)
    case 'fact':
      return env.fact(expr.name)
    case 'item':
      return there(view, 'row to ask for', expr.field).value(expr.field)
    case 'named':
      return env.named(expr.name)
    case 'count':
    case 'sum':
    case 'share':
    case 'mean':
    case 'best':
    case 'only':
    case 'longestRun':
      return overList(expr, env)
    case 'ratio':
      return quotient(numberOf(expr.of, env, view), numberOf(expr.to, env, view), expr.to.type)
    case 'plus':
    case 'minus':
    case 'min':
    case 'max':
      return combine(
        expr.op,
        expr.args.map((arg) => numberOf(arg, env, view)),
      )
    case 'times':
      return product(expr.args.map((arg) => numberOf(arg, env, view)))
    case 'round':
      return roundTo(numberOf(expr.of, env, view), expr.step, expr.mode)
    case 'wholes':
      return wholes(numberOf(expr.of, env, view), expr.per, expr.up)
    case 'monthsBetween':
    case 'daysBetween':
      return calendar(expr, numberOf(expr.from, env, view), numberOf(expr.to, env, view))
    case 'addMonths':
      return calendar(expr, numberOf(expr.date, env, view), numberOf(expr.months, env, view))
    case 'addDays':
      return daysLater(numberOf(expr.date, env, view), numberOf(expr.days, env, view))
    case 'yearOf':
      return calendarYear(numberOf(expr.date, env, view))
    case 'startOfYear':
    case 'endOfYear':
      return edgeOfYear(numberOf(expr.year, env, view), expr.op)
    case 'table': {
      const by = valueOfExpr(expr.by, env, view)
      const cells = expr.rows.map(({ key, value }) => ({ key, value: valueOfExpr(value, env, view) }))
      const found = namesOf(by).map((key) => cells.find((cell) => cell.key === key)?.value)
      return oneOfSeveral(expr, found, by.absent)
    }
    case 'bands': {
      const of = numberOf(expr.of, env, view)
      const answers = expr.bands.map((band) => ({ band, value: valueOfExpr(band.value, env, view) }))
      const edges = expr.bands.map((band) => boundsOf(band, env, view))
      if (!of.present) return nothing(expr)
      const met = answers.filter((_, i) => touches(of, itemAt(edges, i)))
      const outside = sticksOut(of, edges)
      return oneOfSeveral(
        expr,
        met.map(({ value }) => value),
        of.absent || outside,
      )
    }
    case 'cases': {
      // every case is worked out, so that each is there to be shown
      const cases = expr.cases.map(({ when, value }) => ({
        guard: when === null ? TRUE : asked(truthOf(when, env, view)),
        value: valueOfExpr(value, env, view),
      }))
      const found: Value[] = []
      for (const { guard, value } of cases) {
        if (guard === FALSE) continue
        found.push(value)
        if (guard === TRUE) return oneOfSeveral(expr, found, false)
      }
      return oneOfSeveral(expr, found, true)
    }
    case 'progressive':
      return progressive(numberOf(expr.of, env, view), expr.slices)
    case 'discretion': {
      const low = expr.low === null ? null : numberOf(expr.low, env, view)
      return discretion(numberOf(expr.of, env, view), low, numberOf(expr.high, env, view))
    }
    case 'adjusted': {
      // every change is worked out, whether or not its gate is open
      const groups = expr.groups.map((group) =>
        group.map(({ phrase, change, by }) => ({ change, by: numberOf(by, env, view), gate: env.gate(phrase) })),
      )
      return adjusted(numberOf(expr.base, env, view), groups, expr.better)
    }
    case 'outcome':
      return env.due(expr.outcome)
    case 'recipient':
      return oneOf([env.recipient()])
    case 'unclear':
      return anyOf(expr.type)
  }
}

/** What one of several answers may be; undefined among them is a place without an answer. */
function oneOfSeveral(expr: Expr, found: readonly (Value | undefined)[], absent: boolean): Value {
  const there = found.filter((value) => value !== undefined)
  const missing = absent || there.length < found.length
  const [first, ...rest] = there
  if (first === undefined) return nothing(expr)
  return orAbsent(rest.reduce(join, first), missing)
}

/** No value of an expression's kind. */
export function nothing(expr: Expr): Value {
  return isNumeric(expr.type) ? NO_NUMBER : NO_NAME
}

interface Edges {
  readonly low: { readonly at: Rational; readonly includes: boolean } | null
  readonly high: { readonly at: Rational; readonly includes: boolean } | null
}

function boundsOf(band: Band, env: Environment, view: View | null): Edges {
  const edge = (side: Band['low']): Edges['low'] => {
    if (side === null) return null
    return { at: there(numberOf(side.at, env, view).low, 'edge of the band', side.at.id), includes: side.includes }
  }
  return { low: edge(band.low), high: edge(band.high) }
}

/** Whether a number may lie in a band. */
function touches(of: NumberValue, { low, high }: Edges): boolean {
  const aboveLow = low === null || of.high === null || compare(of.high, low.at) > (low.includes ? -1 : 0)
  const belowHigh = high === null || of.low === null || compare(of.low, high.at) < (high.includes ? 1 : 0)
  return aboveLow && belowHigh
}

/** Whether a number may lie below the first band or above the last. */
function sticksOut(of: NumberValue, edges: readonly Edges[]): boolean {
  const first = edges[0]?.low ?? null
  const last = edges.at(-1)?.high ?? null
  const below = first !== null && (of.low === null || compare(of.low, first.at) < (first.includes ? 0 : 1))
  const above = last !== null && (of.high === null || compare(of.high, last.at) > (last.includes ? 0 : -1))
  return below || above
}
