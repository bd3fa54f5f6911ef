import type { Check } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'
import { quoteSpan } from '../quotes/quote-span.ts'

/** Latin words with a small letter in them; an acronym such as GDP is at home in a Chinese text. */
const WORD = /(?<=\p{Script=Han}\s*)(?<![\w-])(?=\w*[a-z])[A-Za-z]{2,}(?![\w-])(?=\s*\p{Script=Han})/gu

/** No word of another language was left between the Chinese characters of a quote. */
export const foreignResidue: Check = {
  code: 'foreign-residue',
  severity: 'info',
  run({ policy, version, vocabulary }, report) {
    for (const { quotes, cite } of phrasesOfVersion(version)) {
      for (const quote of quotes) {
        for (const { 0: word, index } of quote.text.matchAll(WORD)) {
          if (vocabulary.units.has(word)) continue
          const around = quote.text.slice(Math.max(0, index - 4), index + word.length + 4)
          report({
            message: {
              zh: `原文含非中文残留“${word}”：“${around}”`,
              en: `a foreign word is left in the text: “${around}”`,
            },
            span: quoteSpan(quote, index, index + word.length, policy.files.sources),
            clause: cite,
            label: { zh: '疑为残留', en: 'left over' },
            why: {
              zh: '多为翻译、转换留下的字；已公布的文本照录，修订时再更正',
              en: 'mostly left by a translation or conversion; a published text is kept as it is until it is amended',
            },
          })
        }
      }
    }
  },
}
