import { parseChineseNumeral } from '../../util/chinese-numerals.ts'
import { add, divide, multiply, parseRational, type Rational, rational, ZERO } from '../../util/rational.ts'

/** A number as a text writes it, before its unit. */
export interface Numeral {
  readonly end: number
  /** The number with its scale: 30 万 is 300000. */
  readonly value: Rational
  /** The number without it: 30. */
  readonly bare: Rational
  /** The 万 or 亿 (after Arabic digits also 十, 百, 千) it ends with, as written: what 10-30 万元 says of both ends. */
  readonly scale: string
  readonly script: 'arabic' | 'chinese'
}

const ARABIC = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?/y
const SCALE = /[十百千万亿]+/y
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?/y
const SCALES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n }

/** The number that begins at a place of a normalised text; undefined when none does. */
export function numeralAt(text: string, start: number): Numeral | undefined {
  return arabicAt(text, start) ?? chineseAt(text, start)
}

/** What a sticky expression matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A run of Chinese numerals at a place that is no single number (三五, 千百): where it ends, so that no part of it is read. */
export function unreadableRunAt(text: string, start: number): number | undefined {
  const run = matchAt(CHINESE, text, start)?.[0]
  return run === undefined ? undefined : start + run.length
}

/** 30, 5,000, 1.5 亿, 1 亿 2000 万. */
function arabicAt(text: string, start: number): Numeral | undefined {
  let end = start
  let value = ZERO
  let bare: Rational | undefined
  let scale = ''
  for (;;) {
    const digits = matchAt(ARABIC, text, end)?.[0]
    const number = digits === undefined ? undefined : parseRational(digits)
    if (digits === undefined || number === undefined) break
    const scaled = matchAt(SCALE, text, end + digits.length)?.[0] ?? ''
    // only a smaller scale continues a number: 1 亿 2000 万
    if (bare !== undefined && factorOf(scaled) >= factorOf(scale)) break
    value = add(value, multiply(number, rational(factorOf(scaled))))
    bare = bare === undefined ? number : value
    end += digits.length + scaled.length
    scale = scaled
    if (scaled === '') break
  }
  return bare === undefined ? undefined : { end, value, bare, scale, script: 'arabic' }
}

/** What a scale multiplies by. */
export function factorOf(scale: string): bigint {
  return [...scale].reduce((factor, character) => factor * (SCALES[character] ?? 1n), 1n)
}

/** 二十五, 两, 三点五, 二〇一九; not 三五 or 七八, which are no number but about one. */
function chineseAt(text: string, start: number): Numeral | undefined {
  const run = matchAt(CHINESE, text, start)?.[0]
  if (run === undefined) return undefined
  const [whole = '', decimals] = run.split('点')
  // 两年零六个月
  const spelled = whole.length > 1 ? whole.replace(/^零/, '') : whole
  if (/^[〇零一二三四五六七八九]{2,3}$/.test(spelled) || /^[〇零一二三四五六七八九]{5,}$/.test(spelled))
    return undefined
  const integer = parseChineseNumeral(spelled)
  if (integer === undefined) return undefined
  const value = decimals === undefined ? rational(integer) : add(rational(integer), fractionOf(decimals))
  const scale = /[万亿]+$/.exec(run)?.[0] ?? ''
  return { end: start + run.length, value, bare: divide(value, rational(factorOf(scale))), scale, script: 'chinese' }
}

function fractionOf(decimals: string): Rational {
  const digits = [...decimals].map((digit) => parseChineseNumeral(digit) ?? 0n).join('')
  return divide(rational(BigInt(digits)), rational(10n ** BigInt(decimals.length)))
}
