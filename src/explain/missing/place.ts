import { answerVerdicts } from '../../evaluate/plain/answers.ts'
import { truthOf } from '../../evaluate/plain/conditions.ts'
import type { Environment } from '../../evaluate/plain/environment.ts'
import { valueOfExpr } from '../../evaluate/plain/expressions.ts'
import { viewOf } from '../../evaluate/plain/rows.ts'
import type { Row } from '../../model/application.ts'
import type { DecisionPoint, Expr, Leaf } from '../../model/core.ts'
import { OPEN, TRUE, type Truth } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { leafTruths, type Question, valueNow } from '../question.ts'
import type { Wanted } from './missing-fact.ts'
import type { Part } from './parts.ts'

/** Where something is asked: of an application as a whole, or of rows of a list taken as one. */
export interface Place {
  truth(leaf: Leaf): Truth
  /** Undefined where nothing is known of it. */
  value(expr: Expr): Value | undefined
  /** The verdicts an answer means. */
  answer(point: DecisionPoint): Truth
  /** What the rows here do not say of a field. */
  missing(field: string): readonly Wanted[]
  /** What parts came to here, kept for those who ask again. */
  readonly known: Map<Part, Truth>
}

/** The application as a whole, as an engine found it. */
export function wholeOf(question: Question): Place {
  return {
    truth: leafTruths(question),
    value: (expr) => valueNow(expr, question),
    answer: (point) => {
      const value = point.answer === null ? undefined : valueNow(point.answer, question)
      return value === undefined ? OPEN : answerVerdicts(point, TRUE, value)
    },
    missing: () => [],
    known: new Map(),
  }
}

/** Rows of a list taken as one. */
export function rowsAsOne(
  list: ListFact,
  rows: readonly Row[],
  env: Environment,
  missing: (field: string) => readonly Wanted[],
): Place {
  const view = viewOf(list, rows)
  return {
    truth: (leaf) => truthOf(leaf, env, view),
    value: (expr) => valueOfExpr(expr, env, view),
    answer: () => OPEN,
    missing,
    known: new Map(),
  }
}
