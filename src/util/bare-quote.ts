/** A quote as people cite it: without the punctuation that ends it. */
export function bareQuote(quote: string): string {
  return quote.replace(/[，。；、：,;:.]+$/u, '')
}
