import fc from 'fast-check'
import Fraction from 'fraction.js'
import { describe, expect, test } from 'vitest'
import {
  add,
  ceil,
  compare,
  divide,
  equals,
  floor,
  formatRational,
  isInteger,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  parseRational,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../src/util/rational.ts'

const numerators = fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }))
const denominators = fc.oneof(
  fc.constant(1n),
  fc.bigInt({ min: 1n, max: 12n }),
  fc.bigInt({ min: 1n, max: 10n ** 20n }),
)
const rationals = fc.tuple(numerators, denominators).map(([num, den]) => rational(num, den))
const oracle = (r: Rational): Fraction => new Fraction(r.num, r.den)
const fromOracle = (f: Fraction): Rational => ({ num: f.s * f.n, den: f.d })

describe('a rational', () => {
  test.each([
    [4, 6, { num: 2n, den: 3n }],
    [4, -6, { num: -2n, den: 3n }],
    [-4, -6, { num: 2n, den: 3n }],
    [0, -5, { num: 0n, den: 1n }],
    [7, 1, { num: 7n, den: 1n }],
    [7, -1, { num: -7n, den: 1n }],
    [Number.MAX_SAFE_INTEGER, 1, { num: 9007199254740991n, den: 1n }],
  ])('%s over %s is in lowest terms with a positive denominator', (num, den, expected) => {
    expect(rational(num, den)).toEqual(expected)
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])('is not made from %s', (num) => {
    expect(() => rational(num)).toThrow(new RangeError(`not a safe integer: ${num}`))
    expect(() => rational(1, num)).toThrow(new RangeError(`not a safe integer: ${num}`))
  })

  test('has no zero denominator, nor is anything divided by zero', () => {
    expect(() => rational(1, 0)).toThrow(new RangeError('the denominator is zero'))
    expect(() => rational(0n, 0n)).toThrow(new RangeError('the denominator is zero'))
    expect(() => divide(ONE, ZERO)).toThrow(new RangeError('the denominator is zero'))
  })

  test('reduces as fraction.js does', () => {
    fc.assert(
      fc.property(numerators, denominators, fc.boolean(), (num, den, turned) => {
        const divisor = turned ? -den : den
        expect(rational(num, divisor)).toEqual(fromOracle(new Fraction(num, divisor)))
      }),
    )
  })
})

describe('arithmetic', () => {
  test('agrees with fraction.js', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(add(a, b)).toEqual(fromOracle(oracle(a).add(oracle(b))))
        expect(subtract(a, b)).toEqual(fromOracle(oracle(a).sub(oracle(b))))
        expect(multiply(a, b)).toEqual(fromOracle(oracle(a).mul(oracle(b))))
        expect(negate(a)).toEqual(fromOracle(oracle(a).neg()))
        if (b.num !== 0n) expect(divide(a, b)).toEqual(fromOracle(oracle(a).div(oracle(b))))
      }),
    )
  })

  test('adds and multiplies in any order and grouping, and multiplies out a sum', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      }),
    )
  })

  test('undoes itself', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(add(a, negate(a))).toEqual(ZERO)
        expect(multiply(a, ONE)).toEqual(a)
        if (b.num !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      }),
    )
  })
})

describe('order', () => {
  test.each([
    ['1/3', '1/2', -1],
    ['2/3', '4/6', 0],
    ['2/3', '66666/100000', 1],
    ['-1/2', '-1/3', -1],
    ['19', '20', -1],
    ['20', '20', 0],
  ] as const)('%s against %s is %s', (a, b, expected) => {
    expect(compare(read(a), read(b))).toBe(expected)
  })

  test('agrees with fraction.js, and minimum and maximum pick by it', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(compare(a, b)).toBe(Math.sign(oracle(a).compare(oracle(b))))
        expect(equals(a, b)).toBe(compare(a, b) === 0)
        expect(compare(minimum(a, b), maximum(a, b))).not.toBe(1)
        expect(add(minimum(a, b), maximum(a, b))).toEqual(add(a, b))
        expect(equals(a, { ...a })).toBe(true)
      }),
    )
  })
})

describe('rounding to a whole number', () => {
  test.each([
    ['5/2', 2n, 3n],
    ['-5/2', -3n, -2n],
    ['-1/3', -1n, 0n],
    ['2', 2n, 2n],
    ['-2', -2n, -2n],
    ['0', 0n, 0n],
  ])('%s lies from %s to %s', (text, low, high) => {
    expect([floor(read(text)), ceil(read(text))]).toEqual([low, high])
  })

  test('agrees with fraction.js, and leaves only whole numbers as they are', () => {
    fc.assert(
      fc.property(rationals, (r) => {
        expect(rational(floor(r))).toEqual(fromOracle(oracle(r).floor()))
        expect(rational(ceil(r))).toEqual(fromOracle(oracle(r).ceil()))
        expect(isInteger(r)).toBe(floor(r) === ceil(r))
      }),
    )
  })
})

describe('reading a number', () => {
  test.each([
    ['20', rational(20)],
    ['-20', rational(-20)],
    ['0', ZERO],
    ['-0', ZERO],
    ['007', rational(7)],
    ['0.5', rational(1, 2)],
    ['-0.125', rational(-1, 8)],
    ['3.10', rational(31, 10)],
    ['999', rational(999)],
    ['1,000', rational(1000)],
    ['1,234,567', rational(1234567)],
    ['-12,345.5', rational(-24691, 2)],
    ['2/3', rational(2, 3)],
    ['4/6', rational(2, 3)],
    ['-1/2', rational(-1, 2)],
    ['123456789012345678901234567890', rational(123456789012345678901234567890n)],
  ])('%s is a number', (text, expected) => {
    expect(parseRational(text)).toEqual(expected)
  })

  test.each([
    ...['', '-', '.', '.5', '5.', '--5', '+5', '1e3', '1E3', '0x10', 'NaN', 'Infinity', '1_000', '12n'],
    ...[' 5', '5 ', '5\n', '1 000', '- 5', '２０', '二十', '20%'],
    ...['1,23', '12,34', '1234,567', ',123', '1,', '1,,234', '0,123', '00,123', '1,234,56', '0.1,234', '1.000,5'],
    ...['1/0', '0/0', '1/', '/2', '1/-2', '1/+2', '1.5/2', '1/2.5', '1,000/3', '1/2/3', '1 / 2'],
  ])('%j is none', (text) => {
    expect(parseRational(text)).toBeUndefined()
  })

  test('a formatted rational reads back as itself', () => {
    fc.assert(
      fc.property(rationals, (r) => {
        expect(parseRational(formatRational(r))).toEqual(r)
      }),
    )
  })

  test('a number grouped in thousands is the number without its commas', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (n) => {
        expect(parseRational(n.toLocaleString('en-US'))).toEqual(rational(n))
      }),
    )
  })
})

describe('writing a number', () => {
  test.each([
    [rational(20), '20'],
    [rational(2, 3), '2/3'],
    [rational(-1, 2), '-1/2'],
    [ZERO, '0'],
  ])('exactly: %o is %s', (r, expected) => {
    expect(formatRational(r)).toBe(expected)
  })

  test.each([
    ['2/3', 0, '1'],
    ['2/3', 2, '0.67'],
    ['1/3', 4, '0.3333'],
    ['1/2', 0, '1'],
    ['-1/2', 0, '0'],
    ['-3/2', 0, '-1'],
    ['-1/2', 1, '-0.5'],
    ['1/8', 2, '0.13'],
    ['-1/8', 2, '-0.12'],
    ['0.005', 2, '0.01'],
    ['0.00499', 2, '0'],
    ['-0.004', 2, '0'],
    ['9.995', 2, '10'],
    ['100', 2, '100'],
    ['100.50', 2, '100.5'],
    ['-0.05', 2, '-0.05'],
  ])('in decimals: %s to %s is %s', (text, digits, expected) => {
    expect(toDecimal(read(text), digits)).toBe(expected)
  })

  test.each([-1, 0.5, Number.NaN])('there are no %s decimals', (digits) => {
    expect(() => toDecimal(ONE, digits)).toThrow(new RangeError(`not a number of digits: ${digits}`))
  })

  test('a decimal is at most half a unit above the number and less than half a unit below it', () => {
    fc.assert(
      fc.property(rationals, fc.nat({ max: 12 }), (r, digits) => {
        const error = subtract(read(toDecimal(r, digits)), r)
        const half = rational(1n, 2n * 10n ** BigInt(digits))
        expect(compare(error, half)).not.toBe(1)
        expect(compare(error, negate(half))).toBe(1)
      }),
    )
  })
})

function read(text: string): Rational {
  const r = parseRational(text)
  if (!r) throw new Error(`the test has a number that is none: ${text}`)
  return r
}
