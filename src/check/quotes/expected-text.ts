import type { Heading, Level, Phrase, Quote } from '../../model/structure.ts'
import { formatChineseNumeral } from '../../util/chinese-numerals.ts'
import { normaliseText } from '../../util/normalise-text.ts'

/** One stretch that the published text must have next: a quote, or a label or marker of the law's structure in one of its usual forms. */
export interface Stretch {
  readonly kind: 'quote' | 'label' | 'marker'
  /** Normalised; the longest first. A quote has one form. */
  readonly forms: readonly string[]
  readonly phrase: Phrase | undefined
  readonly quote: Quote | undefined
  /** For a quote, the offset in it of each normalised character. */
  readonly at: readonly number[]
}

/** The stretches of an article: its label, then its phrases depth-first with the markers of its items. */
export function stretchesOfArticle(article: Level): Stretch[] {
  const [phrase] = phrasesBelow(article)
  return [structural('label', articleLabels(article.number), phrase), ...stretchesOfLevel(article)]
}

/** The stretches of a title, preamble or chapter heading. */
export function stretchesOfHeading({ phrase }: Heading): Stretch[] {
  return stretchesOfPhrase(phrase)
}

/** 第六条, or 第6条. */
function articleLabels(number: number): string[] {
  return [`第${formatChineseNumeral(number)}条`, `第${number}条`]
}

function stretchesOfLevel(level: Level): Stretch[] {
  return [
    ...level.lead.flatMap(stretchesOfPhrase),
    ...level.parts.flatMap((part) => {
      const forms = markersOf(part)
      const [phrase] = phrasesBelow(part)
      return [...(forms.length === 0 ? [] : [structural('marker', forms, phrase)]), ...stretchesOfLevel(part)]
    }),
    ...level.tail.flatMap(stretchesOfPhrase),
  ]
}

function stretchesOfPhrase(phrase: Phrase): Stretch[] {
  return phrase.quotes.map((quote) => {
    const { text, at } = normaliseText(quote.text)
    return { kind: 'quote', forms: [text], phrase, quote, at }
  })
}

function structural(kind: 'label' | 'marker', forms: readonly string[], phrase: Phrase | undefined): Stretch {
  return { kind, forms, phrase, quote: phrase?.quotes[0], at: [] }
}

function phrasesBelow(level: Level): Phrase[] {
  return [...level.lead, ...level.parts.flatMap(phrasesBelow), ...level.tail]
}

const CIRCLED_ONE = 0x2460

/** How the number of an item or subitem may be written; paragraphs bear none. */
function markersOf({ kind, number }: Level): string[] {
  if (kind !== 'item' && kind !== 'subitem') return []
  const chinese = formatChineseNumeral(number)
  const circled = number <= 20 ? [String.fromCharCode(CIRCLED_ONE + number - 1)] : []
  return [`(${chinese})`, `(${number})`, `${chinese}、`, `${number}、`, `${number}.`, `${number})`, ...circled]
}
