import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatChineseNumeral, parseChineseNumeral } from '../../src/util/chinese-numerals.ts'

describe('reading a Chinese numeral', () => {
  test.each([
    ['零', 0n],
    ['〇', 0n],
    ['一', 1n],
    ['两', 2n],
    ['九', 9n],
    ['十', 10n],
    ['一十', 10n],
    ['十五', 15n],
    ['一十五', 15n],
    ['二十', 20n],
    ['九十九', 99n],
    ['一百', 100n],
    ['一百零五', 105n],
    ['一百〇五', 105n],
    ['一百一十', 110n],
    ['两百五十', 250n],
    ['一千', 1000n],
    ['一千零五', 1005n],
    ['一千零一十五', 1015n],
    ['一千二百三十五', 1235n],
    ['一千二百零五', 1205n],
    ['九千九百九十九', 9999n],
    ['两万', 20000n],
    ['两万两千两百二十二', 22222n],
    ['一万零五', 10005n],
    ['一万零五百', 10500n],
    ['十万', 100000n],
    ['二十万五千', 205000n],
    ['二十万零五千', 205000n],
    ['二十万零五百', 200500n],
    ['三百万', 3000000n],
    ['一亿', 100000000n],
    ['一亿零五', 100000005n],
    ['一亿零五千', 100005000n],
    ['一亿零五百万', 105000000n],
    ['一亿五千万', 150000000n],
    ['十亿零五千万', 1050000000n],
    ['十亿五千万零三百', 1050000300n],
    ['一万亿', 1000000000000n],
    ['九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九', 9999999999999999n],
  ])('%s with units is %s', (text, expected) => {
    expect(parseChineseNumeral(text)).toBe(expected)
  })

  test.each([
    ['二〇一九', 2019n],
    ['二零一九', 2019n],
    ['一二', 12n],
    ['一〇〇', 100n],
  ])('%s digit by digit is %s', (text, expected) => {
    expect(parseChineseNumeral(text)).toBe(expected)
  })

  test.each([
    ...['', ' 一', '一 ', '6', '一6', '壹', '廿', '第六', '六条', '负一', '一点五'],
    ...['百', '千', '万', '亿', '百五', '万五千', '亿万'],
    ...['一百五', '一百五百', '一百一千', '一千五十', '一万五百', '一亿五千', '五十六十'],
    ...['一百零', '零五', '〇五', '一百零零五', '一百零一十', '一千零二百', '一千零十五', '一百十五', '十零五'],
    ...['两十', '十两', '一百零两', '二〇两', '两两', '两〇'],
    ...['一万万', '一亿亿', '一万一万', '二〇一九万', '十十', '二三十'],
  ])('%j is none', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined()
  })
})

describe('writing a Chinese numeral', () => {
  test.each([
    [1, '一'],
    [6, '六'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [202, '二百零二'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
    [9999, '九千九百九十九'],
  ])('%s is %s', (n, expected) => {
    expect(formatChineseNumeral(n)).toBe(expected)
  })

  test.each([0, -1, 10000, 1.5, Number.NaN])('%s is not a clause number', (n) => {
    expect(() => formatChineseNumeral(n)).toThrow(new RangeError(`not a whole number from 1 to 9999: ${n}`))
  })

  test('every number from 1 to 9999 reads back as itself, and no two are written alike', () => {
    const written = new Set<string>()
    for (let n = 1; n <= 9999; n += 1) {
      const text = formatChineseNumeral(n)
      written.add(text)
      if (parseChineseNumeral(text) !== BigInt(n)) expect.fail(`${n} is written ${text}`)
    }
    expect(written.size).toBe(9999)
  })

  test('a year written digit by digit reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), (n) => {
        expect(parseChineseNumeral([...`${n}`].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''))).toBe(
          BigInt(n),
        )
      }),
    )
  })

  test('so many 万 and a rest make up the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (wan, rest) => {
        const text = `${formatChineseNumeral(wan)}万${rest < 1000 ? '零' : ''}${formatChineseNumeral(rest).replace(/^十/, '一十')}`
        expect(parseChineseNumeral(text)).toBe(BigInt(wan) * 10000n + BigInt(rest))
      }),
    )
  })
})
