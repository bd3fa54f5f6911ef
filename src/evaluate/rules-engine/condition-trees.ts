import type { Cond, Expr, Leaf, LevelClause, Program } from '../../model/core.ts'
import { guardsOf, leavesOf, operandsOf, partsOf } from './parts.ts'

/** A condition that has leaves, and becomes a rule of the engine. */
export interface ConditionTree {
  readonly name: string
  readonly cond: Cond
  readonly leaves: readonly Leaf[]
}

/** Every condition of a program that has leaves: of phrases, guards, decisions, assumptions, and cases in expressions. */
export function conditionTrees(program: Program): ConditionTree[] {
  const trees: ConditionTree[] = []
  const cond = (name: string, condition: Cond | null): void => {
    const leaves = leavesOf(condition)
    if (condition === null || leaves.length === 0) return
    trees.push({ name, cond: condition, leaves })
    for (const leaf of leaves) for (const operand of operandsOf(leaf)) cases(`${name}, leaf ${leaf.leaf}`, operand)
  }
  const cases = (name: string, expr: Expr): void => {
    guardsOf(expr).forEach((guard, at) => {
      cond(`${name}, expression ${expr.id} case ${at}`, guard)
    })
    for (const part of partsOf(expr)) cases(name, part)
  }
  const level = ({ id, guard, lead, parts, tail }: LevelClause): void => {
    cond(`when ${id}`, guard?.when ?? null)
    cond(`unless ${id}`, guard?.unless ?? null)
    for (const phrase of lead) cond(`phrase ${phrase.id}`, phrase.cond)
    for (const part of parts) level(part)
    for (const phrase of tail) cond(`phrase ${phrase.id}`, phrase.cond)
  }
  for (const { name, expr } of program.named.values()) cases(`named ${name}`, expr)
  for (const article of program.articles) level(article)
  for (const decision of program.decisions.values()) cond(`decision ${decision.id}`, decision.cond)
  program.assume.forEach((assumption, at) => {
    cond(`assumption ${at}`, assumption.cond)
  })
  return trees
}
