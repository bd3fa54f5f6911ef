import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseText } from '../../src/util/normalise-text.ts'

describe('the normalised text', () => {
  test.each([
    ['nothing of nothing', '', ''],
    ['no white space', ' 甲乙\t3 个\r\n月\u3000以\u00a0上\ufeff ', '甲乙3个月以上'],
    ['no page breaks', '上一页\n\f下一页', '上一页下一页'],
    ['no Unicode line ends', '一\u2028二\u2029三\u0085四\v五', '一二三四五'],
    ['half-width forms for full-width ones', '（２０），；：！？ＡｂＺ～', '(20),;:!?AbZ~'],
    ['Chinese quotes and stops as they are', '“甲”、‘乙’。《丙》', '“甲”、‘乙’。《丙》'],
    ['no other compatibility folding', '①㎡ﬁｱ²', '①㎡ﬁｱ²'],
    ['no list markers', '- 甲\n* 乙\n+ 丙\n  - 丁\n\u3000* 戊', '甲乙丙丁戊'],
    ['a list marker only once in a line', '- - 甲', '-甲'],
    ['a mark that is not followed by space', '-3\n*甲*\n+5', '-3*甲*+5'],
    ['a mark inside a line', '10-30 万元 - 甲 * 乙 + 丙', '10-30万元-甲*乙+丙'],
    ['a full-width mark as a list marker', '－ 甲', '甲'],
    ['no table rules or cell separators', '| 甲 | 乙 |\n|:--|--:|\n| 丙 | 丁 |', '甲乙丙丁'],
    ['no rules of other kinds', '甲\n----\n====\n+---+\n┌─┬─┐\n├ ═ ┤\n乙', '甲乙'],
    ['no list marker before a rule', '* ---\n- | -', ''],
    ['no full-width separators', '｜甲｜乙｜', '甲乙'],
    ['a box line in a line with other text', '甲─乙', '甲─乙'],
    ['a dash that is a letter', '甲\n——\n乙', '甲——乙'],
    ['characters outside the basic plane', '𠀀 😀', '𠀀😀'],
  ])('has %s', (_, text, expected) => {
    expect(normaliseText(text).text).toBe(expected)
  })

  test.each([
    ['10-30 万元', '10-30万元', [0, 1, 2, 3, 4, 6, 7]],
    ['- 甲\n  * （乙', '甲(乙', [2, 8, 9]],
    ['|--|\r\n| 甲 |', '甲', [8]],
    [' 𠀀甲', '𠀀甲', [1, 2, 3]],
    ['', '', []],
  ])('of %j says where each character was', (input, text, at) => {
    expect(normaliseText(input)).toEqual({ text, at })
  })
})

describe('normalising', () => {
  const texts = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'甲乙3-*+|:= \n\t\f\r\u3000\u00a0－＊＋｜：＝，（─“。', '😀'),
      maxLength: 30,
    }),
    fc.string({ unit: 'binary' }),
  )

  test('twice is normalising once', () => {
    fc.assert(
      fc.property(texts, (input) => {
        const { text } = normaliseText(input)
        expect(normaliseText(text).text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('moves no character: offsets rise, and each points at the character or its full-width form', () => {
    fc.assert(
      fc.property(texts, (input) => {
        const { text, at } = normaliseText(input)
        expect(at).toHaveLength(text.length)
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b))
        at.forEach((offset, i) => {
          const source = input.charAt(offset)
          expect([source, /[\uff01-\uff5e]/.test(source) ? source.normalize('NFKC') : source]).toContain(text.charAt(i))
        })
      }),
    )
  })

  test('is untouched by how a text is spread over lines and spaced', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙方', '3', '以上，'), { minLength: 1 })
    fc.assert(
      fc.property(lines, fc.constantFrom(' ', '\n', '\r\n\f', '\u3000'), (parts, gap) => {
        expect(normaliseText(parts.join(gap)).text).toBe(normaliseText(parts.join('')).text)
      }),
    )
  })
})
