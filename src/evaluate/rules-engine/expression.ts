import type { Expr } from '../../model/core.ts'
import { asNumber, type Value } from '../../model/value.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { there } from '../../util/there.ts'
import { adjusted } from './adjusting.ts'
import { arithmetic } from './arithmetic.ts'
import { bestOfUnits } from './best.ts'
import * as calendar from './calendar.ts'
import { byBand, byCase, byTable } from './choosing.ts'
import { countOf, sumOf } from './counting.ts'
import { decidedWithin } from './discretion.ts'
import { longestRunOf } from './longest-run.ts'
import { meanOf } from './mean.ts'
import { onlyUnit } from './only.ts'
import { onScale } from './progressive.ts'
import { ratioOf } from './ratio.ts'
import { rounded, wholeSteps } from './rounding.ts'
import type { Scope } from './scope.ts'
import { shareOf } from './share.ts'
import { anyOfType, exactly, givenValue } from './values.ts'

/** What an expression may come to; each numbered part of it is noted, those not chosen included. */
export function evaluateExpression(expr: Expr, scope: Scope): Value {
  const value = compute(expr, scope)
  scope.record(expr.id, value)
  return value
}

function compute(expr: Expr, scope: Scope): Value {
  const number = (part: Expr) => asNumber(evaluateExpression(part, scope))
  switch (expr.op) {
    case 'literal':
      return exactly(expr.value)
    case 'fact':
      return factValue(expr.name, scope)
    case 'item':
      return scope.item(expr.field).value
    case 'named':
      return scope.named(expr.name)
    case 'count':
      return countOf(expr, scope)
    case 'sum':
      return sumOf(expr, scope)
    case 'share':
      return shareOf(expr, scope)
    case 'mean':
      return meanOf(expr, scope)
    case 'best':
      return bestOfUnits(expr, scope)
    case 'only':
      return onlyUnit(expr, scope)
    case 'longestRun':
      return longestRunOf(expr, scope)
    case 'ratio':
      return ratioOf(number(expr.of), number(expr.to), expr.to.type)
    case 'plus':
    case 'minus':
    case 'times':
    case 'min':
    case 'max':
      return arithmetic(expr.op, expr.args.map(number))
    case 'round':
      return rounded(number(expr.of), expr.step, expr.mode)
    case 'wholes':
      return wholeSteps(number(expr.of), expr.per, expr.up)
    case 'monthsBetween':
      return calendar.monthsApart(number(expr.from), number(expr.to), expr.completes)
    case 'daysBetween':
      return calendar.daysApart(number(expr.from), number(expr.to))
    case 'addMonths':
      return calendar.monthsLater(number(expr.date), number(expr.months))
    case 'addDays':
      return calendar.daysLater(number(expr.date), number(expr.days))
    case 'yearOf':
      return calendar.yearWithin(number(expr.date))
    case 'startOfYear':
      return calendar.firstDayOf(number(expr.year))
    case 'endOfYear':
      return calendar.lastDayOf(number(expr.year))
    case 'table':
      return byTable(expr, scope)
    case 'bands':
      return byBand(expr, scope)
    case 'cases':
      return byCase(expr, scope)
    case 'progressive':
      return onScale(number(expr.of), expr.slices)
    case 'discretion':
      return decidedWithin(expr, scope)
    case 'adjusted':
      return adjusted(expr, scope)
    case 'outcome':
      return scope.outcome(expr.outcome)
    case 'recipient':
      return exactly(scope.recipient())
    case 'unclear':
      return anyOfType(expr.type)
  }
}

function factValue(name: string, scope: Scope): Value {
  const given = scope.given(name)
  if (name === AS_OF && given.kind === 'value') return exactly(given.value)
  return givenValue(given, there(scope.program.vocabulary.scalars.get(name), 'fact', name))
}
