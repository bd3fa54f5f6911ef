import type { Quantity } from '../../language/quantity.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { SourceFile, WholeVersion } from '../../model/policy.ts'
import { type Phrase, phrasesOf, type Quote, quotedIn } from '../../model/structure.ts'
import { equals, ONE, rational, ZERO } from '../../util/rational.ts'
import type { Check } from '../check.ts'
import { amendCommand } from '../quotes/amend-command.ts'
import { asLiteral } from '../quotes/as-literal.ts'
import { isPublished } from '../quotes/is-published.ts'
import { type Literal, literalsOf } from '../quotes/literals.ts'
import { inertKey, textsOf } from '../quotes/of-phrase.ts'
import { quoteSpan } from '../quotes/quote-span.ts'
import type { QuotedQuantity } from '../quotes/quoted-quantity.ts'
import { readQuantities } from '../quotes/read-quantities.ts'
import { sameKind, sameQuantity } from '../quotes/same-quantity.ts'

/** The quantities of a quote and of its meaning are the same set. */
export const quoteValueMismatch: Check = {
  code: 'quote-value-mismatch',
  severity: 'error',
  run({ policy, version, vocabulary }, report) {
    for (const article of version.articles) {
      const amending = version.draft ? IN_A_DRAFT : newVersion(amendCommand(version, article))
      for (const phrase of phrasesOf(article.level)) {
        if (inertKey(phrase) !== undefined) continue
        for (const finding of compare(phrase, {
          version,
          units: vocabulary.units,
          sources: policy.files.sources,
          amending,
        }))
          report(finding)
      }
    }
  },
}

type Reported = Omit<Finding, 'code' | 'severity'>

/** A quantity with the quote it stands in. */
interface Said {
  readonly quote: Quote
  readonly quantity: QuotedQuantity
}

/** What a phrase is compared in. */
interface Around {
  readonly version: WholeVersion
  readonly units: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly amending: Bilingual
}

function* compare(phrase: Phrase, { version, units, sources, amending }: Around): Generator<Reported> {
  const said: Said[] = phrase.quotes.flatMap((quote) =>
    readQuantities(quote.text, units).quantities.map((quantity) => ({ quote, quantity })),
  )
  const literals = literalsOf(phrase.body, units)
  const unsaid = literals.filter(
    (literal) => !literal.unsaid && !said.some(({ quantity }) => sameQuantity(literal.quantity, quantity)),
  )
  const unwritten = new Set(
    said.filter(({ quantity }) => !literals.some((literal) => sameQuantity(literal.quantity, quantity))),
  )
  const only = onlyPair(unsaid, [...unwritten])
  for (const literal of unsaid) {
    const meant = meantBy(literal, [...unwritten])
    if (meant) unwritten.delete(meant)
    const fix =
      meant !== undefined && meant === only && isPublished(meant.quote, version) ? asQuoted(literal, meant) : {}
    if (meant || !isSaidWithoutNumber(literal, phrase))
      yield { clause: phrase.cite, ...ofLiteral(literal, meant, phrase, amending), ...fix }
  }
  // What is said in words alone is number-without-meaning's to compare.
  if (textsOf(phrase) !== undefined) return
  for (const { quote, quantity } of unwritten) {
    if (quantity.sure) yield { clause: phrase.cite, ...ofQuote(quote, quantity, sources) }
  }
}

/** The quantity that a literal can only be meant for: one of each is left, and they measure the same. */
function onlyPair(unsaid: readonly Literal[], unwritten: readonly Said[]): Said | undefined {
  const [literal, ...literals] = unsaid
  const [said, ...others] = unwritten
  if (literal === undefined || said === undefined || literals.length > 0 || others.length > 0) return undefined
  const [measure, ...readings] = said.quantity.measures
  if (measure === undefined || readings.length > 0 || !said.quantity.sure) return undefined
  if (!sameKind(literal.quantity, said.quantity)) return undefined
  return measure.dimension !== 'counter' || measure.unit === literal.quantity.unit ? said : undefined
}

/** The law is the text: the value follows its quote. */
function asQuoted({ tree: { span } }: Literal, { quantity }: Said): Pick<Finding, 'fix'> {
  const text = asLiteral(quantity)
  return text === undefined ? {} : { fix: [{ span, text }] }
}

/** What the quote has where the rule has another value: of the same kind, else any that no rule takes up. */
function meantBy({ quantity: literal }: Literal, unwritten: readonly Said[]): Said | undefined {
  const sure = unwritten.filter(({ quantity }) => quantity.sure)
  return (
    sure.find(({ quantity }) => sameKind(literal, quantity)) ??
    unwritten.find(({ quantity }) => sameKind(literal, quantity) && quantity.measures[0]?.dimension !== 'plain') ??
    sure[0]
  )
}

/** “None” and “there is one” are said without a number (无…, 免收, 已有…), and so is “each month”: 每月. */
function isSaidWithoutNumber({ quantity: { value, dimension } }: Literal, phrase: Phrase): boolean {
  if (equals(value, ZERO) || ((dimension === 'plain' || dimension === 'counter') && equals(value, ONE))) return true
  return EACH.some(
    (each) =>
      each.dimension === dimension &&
      equals(each.value, value) &&
      phrase.quotes.some(({ text }) => each.said.test(text)),
  )
}

/** What is said of every period, and the period it is. */
const EACH: readonly (Pick<Quantity, 'dimension' | 'value'> & { readonly said: RegExp })[] = [
  { dimension: 'month', value: ONE, said: /[每按逐]个?月/ },
  { dimension: 'month', value: rational(12), said: /[每按逐]年/ },
  { dimension: 'day', value: ONE, said: /[每按逐][日天]/ },
  { dimension: 'day', value: rational(7), said: /[每按逐]周/ },
]

const WHY = {
  zh: '引文与规则中的数值须是同一组，否则照着引文读的人与照着规则算的机器会得出两种结论',
  en: 'a quote and its rule hold the same numbers; otherwise a reader and the machine come to different conclusions',
}

/** In a draft the text is its quotes: the number is amended in both. */
const IN_A_DRAFT: Bilingual = {
  zh: '若是修订，引文一并改',
  en: 'To amend it, change the quote too',
}

function newVersion({ zh, en }: Bilingual): Bilingual {
  return { zh: `若是修订，另立版本：${zh}`, en: `To amend it, make a new version: ${en}` }
}

function ofLiteral({ tree }: Literal, meant: Said | undefined, phrase: Phrase, amending: Bilingual): Reported {
  const written = tree.source
  if (meant === undefined) {
    const quotes = quotedIn(phrase)
    return {
      message: {
        zh: `规则写“${written}”，原文没有这个数`,
        en: `the rule says “${written}”, a number the quote does not have`,
      },
      span: tree.span,
      label: { zh: '原文没有', en: 'not in the quote' },
      why: WHY,
      help: {
        zh: `原文是“${quotes}”；规则中的数只能来自它所引的文字`,
        en: `the quote is “${quotes}”; the numbers of a rule come from the words it quotes`,
      },
    }
  }
  const { quote, quantity } = meant
  const words = quote.text.slice(quantity.start, quantity.end)
  const literal = asLiteral(quantity)
  return {
    message: { zh: `规则写“${written}”，原文是“${words}”`, en: `the rule says “${written}”, the quote “${words}”` },
    span: tree.span,
    label: { zh: `原文是“${words}”`, en: `the quote has “${words}”` },
    why: WHY,
    help:
      literal === undefined
        ? {
            zh: `原文是“${quote.text}”；核对这个日期是否存在`,
            en: `the quote is “${quote.text}”; check that this date exists`,
          }
        : {
            zh: `原文是“${quote.text}”；是否想写 ${literal}？${amending.zh}`,
            en: `the quote is “${quote.text}”; did you mean ${literal}? ${amending.en}`,
          },
  }
}

function ofQuote(quote: Quote, quantity: QuotedQuantity, sources: ReadonlyMap<string, SourceFile>): Reported {
  const words = quote.text.slice(quantity.start, quantity.end)
  const literal = asLiteral(quantity)
  return {
    message: { zh: `原文的“${words}”没有写进规则`, en: `the rule does not take up “${words}” of its quote` },
    span: quoteSpan(quote, quantity.start, quantity.end, sources),
    label: { zh: '规则里没有这个数', en: 'not in the rule' },
    why: WHY,
    help:
      literal === undefined
        ? { zh: '核对这个日期是否存在', en: 'check that this date exists' }
        : { zh: `在含义里写上 ${literal}`, en: `say ${literal} in the meaning` },
  }
}
