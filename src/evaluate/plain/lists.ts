import type { Cond, Expr } from '../../model/core.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import type { NumberValue, Value } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { multiply, ONE, type Rational, rational, ZERO } from '../../util/rational.ts'
import { bestOf } from './best.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { nothing, numberOf, valueOfExpr } from './expressions.ts'
import { mayAnswerTogether } from './fields.ts'
import { longestRun } from './longest-run.ts'
import { meanOf } from './mean.ts'
import { onlyOf } from './only.ts'
import { ownRows } from './own-rows.ts'
import { type View, viewOf } from './rows.ts'
import { and, asked } from './truth.ts'
import { shareOf, total } from './units.ts'
import { between, higher, lower, orAbsent } from './values.ts'

/** An expression that asks something of a list's units. */
export type ListExpr = Extract<Expr, { op: 'count' | 'sum' | 'share' | 'mean' | 'best' | 'only' | 'longestRun' }>

/** What a question over a list's units comes to. */
export function overList(expr: ListExpr, env: Environment): Value {
  const list = env.list(expr.list)
  const given = env.givenList(expr.list)
  if (given.kind === 'absent') return nothing(expr)
  if (given.kind === 'missing') return overMissingList(expr, list, env)
  const rows = ownRows(list, given.rows, expr.where, env)
  const ask =
    (cond: Cond | null) =>
    (view: View): Truth =>
      cond === null ? TRUE : asked(truthOf(cond, env, view))
  const number =
    (each: Expr) =>
    (view: View): NumberValue =>
      numberOf(each, env, view)
  const several = (conds: readonly (Cond | null)[], exprs: readonly Expr[] = []): boolean =>
    mayAnswerTogether(list, conds, exprs)
  const included = ask(expr.where)
  switch (expr.op) {
    case 'count':
      return total({ list, included, each: () => between(ONE, ONE), several: several([expr.where]) }, rows)
    case 'share': {
      const { where, satisfies } = expr
      return shareOf(
        {
          list,
          included: where === null ? null : included,
          satisfies: ask(satisfies),
          several: { included: several([where]), both: several([where, satisfies]) },
        },
        rows,
      )
    }
    case 'sum':
      return total({ list, included, each: number(expr.each), several: several([expr.where], [expr.each]) }, rows)
    case 'mean':
      return meanOf({ list, included, each: number(expr.each), several: several([expr.where], [expr.each]) }, rows)
    case 'best': {
      const question = { list, included, each: number(expr.each), several: several([expr.where], [expr.each]) }
      return bestOf(question, rows, expr.prefer)
    }
    case 'only': {
      const each = (view: View): Value => valueOfExpr(expr.each, env, view)
      return onlyOf({ list, included, each, several: several([expr.where], [expr.each]) }, rows, nothing(expr))
    }
    case 'longestRun': {
      const { where, each, satisfies } = expr
      const satisfied = ask(satisfies)
      return longestRun(
        {
          list,
          year: number(each),
          byYear: each.op === 'item' && each.field === list.identity,
          holds: (view) => and(included(view), satisfied(view)),
          several: several([where, satisfies], [each]),
        },
        rows,
      )
    }
  }
}

/** Of a list that was not given, only its greatest length is known. */
function overMissingList(expr: ListExpr, list: ListFact, env: Environment): Value {
  const max = rational(list.max)
  const absent = list.absent !== undefined
  const anyRow = viewOf(list, [new Map()])
  switch (expr.op) {
    case 'count':
    case 'longestRun':
      return between(ZERO, max, absent)
    case 'share':
      return {
        kind: 'number',
        low: ZERO,
        high: ONE,
        present: true,
        absent: true,
        parts: { numerator: { low: ZERO, high: max }, denominator: { low: ZERO, high: max } },
      }
    case 'sum': {
      const each = numberOf(expr.each, env, anyRow)
      const most = (bound: Rational | null): Rational | null => (bound === null ? null : multiply(bound, max))
      if (!each.present) return between(ZERO, ZERO, true)
      return between(lower(ZERO, most(each.low)), higher(ZERO, most(each.high)), absent || each.absent)
    }
    case 'mean':
    case 'best':
    case 'only': {
      const each = valueOfExpr(expr.each, env, anyRow)
      return each.present ? orAbsent(each, true) : nothing(expr)
    }
  }
}
