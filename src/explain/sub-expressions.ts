import { childrenOfExpression, conditionsOfExpression } from '../model/children-of-expression.ts'
import type { Cond, Expr } from '../model/core.ts'

/** The fields of a row that an expression reads. */
export function fieldsOf(expr: Expr): string[] {
  if (expr.op === 'item') return [expr.field]
  return [...childrenOfExpression(expr), ...conditionsOfExpression(expr).flatMap(expressionsOf)].flatMap(fieldsOf)
}

/** An expression that asks the units of a list. */
export type ListExpr = Extract<Expr, { readonly list: string }>

/** Whether an expression asks the units of a list. */
export function isListExpr(expr: Expr): expr is ListExpr {
  return 'list' in expr
}

/** The condition a list expression asks of each unit beside `where`; null where it asks none. */
export function askedOfUnits(expr: ListExpr): Cond | null {
  return expr.op === 'share' || expr.op === 'longestRun' ? expr.satisfies : null
}

/** The value a list expression takes from each unit; null where it only counts them. */
export function takenFromUnits(expr: ListExpr): Expr | null {
  return expr.op === 'count' || expr.op === 'share' ? null : expr.each
}

/** Every expression a condition reads, inside list questions too. */
export function expressionsOf(cond: Cond): Expr[] {
  switch (cond.op) {
    case 'constant':
    case 'met':
    case 'metDecision':
    case 'holds':
    case 'unclear':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.flatMap(expressionsOf)
    case 'not':
      return expressionsOf(cond.of)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].flatMap((part) => (part === null ? [] : expressionsOf(part)))
    case 'compare':
      return [cond.left, cond.right]
    case 'oneOf':
      return [cond.left]
    case 'has':
      return 'list' in cond.of ? [] : [cond.of]
    case 'judgement':
    case 'residual':
      return [cond.of]
    case 'quantified':
      return [...(cond.where === null ? [] : expressionsOf(cond.where)), ...expressionsOf(cond.satisfies)]
  }
}
