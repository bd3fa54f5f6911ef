/** An exact rational number in lowest terms: `den` is positive and shares no factor with `num`. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

/** The number nought. */
export const ZERO: Rational = { num: 0n, den: 1n }

/** The number one. */
export const ONE: Rational = { num: 1n, den: 1n }

/** The rational num/den in lowest terms; a float, an unsafe integer or a zero denominator is a RangeError. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  return reduce(exactInteger(num), exactInteger(den))
}

/** The sum of two rationals. */
export function add(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return { num: a.num + b.num, den: 1n }
  return reduce(a.num * b.den + b.num * a.den, a.den * b.den)
}

/** The first rational less the second. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return { num: a.num - b.num, den: 1n }
  return reduce(a.num * b.den - b.num * a.den, a.den * b.den)
}

/** The product of two rationals. */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.den === 1n && b.den === 1n) return { num: a.num * b.num, den: 1n }
  return reduce(a.num * b.num, a.den * b.den)
}

/** The first rational divided by the second; division by zero is a RangeError. */
export function divide(a: Rational, b: Rational): Rational {
  return reduce(a.num * b.den, a.den * b.num)
}

/** The rational with its sign turned. */
export function negate(r: Rational): Rational {
  return { num: -r.num, den: r.den }
}

/** -1, 0 or 1 as the first rational is less than, equal to or greater than the second. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const sameScale = a.den === b.den
  const left = sameScale ? a.num : a.num * b.den
  const right = sameScale ? b.num : b.num * a.den
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** Whether two rationals are the same number. */
export function equals(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}

/** The lesser of two rationals. */
export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

/** The greater of two rationals. */
export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}

/** The greatest integer not above the rational. */
export function floor(r: Rational): bigint {
  if (r.den === 1n) return r.num
  // BigInt division truncates towards zero, which is one too high for a negative fraction
  return r.num < 0n ? r.num / r.den - 1n : r.num / r.den
}

/** The least integer not below the rational. */
export function ceil(r: Rational): bigint {
  return r.den === 1n ? r.num : floor(r) + 1n
}

/** Whether the rational is a whole number. */
export function isInteger(r: Rational): boolean {
  return r.den === 1n
}

const FRACTION = /^(-?[0-9]+)\/([0-9]+)$/
// a grouped number does not begin with 0: "0,123" is more likely a decimal comma than a thousands one
const DECIMAL = /^(-?)([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/

/** The rational written as `1,234,567`, `-0.5` or `2/3`; undefined for any other text. */
export function parseRational(text: string): Rational | undefined {
  const fraction = FRACTION.exec(text)
  if (fraction) {
    const [, num = '', den = ''] = fraction
    return BigInt(den) === 0n ? undefined : reduce(BigInt(num), BigInt(den))
  }
  const decimal = DECIMAL.exec(text)
  if (!decimal) return undefined
  const [, sign = '', whole = '', decimals = ''] = decimal
  const magnitude = BigInt(whole.replaceAll(',', '') + decimals)
  return reduce(sign === '-' ? -magnitude : magnitude, 10n ** BigInt(decimals.length))
}

/** The rational as text that `parseRational` reads back: `20`, `2/3`, `-1/2`. */
export function formatRational(r: Rational): string {
  return r.den === 1n ? `${r.num}` : `${r.num}/${r.den}`
}

/** The rational to at most `digits` decimals, halves rounded towards the greater number, trailing zeros trimmed. */
export function toDecimal(r: Rational, digits: number): string {
  if (!Number.isSafeInteger(digits) || digits < 0) throw new RangeError(`not a number of digits: ${digits}`)
  const scale = 10n ** BigInt(digits)
  const scaled = floor(reduce(2n * r.num * scale + r.den, 2n * r.den))
  const magnitude = `${scaled < 0n ? -scaled : scaled}`.padStart(digits + 1, '0')
  const whole = magnitude.slice(0, magnitude.length - digits)
  const decimals = magnitude.slice(magnitude.length - digits).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
}

function exactInteger(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`)
  return BigInt(value)
}

function reduce(num: bigint, den: bigint): Rational {
  if (den === 1n) return { num, den }
  if (den === 0n) throw new RangeError('the denominator is zero')
  const factor = den < 0n ? -greatestCommonDivisor(num, den) : greatestCommonDivisor(num, den)
  return { num: num / factor, den: den / factor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger < 0n ? -larger : larger
}
