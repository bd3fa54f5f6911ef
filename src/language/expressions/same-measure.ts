import type { Expr } from '../../model/core.ts'
import type { Tree } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { type Context, type JsonSchema, refuse } from '../word.ts'
import { commonType, likeOperands, numeric, sameMeasure } from './parts.ts'

/** The schema of two or more operands. */
export const OPERANDS: JsonSchema = { type: 'array', minItems: 2, items: { $ref: '#/$defs/operand' } }

/** Lowers an expression whose operands all measure the same thing, and so does its value. */
export function sameMeasureExpression(
  op: 'plus' | 'minus' | 'min' | 'max',
  value: Tree,
  expected: ScalarType | null,
  context: Context,
): Expr | null {
  const args = likeOperands(value, expected, context)
  if (args === null) return null
  if (!args.every((arg) => numeric(arg, value, context)) || !sameMeasure(args, value, context)) return null
  const type = commonType(args)
  if (type === undefined) return null
  if ((op === 'plus' || op === 'minus') && type.kind === 'date') {
    return refuse(
      context,
      typeMismatch(
        value.span,
        { zh: '日期不能相加减', en: 'dates are neither added nor subtracted' },
        { zh: '用 addMonths、monthsBetween 或 daysBetween', en: 'use addMonths, monthsBetween or daysBetween' },
      ),
    )
  }
  return { op, id: context.nextId(), type, args }
}
