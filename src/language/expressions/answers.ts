import type { Expr } from '../../model/core.ts'
import type { Tree } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import type { Context } from '../word.ts'
import { commonType, operandAt, sameMeasure } from './parts.ts'

/** What one of several places answers, and the type they have in common. */
export interface Answers {
  readonly exprs: readonly Expr[]
  readonly type: ScalarType
}

/** The `value` of each of several rows, one of which is the answer; the first lends the others its type. Null when refused. */
export function elaborateAnswers(
  rows: readonly Tree[],
  value: Tree,
  expected: ScalarType | null,
  context: Context,
): Answers | null {
  const exprs: Expr[] = []
  let type = expected
  for (const row of rows) {
    const answer = operandAt(row, 'value', type, context)
    if (answer === null) return null
    type ??= answer.type
    exprs.push(answer)
  }
  const common = commonType(exprs)
  return common !== undefined && sameMeasure(exprs, value, context) ? { exprs, type: common } : null
}
