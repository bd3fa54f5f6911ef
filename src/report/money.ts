import type { Quantity } from '../model/decision.ts'
import { divide, parseRational, type Rational, rational } from '../util/rational.ts'

/** Whether a quantity is money. Points are counted in 分 too: only what they are called in English tells them apart. */
export function isMoney({ unit, textEn = '' }: Quantity): boolean {
  return unit === '分' && /\bCNY\b/.test(textEn)
}

/** The number of a quantity as people count it: money in yuan. */
export function figureOf(quantity: Quantity): Rational {
  const number = exactValue(quantity)
  return isMoney(quantity) ? divide(number, rational(100)) : number
}

/** The number of a quantity as it is kept: money in fen. */
export function exactValue({ value }: Quantity): Rational {
  const number = parseRational(`${value}`)
  if (number === undefined) throw new Error(`${value} is no number`)
  return number
}
