import { childrenOfExpression, conditionsOfExpression } from '../../model/children-of-expression.ts'
import type { Cond, Expr, Leaf, LevelClause, OutcomePoint, PhraseClause, Program } from '../../model/core.ts'
import { leavesOf } from '../../model/leaves-of.ts'
import { operandsOf } from './parts.ts'

/** A condition that has leaves, and becomes a rule of the engine. */
export interface ConditionTree {
  readonly name: string
  readonly cond: Cond
  readonly leaves: readonly Leaf[]
}

/**
 * Every condition of a program that has leaves: of phrases, guards, decisions, outcomes, assumptions, and cases in
 * expressions. What is asked of each row or each recipient has no value of its own, and is no rule.
 */
export function conditionTrees(program: Program): ConditionTree[] {
  const trees: ConditionTree[] = []
  // a range and the condition that a decision lies in it may be made of the same expressions
  const seen = new Set<Expr>()
  const cond = (name: string, condition: Cond | null): void => {
    const leaves = leavesOf(condition)
    if (condition === null || leaves.length === 0) return
    trees.push({ name, cond: condition, leaves })
    for (const leaf of leaves) for (const operand of operandsOf(leaf)) cases(`${name}, leaf ${leaf.leaf}`, operand)
  }
  const cases = (name: string, expr: Expr | null): void => {
    if (expr === null || seen.has(expr)) return
    seen.add(expr)
    conditionsOfExpression(expr).forEach((guard, at) => {
      cond(`${name}, expression ${expr.id} case ${at}`, guard)
    })
    for (const part of childrenOfExpression(expr)) cases(name, part)
  }
  const phrase = ({ id, cond: condition, effect }: PhraseClause): void => {
    cond(`phrase ${id}`, condition)
    if (effect?.kind !== 'deadline') return
    cases(`deadline ${id}`, effect.due)
    cases(`deadline ${id}`, effect.done)
  }
  const outcome = ({ id, to, applies, within, entitled, received, caps }: OutcomePoint): void => {
    cond(`outcome ${id} applies`, applies)
    cond(`outcome ${id} within`, within)
    for (const expr of [to.name, entitled, received, ...caps.map(({ left }) => left)]) cases(`outcome ${id}`, expr)
  }
  const level = ({ id, guard, lead, parts, tail }: LevelClause): void => {
    cond(`when ${id}`, guard?.when ?? null)
    cond(`unless ${id}`, guard?.unless ?? null)
    lead.forEach(phrase)
    parts.forEach(level)
    tail.forEach(phrase)
  }
  for (const { name, expr } of program.named.values()) cases(`named ${name}`, expr)
  program.articles.forEach(level)
  for (const decision of program.decisions.values()) {
    cond(`decision ${decision.id}`, decision.cond)
    cases(`decision ${decision.id}`, decision.answer)
  }
  for (const each of program.outcomes.values()) if (each.recipients === null) outcome(each)
  program.assume.forEach((assumption, at) => {
    cond(`assumption ${at}`, assumption.cond)
  })
  return trees
}
