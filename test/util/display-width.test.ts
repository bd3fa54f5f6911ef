import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, padEnd, wrap } from '../../src/util/display-width.ts'

describe('the columns of a text', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['条件', 4],
    ['第6条', 5],
    ['，。', 4],
    ['\u3000', 2],
    ['ＡＢ', 4],
    ['ｱ', 1],
    ['한', 2],
    ['😀', 2],
    ['𠀀', 2],
    ['“引”', 4],
    ['│─…', 3],
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['\u200b\u200d\ufeff', 0],
    ['\t\n', 0],
  ])('%j takes %s', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('of two texts together are the columns of each', () => {
    fc.assert(
      fc.property(graphemes(), graphemes(), (a, b) => {
        expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b))
      }),
    )
  })
})

describe('padding', () => {
  test.each([
    ['条', 4, '条  '],
    ['条', 3, '条 '],
    ['条', 2, '条'],
    ['条', 1, '条'],
    ['', 2, '  '],
  ])('%j to %s columns is %j', (text, width, expected) => {
    expect(padEnd(text, width)).toBe(expected)
  })
})

describe('wrapping', () => {
  test.each([
    ['an empty text is one empty line', '', 4, ['']],
    ['a text that fits is one line', '东南西北', 8, ['东南西北']],
    ['Chinese breaks anywhere', '东南西北上下', 8, ['东南西北', '上下']],
    ['an odd column is left empty', '东南西北上下', 7, ['东南西', '北上下']],
    ['Latin words break at spaces, which the break swallows', 'one two  three', 8, ['one two', 'three']],
    ['a Latin word is kept whole beside Chinese', '前面wholeWords在后面', 11, ['前面', 'wholeWords', '在后面']],
    ['a word longer than the line overflows', 'a longidentifier b', 5, ['a', 'longidentifier', 'b']],
    ['a full stop does not begin a line', '东南西北。', 8, ['东南西', '北。']],
    ['nor does a run of closing marks', '东南（西北）》。上', 8, ['东南（西', '北）》。', '上']],
    ['nor a mark after a space', 'abcd 。', 5, ['abcd 。']],
    ['an opening mark does not end a line', '东南“西北”', 6, ['东南', '“西北”']],
    ['nor does an opening bracket', '东南（西北', 6, ['东南', '（西北']],
    ['a half-width comma stays with its word', '东南西北,上下', 8, ['东南西', '北,上下']],
    ['a dot may begin a word', 'see .env', 4, ['see', '.env']],
    ['a line break is kept', '一\n二\r\n\n三', 8, ['一', '二', '', '三']],
    ['an indent is kept, a trailing space is not', '\u3000\u3000东南西北 ', 8, ['\u3000\u3000东南', '西北']],
    ['a combining mark stays with its letter', 'か\u3099か\u3099', 2, ['か\u3099', 'か\u3099']],
  ])('%s', (_, text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected)
  })

  const prose = fc.string({ unit: fc.constantFrom(...'东南西北ab 。，、；：”）》“（《,.(') })

  test('loses nothing but white space', () => {
    fc.assert(
      fc.property(prose, fc.nat({ max: 20 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  test('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(prose, fc.nat({ max: 20 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.slice(1).filter((line) => /^[。，、；：”）》]/.test(line))).toEqual([])
        expect(lines.slice(0, -1).filter((line) => /[“（《]$/.test(line))).toEqual([])
      }),
    )
  })

  test('keeps every line within the width where each word fits', () => {
    const words = fc.array(fc.constantFrom('东南西北', 'ab', ' ', 'word', '上下'), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 30 }), (parts, width) => {
        const text = parts.join(' ').trim()
        expect(wrap(text, width).filter((line) => displayWidth(line) > width)).toEqual([])
      }),
    )
  })
})

function graphemes(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom('a', '条', '，', '“', 'e\u0301', '\u200b', '𠀀') })
}
