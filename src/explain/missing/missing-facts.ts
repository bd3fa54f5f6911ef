import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { FALSE, NEUTRAL, TRUE } from '../../model/truth.ts'
import { isSettled } from '../exact.ts'
import { has, openLeaves, truthOf } from '../fold.ts'
import { leafTruths, listGiven, type Question, valueNow } from '../question.ts'
import { childrenOfExpression } from '../sub-expressions.ts'
import { missingList, missingScalar, type Wanted } from './missing-fact.ts'
import { missingForRows, missingForUnits } from './missing-in-list.ts'

/** What is missing for a condition, by the leaves that still matter; what another clause lacks is the caller's to add. */
export function missingForCondition(cond: Cond | null, question: Question): Wanted[] {
  return openLeaves(cond, leafTruths(question)).flatMap((leaf) => missingForLeaf(leaf, question))
}

function missingForLeaf(leaf: Leaf, question: Question): Wanted[] {
  switch (leaf.op) {
    case 'compare':
      return [leaf.left, leaf.right].flatMap((expr) => missingForExpression(expr, question))
    case 'oneOf':
      return missingForExpression(leaf.left, question)
    case 'judgement':
      return missingForExpression(leaf.of, question)
    case 'has': {
      if (!('list' in leaf.of)) return missingForExpression(leaf.of, question)
      const list = question.program.vocabulary.lists.get(leaf.of.list)
      return list !== undefined && listGiven(list.name, question).kind === 'missing' ? [missingList(list)] : []
    }
    case 'quantified':
      return missingForRows(leaf, question)
    default:
      return []
  }
}

/** What is missing for a value that is not settled, through the names it stands for. */
function missingForExpression(expr: Expr, question: Question): Wanted[] {
  if (isSettled(valueNow(expr, question))) return []
  const inner = (part: Expr): Wanted[] => missingForExpression(part, question)
  switch (expr.op) {
    case 'fact':
      return missingScalar(expr.name, question)
    case 'named': {
      const named = question.program.named.get(expr.name)
      return named === undefined ? [] : inner(named.expr)
    }
    case 'count':
    case 'sum':
    case 'share':
      return missingForUnits(expr, question)
    case 'cases':
      return missingForCases(expr, question)
    case 'bands': {
      const edges = expr.bands.flatMap(({ low, high }) =>
        [low, high].flatMap((edge) => (edge === null ? [] : [edge.at])),
      )
      return [...childrenOfExpression(expr), ...edges].flatMap(inner)
    }
    default:
      return childrenOfExpression(expr).flatMap(inner)
  }
}

/** Cases are asked in turn: what cannot apply is passed over, and nothing after a sure one matters. */
function missingForCases({ cases }: Extract<Expr, { op: 'cases' }>, question: Question): Wanted[] {
  const missing: Wanted[] = []
  for (const { when, value } of cases) {
    const truth = when === null ? TRUE : truthOf(when, leafTruths(question))
    missing.push(...missingForCondition(when, question))
    if (has(truth, TRUE)) missing.push(...missingForExpression(value, question))
    if (!has(truth, FALSE | NEUTRAL)) break
  }
  return missing
}
