import type { Cond, Expr } from '../../model/core.ts'
import type { Tree } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { elaborateListQuestion, LIST_QUESTION } from '../list-question.ts'
import type { Context, JsonSchema } from '../word.ts'
import { operandAt, operandSchema } from './parts.ts'

/** The keys of a value asked of each unit of a list. */
export const EACH_OF_LIST: Readonly<Record<string, JsonSchema>> = {
  ...LIST_QUESTION,
  each: operandSchema('每一单位的值', 'The value of each unit'),
}

/** What a list expression is made of: the list, what narrows it, and the value asked of each unit. */
export interface EachOfList {
  readonly list: string
  readonly where: Cond | null
  readonly each: Expr
  readonly rows: Context
}

/** The list, `where` and `each` of a list expression; null when refused. */
export function elaborateEach(value: Tree, expected: ScalarType | null, context: Context): EachOfList | null {
  const question = elaborateListQuestion(value, context)
  if (question === null) return null
  const { list, where, rows } = question
  const each = operandAt(value, 'each', expected, rows)
  return each === null ? null : { list: list.name, where, each, rows }
}
