import type { Amount, DerivationStep, ExplainedClause, LeafColumns } from '../../model/decision.ts'
import type { TruthWord } from '../../model/truth.ts'
import { type RenderOptions, styleOf } from './options.ts'
import { stepLines, treeLines } from './tree-lines.ts'

/** How a phrase was worked out: what each of its conditions required and found, and the steps to it. */
export function workedOut(clause: ExplainedClause, indent: number, options: RenderOptions): string[] {
  const style = styleOf(options)
  return leavesOf(clause).flatMap(([leaf, truth]) => treeLines(leaf, truth, indent, style))
}

/** The steps to an amount; none where its arithmetic says it all. */
export function amountWorkedOut({ derivation = [] }: Amount, indent: number, options: RenderOptions): string[] {
  const steps: readonly DerivationStep[] = derivation
  return steps.length < 2 ? [] : stepLines({ derivation: steps }, indent, styleOf(options))
}

/** The conditions of a phrase with what each came to. */
export function leavesOf(phrase: ExplainedClause): [LeafColumns, TruthWord][] {
  if (phrase.leaves !== undefined) return phrase.leaves.map((leaf) => [leaf, leaf.truth])
  return phrase.operator === undefined ? [] : [[phrase, phrase.truth]]
}
