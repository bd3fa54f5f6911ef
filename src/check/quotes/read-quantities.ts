import { measured } from '../../language/quantity.ts'
import { normaliseText } from '../../util/normalise-text.ts'
import { add, compare, divide, multiply, type Rational, rational } from '../../util/rational.ts'
import { factorOf } from './numeral.ts'
import type { Measure, QuotedQuantity } from './quoted-quantity.ts'
import { linkBetween, type Token, tokensOf } from './tokens.ts'
import { unitsKnown } from './unit.ts'

/** A quote as its numbers are read: normalised, with the offset in the quote of each character; empty when it has no number. */
export interface ReadQuote {
  readonly text: string
  readonly at: readonly number[]
  readonly quantities: readonly QuotedQuantity[]
}

/** Several checks read the same quotes. */
const alreadyRead = new WeakMap<ReadonlySet<string>, Map<string, ReadQuote>>()
const NUMBER = /[0-9０-９〇零一二两三四五六七八九十百千万亿半倍]/
const NONE: ReadQuote = { text: '', at: [], quantities: [] }

/**
 * The quantities of a quote: numbers, Arabic or Chinese, with a unit the engine knows or the facts declare; fractions,
 * percentages, dates, and both ends of ranges. Ordinals, idioms and the numbers of documents are none.
 */
export function readQuantities(quote: string, declared: ReadonlySet<string>): ReadQuote {
  if (!NUMBER.test(quote)) return NONE
  const known = alreadyRead.get(declared) ?? new Map<string, ReadQuote>()
  alreadyRead.set(declared, known)
  const read = known.get(quote) ?? readAnew(quote, unitsKnown(declared))
  known.set(quote, read)
  return read
}

function readAnew(quote: string, units: readonly string[]): ReadQuote {
  const { text, at } = normaliseText(separated(quote))
  const joined = (i: number): boolean => (at[i] ?? 0) - (at[i - 1] ?? 0) === 1
  const tokens = tokensOf(text, units, joined)
  const shared = shareUnits(text, tokens)
  const quantities = shared.map((token, i) => quantityOf(token, isRanged(text, tokens, i), text, at))
  return { text, at, quantities: mergeDurations(quantities, text) }
}

/** White space and full-width commas keep two numbers apart where normalising would make them one. */
function separated(quote: string): string {
  return quote
    .replace(
      /(?<=[0-9])\s+(?=[0-9])|(?<=[一二三四五六七八九十百千万亿])\s+(?=[一二三四五六七八九十百千万亿])/g,
      (space) => '\0'.repeat(space.length),
    )
    .replace(/(?<=[0-9])，(?=[0-9])/g, '、')
}

function isRanged(text: string, tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (token === undefined) return false
  return (
    (before !== undefined && linkBetween(text, before, token) === 'range') ||
    (after !== undefined && linkBetween(text, token, after) === 'range')
  )
}

/** 10-30 万元, 3—5 年, 50、75 和 100 万元, 百分之十至三十: what is said once belongs to each. */
function shareUnits(text: string, tokens: readonly Token[]): Token[] {
  const shared = [...tokens]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [token, next] = [shared[i], shared[i + 1]]
    const link = token && next && linkBetween(text, token, next)
    if (token && next && link) shared[i] = withUnitOf(token, next, link)
  }
  for (let i = 1; i < shared.length; i++) {
    const [previous, token] = [shared[i - 1], shared[i]]
    if (previous && token && linkBetween(text, previous, token)) shared[i] = withDenominatorOf(token, previous)
  }
  return shared
}

function withUnitOf(token: Token, next: Token, link: 'range' | 'list'): Token {
  const { content } = token
  if (content.kind !== 'number' || content.unit !== undefined) return token
  if (next.content.kind === 'calendar') {
    const { kind } = next.content.mark
    const { bare: written } = content.numeral
    const fits = kind === 'year' ? compare(written, rational(1000n)) >= 0 : kind === 'month'
    if (!fits) return token
    const dimension = kind === 'year' ? 'year' : 'month'
    const measures = [{ dimension, value: written, unit: '' }] as const
    const mark = { end: token.to, kind, measures, written, script: token.script }
    return { ...token, content: { kind: 'calendar', mark } }
  }
  if (next.content.kind !== 'number' || next.content.unit === undefined) return token
  const { numeral } = content
  const { scale, bare } = next.content.numeral
  const scaled = numeral.scale === '' && scale !== '' && (link === 'list' || compare(numeral.bare, bare) < 0)
  const value = scaled ? multiply(numeral.value, rational(factorOf(scale))) : numeral.value
  const shared = { ...numeral, value, scale: scaled ? scale : numeral.scale }
  return { ...token, content: { kind: 'number', numeral: shared, unit: next.content.unit } }
}

function withDenominatorOf(token: Token, previous: Token): Token {
  const { content } = token
  if (content.kind !== 'number' || content.unit !== undefined || previous.content.kind !== 'fraction') return token
  const { over } = previous.content
  if (compare(over, rational(100n)) < 0) return token
  return { ...token, content: { kind: 'fraction', over, part: content.numeral.value } }
}

function quantityOf(token: Token, ranged: boolean, text: string, at: readonly number[]): QuotedQuantity {
  const { from, to, content, script } = token
  const place = { from, to, start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1, ranged, script }
  switch (content.kind) {
    case 'calendar': {
      const { measures, written, kind } = content.mark
      return { ...place, measures, written, sure: kind === 'day' }
    }
    case 'fraction': {
      const value = divide(content.part, content.over)
      return { ...place, measures: [{ dimension: 'fraction', value, unit: '' }], written: value, sure: true }
    }
    case 'word': {
      const { value } = content
      return { ...place, measures: [{ dimension: 'fraction', value, unit: '' }], written: value, sure: false }
    }
    case 'number': {
      const { value, bare } = content.numeral
      const { unit } = content
      if (unit === undefined) return { ...place, measures: bareMeasures(value, bare), written: value, sure: false }
      return { ...place, measures: [measureOf(value, unit)], written: value, sure: isSure(token, unit, text) }
    }
  }
}

/** A number without a unit may count anything; 30 万 also is money. */
function bareMeasures(value: Rational, bare: Rational): Measure[] {
  const plain: Measure = { dimension: 'plain', value, unit: '' }
  return compare(value, bare) === 0 ? [plain] : [plain, measured(value, '元')]
}

const PER: Readonly<Record<string, bigint>> = { '%': 100n, '‰': 1000n, 个百分点: 100n }

function measureOf(value: Rational, unit: string): Measure {
  const per = PER[unit]
  if (per !== undefined) return { dimension: 'fraction', value: divide(value, rational(per)), unit }
  return measured(value, unit)
}

/** 十分 is a word, 三角 a shape, and 每月 15 日 a day of the calendar. */
function isSure({ script, from }: Token, unit: string, text: string): boolean {
  if (script === 'chinese' && (unit === '分' || unit === '角')) return false
  return !(unit === '日' && /[每当次]月/.test(text.slice(Math.max(0, from - 2), from)))
}

/** 两年零六个月 and 两年半 are one span of time. */
function mergeDurations(quantities: readonly QuotedQuantity[], text: string): QuotedQuantity[] {
  const merged: QuotedQuantity[] = []
  for (const quantity of quantities) {
    const previous = merged.at(-1)
    const [years, months] = [previous?.measures[0], quantity.measures[0]]
    const gap = previous === undefined ? '' : text.slice(previous.to, quantity.from)
    if (previous?.sure && years?.unit === '年' && months?.unit === '个月' && /^[零又]?$/.test(gap)) {
      const value = add(years.value, months.value)
      merged[merged.length - 1] = {
        ...previous,
        end: quantity.end,
        to: quantity.to,
        measures: [{ dimension: 'month', value, unit: '个月' }],
        written: value,
      }
    } else merged.push(quantity)
  }
  return merged
}
