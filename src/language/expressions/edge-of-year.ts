import type { Expr } from '../../model/core.ts'
import { type Tree, textOf } from '../../model/tree.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { readQuantity } from '../quantity.ts'
import { type Context, type ExpressionWord, type Page, refuse } from '../word.ts'

/** Makes the word for the first or the last day of a year, or of the year a day lies in. */
export function edgeOfYear(op: 'startOfYear' | 'endOfYear', page: Page): ExpressionWord {
  return {
    name: op,
    page,
    schema: { $ref: '#/$defs/operand' },
    elaborate(value, _expected, context): Expr | null {
      const year = yearAt(op, value, context)
      return year === null ? null : { op, id: context.nextId(), type: { kind: 'date' }, year }
    },
  }
}

function yearAt(word: string, value: Tree, context: Context): Expr | null {
  // A bare number is read as a year; a day says by its form that it is one.
  const day = readQuantity(textOf(value) ?? '')?.dimension === 'date'
  const expr = context.expr(value, value.kind === 'scalar' && !day ? { kind: 'year' } : null)
  if (expr === null || expr.type.kind === 'year') return expr
  if (expr.type.kind === 'date') return { op: 'yearOf', id: context.nextId(), type: { kind: 'year' }, date: expr }
  return refuse(
    context,
    typeMismatch(value.span, {
      zh: `${word} 需要日期或年度，这里是${typeName(expr.type).zh}`,
      en: `${word} needs a date or a year, and this is ${typeName(expr.type).en}`,
    }),
  )
}
