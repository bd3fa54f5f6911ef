import type { Finding } from '../../model/finding.ts'
import type { WholeVersion } from '../../model/policy.ts'
import type { Phrase } from '../../model/structure.ts'
import type { Check } from '../check.ts'
import { complementOf, cuesAround } from '../quotes/cues.ts'
import { isPublished } from '../quotes/is-published.ts'
import { type ComparedBy, type Literal, literalsOf } from '../quotes/literals.ts'
import { inertKey, phrasesOfVersion } from '../quotes/of-phrase.ts'
import { readQuantities } from '../quotes/read-quantities.ts'
import { sameQuantity } from '../quotes/same-quantity.ts'

/** The operator of a comparison is the one that the words around its number in the quote mean. */
export const cueWordMismatch: Check = {
  code: 'cue-word-mismatch',
  severity: 'error',
  run({ version, vocabulary }, report) {
    for (const phrase of phrasesOfVersion(version)) {
      if (inertKey(phrase) !== undefined) continue
      for (const literal of literalsOf(phrase.body, vocabulary.units)) {
        const { comparedBy } = literal
        if (comparedBy === undefined || MEANS[comparedBy.operator] === undefined) continue
        const said = wordsAbout(literal, phrase, vocabulary.units)
        const first = said[0]
        if (first && !said.some(({ operator, turned }) => agrees(comparedBy, operator, turned)))
          report({ clause: phrase.cite, ...describe(comparedBy, first), ...asSaid(comparedBy, said, phrase, version) })
      }
    }
  },
}

/** What the quote says around one place where the number stands. */
interface Words {
  readonly operator: string
  readonly words: string
  /** The sentence turns the words round (低于……的，不予……), as a `not` does. */
  readonly turned: boolean
}

const TURNED = /不予|不得|不能|不再|不享受|不适用|不计|除外|取消|禁止/

function wordsAbout({ quantity }: Literal, phrase: Phrase, units: ReadonlySet<string>): Words[] {
  return phrase.quotes.flatMap((quote) => {
    const { text, at, quantities } = readQuantities(quote.text, units)
    return quantities
      .filter((quoted) => !quoted.ranged && sameQuantity(quantity, quoted))
      .flatMap((quoted) => cuesAround(text, quoted))
      .map(({ operator, from, to }) => ({
        operator,
        words: quote.text.slice(at[from], (at[to - 1] ?? 0) + 1),
        turned: TURNED.test(text.slice(to)),
      }))
  })
}

/** The operator the quote's words mean, where they mean one and nothing turns them round. */
function asSaid(
  { span, negated, eitherSide, limit }: ComparedBy,
  said: readonly Words[],
  { quotes }: Phrase,
  version: WholeVersion,
): Pick<Finding, 'fix'> {
  const [operator, ...others] = new Set(said.map((words) => words.operator))
  const isTurned = negated || eitherSide || limit !== undefined || said.some(({ turned }) => turned)
  if (operator === undefined || others.length > 0 || isTurned) return {}
  return quotes.every((quote) => isPublished(quote, version)) ? { fix: [{ span, text: operator }] } : {}
}

function agrees({ operator, negated, eitherSide, limit }: ComparedBy, said: string, turned: boolean): boolean {
  // 不低于 says a lower limit, 不超过 an upper one; what is beyond a limit (超过……的部分) speaks of it too.
  if (limit !== undefined) return said !== (operator === 'atMost' ? 'atLeast' : 'atMost')
  const meant = negated ? complementOf(operator) : operator
  return meant === said || ((eitherSide || (negated && turned)) && complementOf(meant) === said)
}

const MEANS: Readonly<Record<string, { zh: string; en: string }>> = {
  atLeast: { zh: '大于或等于', en: 'greater or equal' },
  atMost: { zh: '小于或等于', en: 'less or equal' },
  moreThan: { zh: '大于', en: 'greater' },
  lessThan: { zh: '小于', en: 'less' },
  onOrAfter: { zh: '该日或其后', en: 'that day or later' },
  onOrBefore: { zh: '该日或其前', en: 'that day or earlier' },
  after: { zh: '晚于该日', en: 'later than that day' },
  before: { zh: '早于该日', en: 'earlier than that day' },
  is: { zh: '等于', en: 'equal' },
  isNot: { zh: '不等于', en: 'not equal' },
}

function describe(
  { operator, span, negated, limit }: ComparedBy,
  { operator: said, words }: Words,
): Omit<Finding, 'code' | 'severity'> {
  const meant = meaningOf(said)
  const written = meaningOf(negated ? complementOf(operator) : operator)
  const word = limit ?? (negated ? `not … ${operator}` : operator)
  const wanted = negated ? complementOf(said) : said
  return {
    message: {
      zh: `原文“${words}”意为${meant.zh}，规则写的是 ${word}（${written.zh}）`,
      en: `the quote says “${words}” (${meant.en}), the rule ${word} (${written.en})`,
    },
    span,
    label: { zh: `原文是“${words}”`, en: `the quote has “${words}”` },
    why: {
      zh: '以上、以下、以内、不少于、不超过含本数，超过、不满、不足、低于不含（民法典第 1259 条）',
      en: '以上, 以下, 以内, 不少于, 不超过 include the number; 超过, 不满, 不足, 低于 do not (Civil Code 1259)',
    },
    help:
      limit !== undefined
        ? LIMIT_HELP
        : {
            zh: `是否想写 ${wanted}？若是修订，另立版本`,
            en: `did you mean ${wanted}? To amend it, make a new version`,
          },
  }
}

const LIMIT_HELP = {
  zh: '下限写 low，上限写 high 或 ceiling',
  en: 'write a lower limit as low, an upper one as high or ceiling',
}

function meaningOf(operator: string): { zh: string; en: string } {
  return MEANS[operator] ?? { zh: operator, en: operator }
}
