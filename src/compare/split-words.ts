/** Numerals are one word whatever they are written in: a fraction, a percentage, an amount. */
const NUMERAL =
  /[0-9][0-9,]*(?:\.[0-9]+)?(?:\/[0-9]+)?[%％]?|[零〇一二两三四五六七八九十百千万亿]+分之[零〇一二两三四五六七八九十百千万亿]+|[零〇一二两三四五六七八九十百千万亿]{2,}/gu

let segmenter: Intl.Segmenter | undefined

/** A text in words; joined they are the text again. */
export function splitWords(text: string): string[] {
  const words: string[] = []
  let at = 0
  for (const match of text.matchAll(NUMERAL)) {
    words.push(...plainWords(text.slice(at, match.index)), match[0])
    at = match.index + match[0].length
  }
  return [...words, ...plainWords(text.slice(at))]
}

function plainWords(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
