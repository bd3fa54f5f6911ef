import type { Finding } from '../../model/finding.ts'
import { meant } from '../../model/meant.ts'
import type { WholeVersion } from '../../model/policy.ts'
import type { Phrase, Quote } from '../../model/structure.ts'
import { child, type Span } from '../../model/tree.ts'
import { addMonths, formatDay, parseDay } from '../../util/civil-date.ts'
import type { Check } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'
import type { QuotedQuantity } from '../quotes/quoted-quantity.ts'
import { readQuantities } from '../quotes/read-quantities.ts'

/** The period of a version is the one its own words give: 自……起施行, 试行期三年. */
export const effectiveMismatch: Check = {
  code: 'effective-mismatch',
  severity: 'error',
  run({ version, vocabulary }, report) {
    if (version.effective === null || version.draft) return
    const said = phrasesOfVersion(version)
      .filter(({ role }) => role === 'validity')
      .flatMap((phrase) => phrase.quotes.flatMap((quote) => periodWords(phrase, quote, vocabulary.units)))
    const start = said.find(({ kind }) => kind === 'from')
    const finding = start && fromMismatch(version, version.effective.from, start)
    if (finding) report(finding)
    const end = said.find(({ kind }) => kind !== 'from')
    const untilFinding = end && untilMismatch(version, version.effective, end, start)
    if (untilFinding) report(untilFinding)
  },
}

type Reported = Omit<Finding, 'code' | 'severity'>

/** What a text says of its own period: the day it begins, how long it lasts, or the day it ends. */
interface PeriodWords {
  readonly kind: 'from' | 'lasts' | 'until'
  readonly quantity: QuotedQuantity
  readonly words: string
  readonly cite: string
}

/** Not 起施行的原办法, nor a day in brackets: those are about another instrument. */
const BEGINS = /^(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|试行)(?![的)])/
/** 有效期 of the instrument itself, not 证书有效期. */
const PERIOD = '(?:^|[,.;:，。；：]|办法|规定|细则|意见|通知|条例|政策|方案)的?(?:试行|有效|施行|实施|执行)期?限?'
const LASTS = new RegExp(`${PERIOD}[为是]?$`)
const ENDS = new RegExp(`${PERIOD}(?:截?至|到)$`)

function periodWords(phrase: Phrase, quote: Quote, units: ReadonlySet<string>): PeriodWords[] {
  const { text, quantities } = readQuantities(quote.text, units)
  return quantities.flatMap((quantity): PeriodWords[] => {
    const [before, after] = [text.slice(0, quantity.from), text.slice(quantity.to)]
    const dimension = quantity.measures[0]?.dimension
    const words = quote.text.slice(quantity.start, quantity.end)
    if (dimension === 'date' && BEGINS.test(after)) return [{ kind: 'from', quantity, words, cite: phrase.cite }]
    if (dimension === 'date' && ENDS.test(before)) return [{ kind: 'until', quantity, words, cite: phrase.cite }]
    const lasts = (dimension === 'month' || dimension === 'day') && quantity.sure && LASTS.test(before)
    return lasts ? [{ kind: 'lasts', quantity, words, cite: phrase.cite }] : []
  })
}

function fromMismatch(
  version: WholeVersion,
  from: string,
  { quantity, words, cite }: PeriodWords,
): Reported | undefined {
  const day = dayOf(quantity)
  const declared = parseDay(from)
  if (declared === undefined || day === declared) return undefined
  // the article of an amended text still names the day of the first version
  if (version.amends !== undefined && declared > day) return undefined
  return {
    message: {
      zh: `施行日写的是 ${from}，条文是“${words}”`,
      en: `effective from is ${from}, and the text says “${words}”`,
    },
    span: spanOf(version, 'from'),
    clause: cite,
    label: { zh: `条文是“${words}”`, en: `the text says “${words}”` },
    why: WHY,
    help: meant(formatDay(day)),
  }
}

const WHY = {
  zh: '某日适用哪个版本由这段期间决定，它须与条文自己的话一致',
  en: 'the period decides which version applies on a day, and must be the one the text itself gives',
}

function untilMismatch(
  version: WholeVersion,
  { from, until }: { readonly from: string; readonly until: string | null },
  end: PeriodWords,
  start: PeriodWords | undefined,
): Reported | undefined {
  const first = start ? dayOf(start.quantity) : parseDay(from)
  const days = first === undefined ? [] : endsOf(end, first)
  if (days.length === 0 || (until !== null && days.includes(parseDay(until) ?? Number.NaN))) return undefined
  const fits = days.map(formatDay)
  return {
    message:
      until === null
        ? {
            zh: `没有写届满日，条文却有“${end.words}”`,
            en: `no day until is written, and the text says “${end.words}”`,
          }
        : {
            zh: `届满日写的是 ${until}，条文是“${end.words}”`,
            en: `effective until is ${until}, and the text says “${end.words}”`,
          },
    span: spanOf(version, 'until'),
    clause: end.cite,
    label: { zh: `条文是“${end.words}”`, en: `the text says “${end.words}”` },
    why: WHY,
    help: {
      zh: `自 ${formatDay(first ?? 0)} 起算，届满日是 ${fits.join(' 或 ')}；取哪一日可写成解释口径`,
      en: `from ${formatDay(first ?? 0)} it ends on ${fits.join(' or ')}; which one may be a reading`,
    },
  }
}

/** The last day in force: the day before the corresponding day, or that day where the first is not counted. */
function endsOf({ kind, quantity }: PeriodWords, first: number): number[] {
  if (kind === 'until') return [dayOf(quantity)]
  const measure = quantity.measures[0]
  const length = Number(measure?.value.num ?? 0n)
  if (measure === undefined || measure.value.den !== 1n) return []
  const corresponding = measure.dimension === 'month' ? addMonths(first, length) : first + length
  return [corresponding - 1, corresponding]
}

function dayOf({ measures }: QuotedQuantity): number {
  return Number(measures[0]?.value.num ?? 0n)
}

/** The narrowest place in policy.yaml that is there. */
function spanOf({ tree, span }: WholeVersion, key: 'from' | 'until'): Span {
  const effective = child(tree, 'effective')
  return child(effective, key)?.span ?? effective?.span ?? span
}
