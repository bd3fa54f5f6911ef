import { childrenOfExpression } from '../../model/children-of-expression.ts'
import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { isSettled } from '../exact.ts'
import { has } from '../fold.ts'
import { branchesOf } from '../missing/branches.ts'
import { listGiven } from '../question.ts'
import { isListExpr, type ListExpr, takenFromUnits } from '../sub-expressions.ts'
import { lookFrom, onRow, type Sight, truthIn, valueIn } from './sight.ts'

/** Whether the upper end of an open value only repeats what a missing fact may be at most, so that it tells nothing. */
export function isUnbounded(expr: Expr, sight: Sight, names: ReadonlySet<string> = new Set()): boolean {
  if (isSettled(valueIn(expr, sight))) return false
  const inner = (part: Expr): boolean => isUnbounded(part, sight, names)
  switch (expr.op) {
    case 'fact':
      return expr.name !== AS_OF
    case 'item':
    case 'unclear':
      return true
    case 'named': {
      const named = sight.question.program.named.get(expr.name)
      if (named === undefined || names.has(expr.name)) return false
      return isUnbounded(named.expr, sight, new Set([...names, expr.name]))
    }
    case 'minus':
      return expr.args.slice(0, 1).some(inner)
    case 'min':
      return expr.args.every(inner)
    case 'discretion':
      return inner(expr.high)
    case 'adjusted':
      return inner(expr.base)
    // what a value is chosen by does not make it large
    case 'table':
    case 'bands':
    case 'cases': {
      const values = new Set(valuesOf(expr))
      return branchesOf(expr, lookFrom(sight)).exprs.some((part) => values.has(part) && inner(part))
    }
    default:
      if (isListExpr(expr)) return isUnboundedOverRows(expr, sight, names)
      return childrenOfExpression(expr).some(inner)
  }
}

function valuesOf(expr: Extract<Expr, { op: 'table' | 'bands' | 'cases' }>): readonly Expr[] {
  const branches = expr.op === 'table' ? expr.rows : expr.op === 'bands' ? expr.bands : expr.cases
  return branches.map(({ value }) => value)
}

function isUnboundedOverRows(expr: ListExpr, sight: Sight, names: ReadonlySet<string>): boolean {
  const list = sight.question.program.vocabulary.lists.get(expr.list)
  const given = listGiven(expr.list, sight.question)
  if (list === undefined || given.kind !== 'rows') return given.kind === 'missing'
  const each = takenFromUnits(expr)
  if (each === null) return false
  return given.rows.some((row) => {
    const here = onRow(sight, list, row)
    return (expr.where === null || has(truthIn(expr.where, here), TRUE)) && isUnbounded(each, here, names)
  })
}
