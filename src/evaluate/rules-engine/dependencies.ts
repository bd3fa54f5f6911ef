import type { Cond, Expr, Leaf } from '../../model/core.ts'
import { decisionName, factName, leafName, listName, namedName, truthName, verdictName } from './names.ts'
import { guardsOf, leavesOf, operandsOf, partsOf, questionOf } from './parts.ts'

/** What must be known before a leaf can be evaluated, by name in the almanac. */
export function leafDependencies(leaf: Leaf): readonly string[] {
  const reads = new Set<string>()
  readLeaf(leaf, false, reads)
  return [...reads]
}

/** What must be known before an expression can be evaluated. */
export function expressionDependencies(expr: Expr): readonly string[] {
  const reads = new Set<string>()
  readExpr(expr, false, reads)
  return [...reads]
}

/** The leaves a condition is folded from, as names in the almanac. */
export function condDependencies(cond: Cond): readonly string[] {
  return leavesOf(cond).map(({ leaf }) => leafName(leaf))
}

function readCond(cond: Cond | null, inRow: boolean, reads: Set<string>): void {
  for (const leaf of leavesOf(cond)) {
    // a leaf of a row has no value of its own: what it reads is read by the question
    if (inRow) readLeaf(leaf, true, reads)
    else reads.add(leafName(leaf.leaf))
  }
}

function readLeaf(leaf: Leaf, inRow: boolean, reads: Set<string>): void {
  if (leaf.op === 'met') reads.add(verdictName(leaf.clause))
  if (leaf.op === 'holds') reads.add(truthName(leaf.clause))
  if (leaf.op === 'metDecision') reads.add(decisionName(leaf.decision))
  if (leaf.op === 'has' && !('op' in leaf.of)) reads.add(listName(leaf.of.list))
  readQuestion(leaf, reads)
  for (const operand of operandsOf(leaf)) readExpr(operand, inRow, reads)
}

function readExpr(expr: Expr, inRow: boolean, reads: Set<string>): void {
  if (expr.op === 'fact') reads.add(factName(expr.name))
  if (expr.op === 'named') reads.add(namedName(expr.name))
  readQuestion(expr, reads)
  for (const part of partsOf(expr)) readExpr(part, inRow, reads)
  for (const guard of guardsOf(expr)) readCond(guard, inRow, reads)
}

function readQuestion(node: Expr | Leaf, reads: Set<string>): void {
  const question = questionOf(node)
  if (question === null) return
  reads.add(listName(question.list))
  for (const cond of question.conds) readCond(cond, true, reads)
  for (const expr of question.exprs) readExpr(expr, true, reads)
}
