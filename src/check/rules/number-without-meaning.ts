import type { Check } from '../check.ts'
import { inertKey, phrasesOfVersion } from '../quotes/of-phrase.ts'
import { quoteSpan } from '../quotes/quote-span.ts'
import type { QuotedQuantity } from '../quotes/quoted-quantity.ts'
import { readQuantities } from '../quotes/read-quantities.ts'

/** A phrase said to mean nothing holds no quantity of the law. */
export const numberWithoutMeaning: Check = {
  code: 'number-without-meaning',
  severity: 'warning',
  run({ policy, version, vocabulary }, report) {
    for (const phrase of phrasesOfVersion(version)) {
      if (inertKey(phrase) !== 'nothing') continue
      for (const quote of phrase.quotes) {
        for (const quantity of readQuantities(quote.text, vocabulary.units).quantities.filter(decides)) {
          const words = quote.text.slice(quantity.start, quantity.end)
          report({
            message: {
              zh: `“${words}”所在的一句写着 nothing`,
              en: `the phrase with “${words}” is said to mean nothing`,
            },
            span: quoteSpan(quote, quantity.start, quantity.end, policy.files.sources),
            clause: phrase.cite,
            label: { zh: '一个没有含义的数', en: 'a number without a meaning' },
            why: {
              zh: '条文里的金额、比例、时长和数量通常要起作用；写成 nothing 就不再有人核对它',
              en: 'amounts, shares, durations and counts of a text usually decide something; under nothing no one checks them',
            },
            help: {
              zh: '写成条件或 define；尚未编写的，写 pending: true',
              en: 'write a condition or a define; if it is not worked out yet, pending: true',
            },
          })
        }
      }
    }
  },
}

/** Money, shares, durations and declared counters; a date or a bare number may be a mere mention. */
function decides({ sure, measures }: QuotedQuantity): boolean {
  return sure && measures.some(({ dimension }) => dimension !== 'date' && dimension !== 'plain')
}
