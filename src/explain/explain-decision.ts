import { childrenOfExpression, conditionsOfExpression } from '../model/children-of-expression.ts'
import type { Clause, Cond, DecisionPoint, Expr, Program } from '../model/core.ts'
import type { DecidedPoint } from '../model/decision.ts'
import { leavesOf } from '../model/leaves-of.ts'
import { possibleVerdicts, verdictWord } from '../model/truth.ts'
import { answerOf } from './answer-of.ts'
import { blameOf } from './blame.ts'
import { childrenOf } from './clause-index.ts'
import type { FindMissing } from './missing/find-missing.ts'
import type { Question } from './question.ts'

/** What one decision comes to: its verdict, what it may still become, what must be mended, and what is missing. */
export function explainDecision(point: DecisionPoint, question: Question, missing: FindMissing): DecidedPoint {
  const verdicts = question.outcome.decisions.get(point.id) ?? 0
  const verdict = verdictWord(verdicts)
  const bearing = phrasesLookedAt(point, question)
  return {
    label: point.label,
    verdict,
    ...answerOf(point, question),
    ...(verdict === 'undetermined' ? { possible: possibleVerdicts(verdicts) } : {}),
    blame: blameOf(point, question, bearing),
    missing: missing.ofDecision(point.id),
    bearing,
  }
}

const looked = new WeakMap<Program, Map<DecisionPoint, readonly string[]>>()

/**
 * Every phrase of the clauses a decision looks at, through other decisions too, in the order the text reads: whatever the
 * application, so it is found once for a program.
 */
export function phrasesLookedAt(point: DecisionPoint, question: Question): readonly string[] {
  const known = looked.get(question.program) ?? new Map<DecisionPoint, readonly string[]>()
  looked.set(question.program, known)
  const phrases = known.get(point) ?? phrasesUnder(point, question)
  known.set(point, phrases)
  return phrases
}

function phrasesUnder(point: DecisionPoint, question: Question): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const fromClause = (clause: Clause): void => {
    if (clause.kind === 'phrase') found.add(clause.id)
    else for (const child of childrenOf(clause)) fromClause(child)
  }
  const fromExpression = (expr: Expr): void => {
    if (expr.op === 'named') {
      const named = question.program.named.get(expr.name)
      if (named === undefined || seen.has(`value ${expr.name}`)) return
      seen.add(`value ${expr.name}`)
      if (named.definedBy !== undefined) found.add(named.definedBy)
      fromExpression(named.expr)
    }
    for (const cond of conditionsOfExpression(expr)) fromCondition(cond)
    for (const child of childrenOfExpression(expr)) fromExpression(child)
  }
  const fromCondition = (cond: Cond): void => {
    for (const leaf of leavesOf(cond)) {
      if (leaf.op === 'met' || leaf.op === 'holds') {
        const placed = question.clauses.get(leaf.clause)
        if (placed !== undefined) fromClause(placed.clause)
      }
      if (leaf.op !== 'metDecision' || seen.has(leaf.decision)) continue
      seen.add(leaf.decision)
      const inner = question.program.decisions.get(leaf.decision)
      if (inner !== undefined) fromPoint(inner)
    }
  }
  const fromPoint = ({ cond, answer }: DecisionPoint): void => {
    fromCondition(cond)
    if (answer !== null) fromExpression(answer)
  }
  fromPoint(point)
  return [...question.clauses.keys()].filter((id) => found.has(id))
}
