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
  const first = more.length === 0 ? beside(head, actualText(leaf, style)) : [head, ...more]
  return [...first, ...stepLines(leaf, indent + 2, style)]
}

/** How a leaf's value came about, each step under what it is for. */
export function stepLines(leaf: LeafColumns, indent: number, style: Style): string[] {
  return (leaf.derivation ?? []).flatMap((step) => oneStep(step, leaf, indent, style))
}

function oneStep(step: DerivationStep, leaf: LeafColumns, indent: number, style: Style): string[] {
  const { words, language } = style
  const margin = ' '.repeat(indent + 2 * Math.min(step.depth, 10))
  const value = step.name === leaf.fact ? actualText(leaf, style) : textIn(step.value, language)
  return [
    ...hang(`${margin}${words.bullet} `, words.is(step.label[language], value)),
    ...hang(`${margin}  `, step.how[language]),
  ]
}

/** A leaf that counts against the applicant is marked as it bears on the verdict. */
function glyphOf({ against }: LeafColumns, truth: TruthWord, { words }: Style): string {
  if (truth === 'unknown') return words.glyph.undetermined
  if (truth === 'neutral') return words.glyph.notApplicable
  return (truth === 'true') === !against ? words.glyph.pass : words.glyph.fail
}
