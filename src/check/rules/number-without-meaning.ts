import type { Finding } from '../../model/finding.ts'
import type { Check } from '../check.ts'
import { literalsOf } from '../quotes/literals.ts'
import { inertKey, phrasesOfVersion, textsOf } from '../quotes/of-phrase.ts'
import { quoteSpan } from '../quotes/quote-span.ts'
import type { QuotedQuantity } from '../quotes/quoted-quantity.ts'
import { readQuantities } from '../quotes/read-quantities.ts'
import { sameInWords, sameQuantity } from '../quotes/same-quantity.ts'

/** A phrase said to mean nothing holds no quantity of the law; one that says its meaning in words says its quantities too. */
export const numberWithoutMeaning: Check = {
  code: 'number-without-meaning',
  severity: 'warning',
  run({ policy, version, vocabulary }, report) {
    const { units } = vocabulary
    for (const phrase of phrasesOfVersion(version)) {
      const nothing = inertKey(phrase) === 'nothing'
      const texts = textsOf(phrase)
      if (!nothing && texts === undefined) continue
      const said = (texts ?? []).flatMap((text) => readQuantities(text, units).quantities)
      const literals = nothing ? [] : literalsOf(phrase.body, units)
      for (const quote of phrase.quotes) {
        for (const quantity of readQuantities(quote.text, units).quantities.filter(decides)) {
          const taken =
            said.some((one) => sameInWords(one, quantity)) ||
            literals.some((literal) => sameQuantity(literal.quantity, quantity))
          if (taken) continue
          const words = quote.text.slice(quantity.start, quantity.end)
          report({
            ...(nothing ? saysNothing(words) : leavesOut(words)),
            span: quoteSpan(quote, quantity.start, quantity.end, policy.files.sources),
            clause: phrase.cite,
          })
        }
      }
    }
  },
}

type Told = Omit<Finding, 'code' | 'severity'>

function saysNothing(words: string): Told {
  return {
    message: {
      zh: `“${words}”所在的一句写着 nothing`,
      en: `the phrase with “${words}” is said to mean nothing`,
    },
    label: { zh: '一个没有含义的数', en: 'a number without a meaning' },
    why: {
      zh: '条文里的金额、比例、时长和数量通常要起作用；写成 nothing 就不再有人核对它',
      en: 'amounts, shares, durations and counts of a text usually decide something; under nothing no one checks them',
    },
    help: {
      zh: '写成条件或 define；尚未编写的，写 pending: true',
      en: 'write a condition or a define; if it is not worked out yet, pending: true',
    },
  }
}

function leavesOut(words: string): Told {
  return {
    message: {
      zh: `“${words}”没有写进这一句的含义`,
      en: `the meaning of this phrase does not say “${words}”`,
    },
    label: { zh: '含义里没有这个数', en: 'not in the meaning' },
    why: {
      zh: '义务、待遇和后果照写给人看；少了原文的数，读的人就不知道有多少、到何时',
      en: 'duties, entitlements and consequences are read as they are written; without the number no one knows how much or how long',
    },
    help: { zh: `在文字里写上“${words}”，或把它写成条件`, en: `say “${words}” in the text, or make it a condition` },
  }
}

/** Money, shares, durations and declared counters; a date or a bare number may be a mere mention. */
function decides({ sure, measures }: QuotedQuantity): boolean {
  return sure && measures.some(({ dimension }) => dimension !== 'date' && dimension !== 'plain')
}
