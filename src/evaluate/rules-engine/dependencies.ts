import { childrenOfExpression, conditionsOfExpression } from '../../model/children-of-expression.ts'
import type { Cond, DecisionPoint, Expr, Leaf, OutcomePoint } from '../../model/core.ts'
import { leavesOf } from '../../model/leaves-of.ts'
import * as names from './names.ts'
import { operandsOf, questionOf } from './parts.ts'

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
function condDependencies(cond: Cond): readonly string[] {
  return leavesOf(cond).map(({ leaf }) => names.leafName(leaf))
}

/** What a decision is folded from, and what it answers with. */
export function decisionDependencies({ cond, answer }: DecisionPoint): readonly string[] {
  return [...condDependencies(cond), ...(answer === null ? [] : expressionDependencies(answer))]
}

/** What an outcome is worked out from: its gate and those of joint caps, its conditions and its values. */
export function outcomeDependencies(outcome: OutcomePoint): readonly string[] {
  const { phrase, to, recipients, applies, within, entitled, received, caps } = outcome
  const reads = new Set([phrase, ...caps.map((cap) => cap.phrase)].map(names.gateName))
  // what is worked out for each recipient is asked anew for each, as of a row
  const forEach = recipients !== null
  if (recipients === null) {
    if (to.name !== null) readExpr(to.name, false, reads)
  } else {
    reads.add(names.listName(recipients.list))
    readCond(recipients.where, true, reads)
    readExpr(recipients.by, true, reads)
  }
  for (const cond of [applies, within]) readCond(cond, forEach, reads)
  for (const expr of [entitled, received, ...caps.map(({ left }) => left)])
    if (expr !== null) readExpr(expr, forEach, reads)
  return [...reads]
}

function readCond(cond: Cond | null, inRow: boolean, reads: Set<string>): void {
  for (const leaf of leavesOf(cond)) {
    // a leaf of a row has no value of its own: what it reads is read by the question
    if (inRow) readLeaf(leaf, true, reads)
    else reads.add(names.leafName(leaf.leaf))
  }
}

function readLeaf(leaf: Leaf, inRow: boolean, reads: Set<string>): void {
  if (leaf.op === 'met') reads.add(names.verdictName(leaf.clause))
  if (leaf.op === 'holds') reads.add(names.truthName(leaf.clause))
  if (leaf.op === 'metDecision') reads.add(names.decisionName(leaf.decision))
  if (leaf.op === 'has' && !('op' in leaf.of)) reads.add(names.listName(leaf.of.list))
  readQuestion(leaf, reads)
  for (const operand of operandsOf(leaf)) readExpr(operand, inRow, reads)
}

function readExpr(expr: Expr, inRow: boolean, reads: Set<string>): void {
  if (expr.op === 'fact') reads.add(names.factName(expr.name))
  if (expr.op === 'named') reads.add(names.namedName(expr.name))
  if (expr.op === 'outcome') reads.add(names.outcomeName(expr.outcome))
  if (expr.op === 'adjusted') for (const { phrase } of expr.groups.flat()) reads.add(names.gateName(phrase))
  readQuestion(expr, reads)
  for (const part of childrenOfExpression(expr)) readExpr(part, inRow, reads)
  for (const guard of conditionsOfExpression(expr)) readCond(guard, inRow, reads)
}

function readQuestion(node: Expr | Leaf, reads: Set<string>): void {
  const question = questionOf(node)
  if (question === null) return
  reads.add(names.listName(question.list))
  for (const cond of question.conds) readCond(cond, true, reads)
  for (const expr of question.exprs) readExpr(expr, true, reads)
}
