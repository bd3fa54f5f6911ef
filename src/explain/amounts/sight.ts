import type { Row } from '../../model/application.ts'
import type { Cond, Expr, OutcomePoint } from '../../model/core.ts'
import type { Shown } from '../../model/decision.ts'
import type { Truth } from '../../model/truth.ts'
import { isNumeric } from '../../model/type.ts'
import { exactNumber, type Value } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import type { Rational } from '../../util/rational.ts'
import { exactly, exactMember } from '../exact.ts'
import { truthOf } from '../fold.ts'
import { factOf, type Scope } from '../labels.ts'
import type { Look } from '../missing/branches.ts'
import { leafTruths, type Question, valueNow } from '../question.ts'
import { givenOnRow, truthOnRow } from '../rows/given-on-row.ts'
import { shownOf } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'

/** From where a computation is told: the application as a whole, or one row of a list. */
export interface Sight {
  readonly question: Question
  readonly on: { readonly list: ListFact; readonly row: Row } | null
  /** The outcome that is told: its ceiling and what was received are called what they are. */
  readonly outcome: OutcomePoint | null
}

/** The same computation, seen on one row. */
export function onRow(sight: Sight, list: ListFact, row: Row): Sight {
  return { ...sight, on: { list, row } }
}

/** Where names are looked up. */
export function scopeOf({ question: { program, recipient }, on }: Sight): Scope {
  const name = recipient?.recipient ?? undefined
  return { program, list: on?.list ?? null, ...(name === undefined ? {} : { recipient: name }) }
}

/** What an expression comes to. */
export function valueIn(expr: Expr, { question, on }: Sight): Value | undefined {
  if (on === null) return valueNow(expr, question)
  const given = givenOnRow(expr, on.row, question)
  if (given.kind === 'value') return exactly(given.value)
  if (given.kind === 'missing') return undefined
  return isNumeric(expr.type)
    ? { kind: 'number', low: null, high: null, present: false, absent: true }
    : { kind: 'set', members: [], present: false, absent: true }
}

/** The number an expression surely is. */
export function numberIn(expr: Expr, sight: Sight): Rational | undefined {
  return exactNumber(valueIn(expr, sight))
}

/** The name an expression surely is. */
export function memberIn(expr: Expr, sight: Sight): string | boolean | undefined {
  return exactMember(valueIn(expr, sight))
}

/** What a condition comes to. */
export function truthIn(cond: Cond, { question, on }: Sight): Truth {
  return on === null ? truthOf(cond, leafTruths(question)) : truthOnRow(cond, on.row, question)
}

/** An expression's value as it is shown. */
export function shownIn(expr: Expr, sight: Sight): Shown {
  if (sight.on === null) return shownExpression(expr, sight.question)
  return shownOf(valueIn(expr, sight), expr.type, { absent: factOf(expr, scopeOf(sight))?.absent })
}

/** How the branches of an expression are looked at from here. */
export function lookFrom(sight: Sight): Look {
  return {
    value: (expr) => valueIn(expr, sight),
    truth: (cond) => truthIn(cond, sight),
  }
}
