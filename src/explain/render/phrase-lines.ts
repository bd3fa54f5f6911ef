import type { Decision, ExplainedClause, LeafColumns } from '../../model/decision.ts'
import { actualText, answerAskedFor, requirementText } from './columns.ts'
import { keyedLines } from './keyed-lines.ts'
import { beside } from './layout.ts'
import { missingLines, partiesOf } from './missing-lines.ts'
import type { Style } from './options.ts'
import { ALONE, phraseLabel, unjoined } from './phrase-label.ts'
import type { Key } from './words.ts'

/** A phrase on its line, and under it, in the gutter, why it fails or what it waits for. */
export function phraseLines(phrase: ExplainedClause, decision: Decision, style: Style): string[] {
  return [...phraseHead(phrase, decision, style), ...detailsOf(phrase, style)]
}

/** The line of a phrase: its glyph, what it is called, and what stands on the right. */
export function phraseHead(phrase: ExplainedClause, decision: Decision, style: Style): string[] {
  const { words, paint } = style
  const glyph = words.glyph[phrase.verdict]
  const right = rightOf(phrase, decision, style)
  const label = phraseLabel(phrase, right === '' ? ALONE : style.right - 8, style)
  const [first = '', ...more] = beside(`    ${glyph} ${label}`, right, style.right)
  return [first.replace(glyph, () => paint.verdict(phrase.verdict, glyph)), ...more]
}

/** What stands on the right: what was found, or whose move it is. */
export function rightOf(phrase: ExplainedClause, decision: Decision, style: Style): string {
  const { words } = style
  switch (phrase.verdict) {
    case 'undetermined': {
      if (phrase.inert?.kind === 'pending') return words.notEncoded
      const whose = partiesOf(phrase.missing, decision, style)
      if (whose.length === 0) return phrase.unclear ? words.unclear : words.undetermined
      const waiting = words.pendingOn(whose.join(words.separator))
      return phrase.unclear ? words.alsoUnclear(waiting) : waiting
    }
    case 'notApplicable':
      return style.messages.verdict.notApplicable
    default:
      return actualText(phrase, style)
  }
}

function detailsOf(phrase: ExplainedClause, style: Style): string[] {
  if (phrase.verdict === 'fail') return failureLines(phrase, style)
  if (phrase.verdict !== 'undetermined') return []
  const partly = phrase.actual !== undefined && 'low' in phrase.actual
  return [
    ...(partly ? keyedLines('actual', actualText(phrase, style), style) : []),
    ...keyedAll('missing', missingLines(phrase.missing, style), style),
  ]
}

function failureLines(phrase: ExplainedClause, style: Style): string[] {
  const leaves = phrase.leaves?.filter(({ gap }) => gap !== undefined) ?? [phrase]
  const alternatives = leaves.filter(({ alternative }) => alternative)
  return [
    ...keyedLines('text', style.words.quoted(unjoined(phrase.quote)), style),
    ...leaves.flatMap((leaf) => leafLines(leaf, alternatives.indexOf(leaf) > 0, style)),
  ]
}

/** What one leaf required, what it found, how far off it is and what would do. */
function leafLines(leaf: LeafColumns, instead: boolean, style: Style): string[] {
  const { words, language } = style
  const required = requirementText(leaf, style)
  const [step] = leaf.derivation ?? []
  const how = step?.plain ? undefined : step?.how[language]
  const actual = actualText(leaf, style)
  const judged = leaf.operator === 'judgement'
  const there = leaf.actual !== undefined && ('value' in leaf.actual || 'low' in leaf.actual)
  const found = judged || how === undefined || !there ? actual : words.because(actual, how)
  const ways = leaf.gap?.ways.map((way) => way[language]) ?? []
  // “should be yes, is no” says it all
  const plain = answerAskedFor(leaf) !== undefined && !judged
  return [
    ...(required === undefined ? [] : keyedLines(instead ? 'or' : 'required', required, style)),
    ...(plain || actual === '' ? [] : keyedLines('actual', found, style)),
    ...(judged && how !== undefined ? keyedLines('ground', how, style) : []),
    ...(leaf.gap === undefined ? [] : keyedLines('gap', leaf.gap.text[language], style)),
    ...ways.flatMap((way, at) => keyedLines(at === 0 ? 'way' : 'or', way, style)),
  ]
}

function keyedAll(key: Key, texts: readonly string[], style: Style): string[] {
  return texts.flatMap((text, at) => keyedLines(key, text, style, at > 0))
}
