import { parseChineseNumeral } from '../../util/chinese-numerals.ts'
import type { NormalisedText } from '../../util/normalise-text.ts'

/** Where an article of a published text begins: at its label, in the normalised text. */
export interface ArticleStart {
  readonly number: number
  readonly at: number
}

const LABEL = /第([0-9]+|[〇零一二两三四五六七八九十百千]+)条/g
const BEFORE_LABEL = /^[\s>#*+-]*$/
/** What follows 第六条 where it is only referred to. */
const REFERENCE = /^(?:第|规定|所|的|之|和|至|、|,|。)/

/**
 * The articles of a published text in order. A label that begins a line, or is followed by what the article is expected
 * to begin with, may be one; of those the heaviest increasing chain is taken, so that 第六条 inside a sentence is none.
 */
export function articleStarts(
  raw: string,
  { text, at }: NormalisedText,
  expected: ReadonlyMap<number, string>,
): ArticleStart[] {
  const candidates: (ArticleStart & { readonly weight: number })[] = []
  for (const label of text.matchAll(LABEL)) {
    const number = numberOf(label[1] ?? '')
    const rest = text.slice(label.index + label[0].length)
    const beginning = number === undefined ? undefined : expected.get(number)
    const fits = beginning !== undefined && beginning !== '' && rest.startsWith(beginning)
    const begins = beginsLine(raw, at[label.index] ?? 0) && !REFERENCE.test(rest)
    if (number !== undefined && (fits || begins)) {
      candidates.push({ number, at: label.index, weight: (fits ? 4 : 0) + (begins ? 2 : 0) })
    }
  }
  return heaviestChain(candidates)
}

function numberOf(numeral: string): number | undefined {
  const value = /^[0-9]+$/.test(numeral) ? BigInt(numeral) : parseChineseNumeral(numeral)
  return value === undefined || value > 9999n ? undefined : Number(value)
}

function beginsLine(raw: string, at: number): boolean {
  return BEFORE_LABEL.test(raw.slice(raw.lastIndexOf('\n', at - 1) + 1, at))
}

/** The candidates whose numbers increase and whose weights add up to the most. */
function heaviestChain(candidates: readonly (ArticleStart & { readonly weight: number })[]): ArticleStart[] {
  const best: { readonly total: number; readonly chain: readonly ArticleStart[] }[] = []
  for (const candidate of candidates) {
    let before: (typeof best)[number] = { total: 0, chain: [] }
    for (const end of best) {
      if ((end.chain.at(-1)?.number ?? 0) < candidate.number && end.total > before.total) before = end
    }
    best.push({ total: before.total + candidate.weight, chain: [...before.chain, candidate] })
  }
  let heaviest: (typeof best)[number] = { total: 0, chain: [] }
  for (const end of best) if (end.total > heaviest.total) heaviest = end
  return [...heaviest.chain]
}
