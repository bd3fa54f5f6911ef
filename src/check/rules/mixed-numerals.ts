import type { Quote } from '../../model/structure.ts'
import type { Check } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'
import { quoteSpan } from '../quotes/quote-span.ts'
import type { QuotedQuantity } from '../quotes/quoted-quantity.ts'
import { readQuantities } from '../quotes/read-quantities.ts'

/** One clause writes its quantities in one script, Arabic or Chinese. */
export const mixedNumerals: Check = {
  code: 'mixed-numerals',
  severity: 'info',
  run({ policy, version, vocabulary }, report) {
    const byClause = new Map<string, { quote: Quote; quantity: QuotedQuantity }[]>()
    for (const { cite, quotes } of phrasesOfVersion(version)) {
      const found = byClause.get(cite) ?? []
      for (const quote of quotes) {
        const { quantities } = readQuantities(quote.text, vocabulary.units)
        found.push(...quantities.filter(isAmount).map((quantity) => ({ quote, quantity })))
      }
      byClause.set(cite, found)
    }
    for (const [clause, found] of byClause) {
      const first = found[0]
      const odd = first && found.find(({ quantity }) => quantity.script !== first.quantity.script)
      if (first === undefined || odd === undefined) continue
      const [one, other] = [first, odd].map(({ quote, quantity }) => quote.text.slice(quantity.start, quantity.end))
      report({
        message: {
          zh: `数字体例不一：“${one}”与“${other}”并用`,
          en: `two styles of numerals: “${one}” and “${other}”`,
        },
        span: quoteSpan(odd.quote, odd.quantity.start, odd.quantity.end, policy.files.sources),
        clause,
        label: { zh: `与“${one}”体例不同`, en: `unlike “${one}”` },
        why: {
          zh: '同一条款里的数字宜用同一种写法；已公布的文本照录，修订时再统一',
          en: 'numbers of one clause are best written one way; a published text is kept as it is until it is amended',
        },
      })
    }
  },
}

/** Dates have a style of their own. */
function isAmount({ sure, measures }: QuotedQuantity): boolean {
  return sure && measures.some(({ dimension }) => dimension !== 'date')
}
