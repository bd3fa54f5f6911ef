import { add, equals, ONE, type Rational, rational } from '../../util/rational.ts'
import { type CalendarMark, calendarAt } from './calendar.ts'
import { matchAt, type Numeral, numeralAt, unreadableRunAt } from './numeral.ts'
import { unitAt } from './unit.ts'

/** A number of a normalised text, before numbers joined by 至 or 、 are seen together. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly content:
    | { readonly kind: 'calendar'; readonly mark: CalendarMark }
    | { readonly kind: 'fraction'; readonly over: Rational; readonly part: Rational }
    | { readonly kind: 'number'; readonly numeral: Numeral; readonly unit: string | undefined }
    /** A number inside a word (减半, 加倍): a meaning may take it up or leave it. */
    | { readonly kind: 'word'; readonly value: Rational }
  readonly script: 'arabic' | 'chinese'
}

const NUMBER_CHARACTER = /[0-9〇零一二两三四五六七八九十百千万亿半倍]/
/** Names of documents and their numbers: 《三年行动计划》, 〔2016〕. */
const NAMED = /《[^》]*》|〔[^〕]*〕/y
const SLASHED = /([0-9]{1,3})\/([0-9]{1,3})(?![0-9/])/y
/** 同一, 每一, 第一 and the like: here 一 counts nothing. */
const NO_ONE_AFTER = /[同统唯惟单专逐某另任每之其不万上下前后进归合]/
const CLASSIFIER = /^[个项次件名人家位条种类级]/

/** The numbers of a normalised text in order; `joined` tells whether two of its characters stand side by side in the quote. */
export function tokensOf(text: string, units: readonly string[], joined: (at: number) => boolean): Token[] {
  const tokens: Token[] = []
  let ordinal: Token | undefined
  let at = 0
  while (at < text.length) {
    const named = matchAt(NAMED, text, at)
    if (named) {
      at += named[0].length
      continue
    }
    if (!NUMBER_CHARACTER.test(text.charAt(at))) {
      at += 1
      continue
    }
    // GB15835, Q3: the digits belong to a name
    if (/[0-9]/.test(text.charAt(at)) && /[A-Za-z]/.test(text.charAt(at - 1)) && joined(at)) {
      at += /^[0-9.\-/]+/.exec(text.slice(at))?.[0].length ?? 1
      continue
    }
    const token = tokenAt(text, at, units, yearBefore(text, at, tokens.at(-1)))
    if (token && isOrdinal(text, token, ordinal)) ordinal = token
    else if (token && !isIdiom(text, token)) tokens.push(token)
    at = token?.to ?? unreadableRunAt(text, at) ?? at + 1
  }
  return tokens
}

const RANGE = /^(?:[-–—~]+|至|到|起至)$/
const LIST = /^(?:、|和|与|及|以及|或|或者)$/

/** How two numbers are joined: as the ends of a range, as members of a list, or not at all. */
export function linkBetween(text: string, before: Token, after: Token): 'range' | 'list' | undefined {
  const gap = text.slice(before.to, after.from)
  return RANGE.test(gap) ? 'range' : LIST.test(gap) ? 'list' : undefined
}

function tokenAt(text: string, from: number, units: readonly string[], year: number | undefined): Token | undefined {
  const mark = calendarAt(text, from, year)
  if (mark) return { from, to: mark.end, content: { kind: 'calendar', mark }, script: mark.script }
  const fraction = fractionAt(text, from)
  if (fraction) return fraction
  const half = tenthsAt(text, from) ?? halfAt(text, from) ?? wordAt(text, from)
  if (half) return half
  const numeral = numeralAt(text, from)
  if (!numeral) return undefined
  const found = unitWith(text, from, numeral, units)
  const { unit, number } = found ?? { unit: undefined, number: numeral }
  const to = number.end + (unit?.length ?? 0)
  // 两年半
  const andHalf = unit === '年' && /^半(?!数)/.test(text.slice(to))
  const value = andHalf ? add(number.value, HALF) : number.value
  const content = { kind: 'number', numeral: { ...number, value }, unit } as const
  return { from, to: andHalf ? to + 1 : to, content, script: number.script }
}

/** 30 万元 is 30 with a scale, in 元: so that the scale of a range's end can be shared. */
const MONEY_WITH_SCALE = /^[万亿]元$/

/** The unit after a number; a scale may belong to the unit instead (3 千克, 5 万股). */
function unitWith(
  text: string,
  from: number,
  numeral: Numeral,
  units: readonly string[],
): { unit: string; number: Numeral } | undefined {
  if (numeral.script === 'arabic' && numeral.scale !== '') {
    const number = { ...numeral, end: numeral.end - numeral.scale.length, value: numeral.bare, scale: '' }
    const unit = unitAt(text, number.end, units)
    if (unit !== undefined && !MONEY_WITH_SCALE.test(unit)) return { unit, number }
  }
  const unit = unitAt(text, numeral.end, units)
  if (unit !== undefined) return { unit, number: numeral }
  // 三千克: the run of numerals swallowed the first character of the unit
  const shorter = numeral.script === 'chinese' ? numeralAt(text.slice(0, numeral.end - 1), from) : undefined
  const swallowed = shorter && unitAt(text, shorter.end, units)
  return shorter && swallowed !== undefined ? { unit: swallowed, number: shorter } : undefined
}

const DENOMINATORS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n }

/** 三分之二, 百分之二十五, 百分之 25, 2/3. */
function fractionAt(text: string, from: number): Token | undefined {
  const slashed = matchAt(SLASHED, text, from)
  if (slashed && Number(slashed[2]) !== 0) {
    const [over, part] = [rational(BigInt(slashed[2] ?? '1')), rational(BigInt(slashed[1] ?? '0'))]
    return { from, to: from + slashed[0].length, content: { kind: 'fraction', over, part }, script: 'arabic' }
  }
  const bare = DENOMINATORS[text.charAt(from)]
  const denominator =
    bare !== undefined && text.startsWith('分之', from + 1)
      ? { end: from + 1, value: rational(bare) }
      : numeralAt(text, from)
  if (!denominator || denominator.value.num === 0n || !text.startsWith('分之', denominator.end)) return undefined
  const part = numeralAt(text, denominator.end + 2)
  if (!part) return undefined
  const content = { kind: 'fraction', over: denominator.value, part: part.value } as const
  return { from, to: part.end, content, script: part.script }
}

const TEN = rational(10n)
/** 成 and 折 count tenths, unless they begin another word (三成果, 折合). */
const TENTHS = /^(?:成(?![员立果功本品为交熟效])|折(?![合旧算扣叠]))/

/** 五成, 七折. */
function tenthsAt(text: string, from: number): Token | undefined {
  const part = numeralAt(text, from)
  if (part?.scale !== '' || !TENTHS.test(text.slice(part.end))) return undefined
  const content = { kind: 'fraction', over: TEN, part: part.value } as const
  return { from, to: part.end + 1, content, script: part.script }
}

const HALF = rational(1n, 2n)

/** 半数, 一半, 半年, 半个月. */
function halfAt(text: string, from: number): Token | undefined {
  const share = /^(?:半数|一半)/.exec(text.slice(from))
  if (share) {
    const content = { kind: 'fraction', over: rational(2n), part: ONE } as const
    return { from, to: from + share[0].length, content, script: 'chinese' }
  }
  const unit = /^半(年|个月)/.exec(text.slice(from))?.[1]
  // 上半年 and 后半年 are halves of a year, 届满后半年内 a span of one
  const within = /^(?:以内|之内|内)/.test(text.slice(from + 1 + (unit?.length ?? 0)))
  const before = text.charAt(from - 1)
  if (unit === undefined || /[上下]/.test(before) || (/[前后]/.test(before) && !within)) return undefined
  const numeral: Numeral = { end: from + 1, value: HALF, bare: HALF, scale: '', script: 'chinese' }
  return { from, to: from + 1 + unit.length, content: { kind: 'number', numeral, unit }, script: 'chinese' }
}

/** 减半 and 半价 are half, 加倍 and 双倍 twice. */
function wordAt(text: string, at: number): Token | undefined {
  const word =
    /^(?:[减折]半|[加双翻]倍)/.exec(text.slice(Math.max(0, at - 1)))?.[0] ?? /^半[价费]/.exec(text.slice(at))?.[0]
  if (word === undefined) return undefined
  const from = word.startsWith('半') ? at : at - 1
  const value = word.includes('半') ? HALF : rational(2n)
  return { from, to: from + word.length, content: { kind: 'word', value }, script: 'chinese' }
}

/** The year of a day written in full, when this one follows it as the end of a range (2019年1月1日至12月31日). */
function yearBefore(text: string, at: number, previous: Token | undefined): number | undefined {
  if (previous?.content.kind !== 'calendar' || !RANGE.test(text.slice(previous.to, at))) return undefined
  return previous.content.mark.year
}

/** 第六条, 第三方, and the later members of 第一、二项. */
function isOrdinal(text: string, token: Token, ordinal: Token | undefined): boolean {
  if (text.charAt(token.from - 1) === '第') return true
  return ordinal?.content.kind === 'number' && !ordinal.content.unit && linkBetween(text, ordinal, token) !== undefined
}

/** Where a numeral is part of a word: 一次性, 同一, 一定, 数十. */
function isIdiom(text: string, token: Token): boolean {
  const { content } = token
  if (content.kind !== 'number' || content.numeral.script !== 'chinese') return false
  const before = text.charAt(token.from - 1)
  // 几十家, 数百家 are no number
  if (/[几数]/.test(before) && /^[十百千万]/.test(text.slice(token.from))) return true
  const numeralEnd = content.numeral.end
  if (!equals(content.numeral.value, ONE) || text.slice(token.from, numeralEnd) !== '一') return false
  // 申请前一年内, 届满后一个月内: the year within which, not the year before
  if (/[前后]/.test(before) && /^[^0-9，,；;。]{1,3}(?:以内|之内|内)/.test(text.slice(numeralEnd))) return false
  if (text.startsWith('次性', numeralEnd) || NO_ONE_AFTER.test(before)) return true
  return content.unit === undefined && !CLASSIFIER.test(text.slice(numeralEnd))
}
