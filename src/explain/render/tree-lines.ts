import type { DerivationStep, LeafColumns } from '../../model/decision.ts'
import type { TruthWord } from '../../model/truth.ts'
import { textIn } from '../shown.ts'
import { actualText, requirementText } from './columns.ts'
import { beside, hang } from './layout.ts'
import type { Style } from './options.ts'

/** A leaf with what was found, and under it how its value came about. */
export function treeLines(leaf: LeafColumns, truth: TruthWord, indent: number, style: Style): string[] {
  const glyph = glyphOf(leaf, truth, style)
  const required = requirementText(leaf, style) ?? style.words.unclear
  const [head = '', ...more] = hang(`${' '.repeat(indent)}${glyph} `, required)
  const first = more.length === 0 ? beside(head, actualText(leaf, style), style.right) : [head, ...more]
  return [...first, ...stepLines(leaf, indent + 2, style)]
}

/** How a leaf's value came about, each step under what it is for. */
export function stepLines(leaf: LeafColumns, indent: number, style: Style): string[] {
  const steps = (leaf.derivation ?? []).filter((step) => !step.plain || step.name !== leaf.fact)
  return steps.flatMap((step) => oneStep(step, leaf, indent, style))
}

function oneStep(step: DerivationStep, leaf: LeafColumns, indent: number, style: Style): string[] {
  const { words, language } = style
  const margin = ' '.repeat(indent + 2 * Math.min(step.depth, 10))
  const value = step.name === leaf.fact ? actualText(leaf, style) : textIn(step.value, language)
  const how = step.how[language]
  // the line above names the finding and says what it is
  if (leaf.operator === 'judgement') return hang(`${margin}${words.bullet} `, how)
  return [
    ...hang(`${margin}${words.bullet} `, words.is(step.label[language], value)),
    ...(step.plain ? [] : hang(`${margin}  `, how)),
  ]
}

/** A leaf that counts against the applicant is marked as it bears on the verdict. */
function glyphOf({ against }: LeafColumns, truth: TruthWord, { words }: Style): string {
  if (truth === 'unknown') return words.glyph.undetermined
  if (truth === 'neutral') return words.glyph.notApplicable
  return (truth === 'true') === !against ? words.glyph.pass : words.glyph.fail
}
