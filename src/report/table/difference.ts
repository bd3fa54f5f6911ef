import type { ComparedParagraph, Comparison } from '../../model/comparison.ts'
import { changesOf } from './changes-of.ts'
import { paragraphTexts } from './paragraph-texts.ts'

/** In what a paragraph differs. */
export interface Difference {
  readonly differs: boolean
  /** Both versions have it. */
  readonly stays: boolean
  readonly words: boolean
  /** Its words differ in punctuation and white space alone. */
  readonly punctuation: boolean
  /** It has another number, or stands in another clause. */
  readonly number: boolean
  /** What it asks or brings about is another thing. */
  readonly rules: boolean
}

/** In what a paragraph differs between the versions. */
export function differenceOf(paragraph: ComparedParagraph, comparison: Comparison): Difference {
  const { old, new: now } = paragraph
  const texts = paragraphTexts(paragraph)
  const stays = old !== null && now !== null
  const words = texts.old !== texts.new
  const number = stays && (old.marker !== now.marker || isMoved(paragraph, comparison))
  const rules = changesOf(paragraph, comparison).some((change) => change.rules.length > 0)
  return {
    differs: !stays || words || number || rules,
    stays,
    words,
    punctuation: words && bare(texts.old) === bare(texts.new),
    number,
    rules,
  }
}

/** Whether a paragraph stands in another clause now: what stands in a renumbered clause is where it was. */
export function isMoved({ kind, old, new: now }: ComparedParagraph, { text }: Comparison): boolean {
  if (old === null || now === null || !NUMBERED.includes(kind)) return false
  const [was, is] = [outerOf(old.id), outerOf(now.id)]
  if (was === '' && is === '') return false
  const outer = text.find((one) => NUMBERED.includes(one.kind) && one.new?.id === is)
  return outer?.old?.id !== was
}

const NUMBERED: readonly ComparedParagraph['kind'][] = ['article', 'paragraph', 'item', 'subitem']

function outerOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')))
}

// Between figures a mark is part of the number: 1.5, 2,000, 3:1.
const MARK =
  /(?<![0-9])[\s，。；：、！？“”‘’（）《》〈〉【】〔〕…—·.,;:!?"'()[\]]|[\s，。；：、！？“”‘’（）《》〈〉【】〔〕…—·.,;:!?"'()[\]](?![0-9])/gu

function bare(text: string): string {
  return text.replaceAll(MARK, '')
}
