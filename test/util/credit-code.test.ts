import { describe, expect, test } from 'vitest'
import { creditCodeCheckCharacter, hasCreditCodeForm, isCreditCode } from '../../src/util/credit-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
// made up, with a region code (000000, 999999) that is nobody's
const firsts = ['91000000MA0000000', '52999999ABCDEFGHJ', '00000000000000000', 'YYYYYYYYYYYYYYYYY', '12000000123456789']
const codes = firsts.map((first17) => first17 + creditCodeCheckCharacter(first17))

describe('GB 32100-2015 the check character', () => {
  // the weights as the standard prints them
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  test.each(firsts)('of %s makes the weighted sum a multiple of 31', (first17) => {
    const check = creditCodeCheckCharacter(first17) ?? ''
    const sum = weights.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0)
    expect((sum + ALPHABET.indexOf(check)) % 31).toBe(0)
    expect(check).toHaveLength(1)
  })

  test.each([
    ['00000000000000000', '0'],
    ['10000000000000000', 'Y'],
    ['01000000000000000', 'W'],
    ['00000000000000001', '3'],
  ])('of %s is %s', (first17, expected) => {
    expect(creditCodeCheckCharacter(first17)).toBe(expected)
  })

  test.each([
    ...['', '0000000000000000', '000000000000000000', '0000000000000000I', '0000000000000000a'],
    ...['0000000000000000 ', '000000000000000０0'],
  ])('of %j there is none', (first17) => {
    expect(creditCodeCheckCharacter(first17)).toBeUndefined()
  })
})

describe.each(codes)('the code %s', (code) => {
  test('is a credit code and has the form of one', () => {
    expect([isCreditCode(code), hasCreditCodeForm(code)]).toEqual([true, true])
  })

  test('is spoilt by any one other character', () => {
    const spoilt = [...code].flatMap((right, i) =>
      [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((c) => c !== right).map((c) => replaceAt(code, i, c)),
    )
    expect(spoilt).toHaveLength(18 * 35)
    expect(spoilt.filter(isCreditCode)).toEqual([])
    expect(spoilt.every(hasCreditCodeForm)).toBe(true)
  })

  test('is spoilt by swapping two different neighbours', () => {
    const swapped = [...code].slice(1).map((_, i) => code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2))
    expect(swapped.filter((other) => other !== code && isCreditCode(other))).toEqual([])
  })
})

describe('the form of a credit code', () => {
  test.each([
    ['123456789012345678', true],
    ['ABCDEFGHIJKLMNOPQR', true],
    ['12345678901234567', false],
    ['1234567890123456789', false],
    ['12345678901234567a', false],
    ['12345678901234567-', false],
    ['12345678901234567\n', false],
    ['123456789012345678\n', false],
    ['１２３４５６７８９０１２３４５６７８', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(hasCreditCodeForm(text)).toBe(expected)
  })

  test.each(['', '0', '0000000000000000000', '00000000000000000\n', '00000000000000000０'])('%j is no code', (text) => {
    expect(isCreditCode(text)).toBe(false)
  })
})

function replaceAt(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1)
}
