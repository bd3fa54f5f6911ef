import type { ComparedParagraph, WordRun } from '../../model/comparison.ts'
import { markerText } from '../marker-text.ts'

/** A paragraph of a text with tracked changes: it stays, came, or went; its number and words with what is theirs. */
export interface TrackedParagraph {
  readonly kind: WordRun['kind']
  readonly depth: number
  readonly heading: 'preamble' | 'chapter' | null
  readonly runs: readonly WordRun[]
  /** What it was made of: where its changes are told. */
  readonly of: ComparedParagraph
}

/**
 * The whole text as tracked changes: refusing them all gives the old text, accepting them all the new one. A paragraph
 * that moved past others went from where it was and came where it is; tracked changes know no other way.
 */
export function trackedParagraphs(text: readonly ComparedParagraph[]): TrackedParagraph[] {
  const staying = longestInOrder(text.filter(({ old, new: now }) => old !== null && now !== null))
  const gone = text
    .filter((paragraph) => paragraph.old !== null && !staying.has(paragraph))
    .sort((a, b) => placeIn(a, 'old') - placeIn(b, 'old'))
  const tracked: TrackedParagraph[] = []
  const goBefore = (place: number): void => {
    while (gone[0] !== undefined && placeIn(gone[0], 'old') < place) tracked.push(...oneSided(gone.splice(0, 1), 'old'))
  }
  for (const paragraph of text) {
    if (staying.has(paragraph)) {
      goBefore(placeIn(paragraph, 'old'))
      tracked.push(staysAs(paragraph))
    } else if (paragraph.new !== null) {
      // what went from between the same neighbours is read before what came
      const next = text.slice(text.indexOf(paragraph)).find((one) => staying.has(one))
      goBefore(next === undefined ? Number.POSITIVE_INFINITY : placeIn(next, 'old'))
      tracked.push(...oneSided([paragraph], 'new'))
    }
  }
  goBefore(Number.POSITIVE_INFINITY)
  return tracked
}

function placeIn(paragraph: ComparedParagraph, side: 'old' | 'new'): number {
  return paragraph[side]?.before ?? -1
}

/** As many paragraphs as can stay where they are: the longest part of the new order that is in the old order too. */
function longestInOrder(text: readonly ComparedParagraph[]): ReadonlySet<ComparedParagraph> {
  const best: { length: number; before: number }[] = []
  for (const [i, paragraph] of text.entries()) {
    let found = { length: 1, before: -1 }
    for (let j = 0; j < i; j++) {
      const other = text[j]
      const length = (best[j]?.length ?? 0) + 1
      if (other !== undefined && placeIn(other, 'old') < placeIn(paragraph, 'old') && length > found.length)
        found = { length, before: j }
    }
    best.push(found)
  }
  const kept = new Set<ComparedParagraph>()
  let at = best.reduce((longest, { length }, i) => (length > (best[longest]?.length ?? 0) ? i : longest), 0)
  while (at >= 0) {
    const paragraph = text[at]
    if (paragraph !== undefined) kept.add(paragraph)
    at = best[at]?.before ?? -1
  }
  return kept
}

function staysAs(paragraph: ComparedParagraph): TrackedParagraph {
  const [old, now] = [markerText(paragraph, 'old'), markerText(paragraph, 'new')]
  const markers: WordRun[] =
    old === now
      ? [{ kind: 'same', text: now }]
      : [
          { kind: 'removed', text: old },
          { kind: 'added', text: now },
        ]
  return { ...about(paragraph), kind: 'same', runs: withText([...markers, ...paragraph.runs]) }
}

function oneSided(paragraphs: readonly ComparedParagraph[], side: 'old' | 'new'): TrackedParagraph[] {
  const kind = side === 'old' ? 'removed' : 'added'
  return paragraphs.map((paragraph) => {
    const own = paragraph.runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text)
    return { ...about(paragraph), kind, runs: withText([{ kind, text: markerText(paragraph, side) + own.join('') }]) }
  })
}

function about(of: ComparedParagraph): Pick<TrackedParagraph, 'depth' | 'heading' | 'of'> {
  return { depth: of.depth, heading: of.kind === 'preamble' || of.kind === 'chapter' ? of.kind : null, of }
}

function withText(runs: readonly WordRun[]): WordRun[] {
  return runs.filter(({ text }) => text !== '')
}
