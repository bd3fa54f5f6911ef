import type { ComparedParagraph } from '../../model/comparison.ts'
import { paragraphTexts } from './paragraph-texts.ts'

/** A wording that gives way to another throughout, and how far it does. */
export interface GlobalWording {
  readonly old: string
  readonly new: string
  /** How often it is replaced. */
  readonly replaced: number
  /** How often the new version has the old wording still. */
  readonly left: number
}

/** How far some wordings are replaced throughout. */
export function globalWordings(
  text: readonly ComparedParagraph[],
  wordings: readonly (readonly [string, string])[],
): GlobalWording[] {
  const stay = text.filter((paragraph) => paragraph.old !== null && paragraph.new !== null).map(paragraphTexts)
  const now = text.filter((paragraph) => paragraph.new !== null).map((paragraph) => paragraphTexts(paragraph).new)
  return wordings.map(([old, word]) => ({
    old,
    new: word,
    replaced: stay.reduce(
      (sum, texts) => sum + Math.max(0, countOf(texts.old, old, word) - countOf(texts.new, old, word)),
      0,
    ),
    left: now.reduce((sum, one) => sum + countOf(one, old, word), 0),
  }))
}

/** Whether the words of a paragraph are others by these wordings alone. */
export function isWordingAlone(
  paragraph: ComparedParagraph,
  wordings: readonly (readonly [string, string])[],
): boolean {
  const texts = paragraphTexts(paragraph)
  if (texts.old === texts.new) return false
  return wordings.reduce((text, [old, word]) => replaced(text, old, word), texts.old) === texts.new
}

/** What holds the new wording already is left as it is: the old one may be a part of it. */
function replaced(text: string, old: string, word: string): string {
  return piecesWithout(text, word)
    .map((piece) => piece.replaceAll(old, () => word))
    .join(word)
}

function countOf(text: string, old: string, word: string): number {
  return piecesWithout(text, word).reduce((sum, piece) => sum + piece.split(old).length - 1, 0)
}

function piecesWithout(text: string, word: string): string[] {
  return word === '' ? [text] : text.split(word)
}
