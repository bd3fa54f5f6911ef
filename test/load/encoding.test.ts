import { describe, expect, test } from 'vitest'
import { decode, type Expected } from '../../src/load/encoding.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const ascii = (text: string): number[] => [...Buffer.from(text, 'ascii')]

// 店员人数：甲乙丙丁
const GB = bytes(
  ...[0xb5, 0xea, 0xd4, 0xb1, 0xc8, 0xcb, 0xca, 0xfd, 0xa3, 0xba],
  ...[0xbc, 0xd7, 0xd2, 0xd2, 0xb1, 0xfb, 0xb6, 0xa1],
)
// 通 in GB18030, and U+0368 in UTF-8
const EITHER = bytes(0xcd, 0xa8)
/** With a Han character beyond the first plane, which takes four bytes. */
const FOUR = bytes(0x95, 0x32, 0x82, 0x36, ...GB)

/** The text, or the code with what was read before. */
function told(input: Uint8Array, expected: Expected): string {
  const decoded = decode(input, expected)
  return 'text' in decoded
    ? decoded.text
    : `${decoded.refused} after ${decoded.before.length} ${decoded.details ?? ''}`.trim()
}

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from('店员人数：甲乙丙丁'), '店员人数：甲乙丙丁'],
    ['UTF-8 with its mark', Buffer.from('\ufeff甲乙'), '甲乙'],
    ['ASCII', Buffer.from('name: 20\n'), 'name: 20\n'],
    ['nothing', bytes(), ''],
    ['GB18030', GB, '店员人数：甲乙丙丁'],
    ['GB18030 with its mark', bytes(0x84, 0x31, 0x95, 0x33, ...EITHER), '通'],
    ['GB18030 with four-byte characters', FOUR, '𠀀店员人数：甲乙丙丁'],
    ['UTF-8 that GB18030 cannot be, though short', Buffer.from('a: 甲\n'), 'a: 甲\n'],
    ['UTF-8 that GB18030 would read as six characters', Buffer.from('甲乙丙丁'), '甲乙丙丁'],
    ['a few characters that both read', EITHER, 'ambiguous-encoding after 0'],
    ['the same behind ASCII', bytes(...ascii('name: '), ...EITHER), 'ambiguous-encoding after 6'],
    ['two Han characters of UTF-8 that GB 2312 reads as three', Buffer.from('a: 次年'), 'ambiguous-encoding after 3'],
    ['UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le'), 'utf-16 after 0 UTF-16'],
    ['UTF-16, the other way round', Buffer.from('\ufeffa: 1\n', 'utf16le').swap16(), 'utf-16 after 0 UTF-16'],
    ['UTF-16 without its mark', Buffer.from('name: 20\n甲乙丙', 'utf16le'), 'utf-16 after 0 UTF-16'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'utf-16 after 0 UTF-32'],
    ['a broken byte', bytes(...GB, 0xff), 'unknown-encoding after 9'],
    ['half a character', bytes(...GB, 0xb5), 'unknown-encoding after 9'],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from('甲乙丙'), bytes(0xff)]), 'unknown-encoding after 4'],
    ['GB18030 with a stretch of UTF-8', Buffer.concat([GB, Buffer.from('a\n社区')]), 'mixed-encoding after 11'],
    [
      'the same of three characters, before a letter',
      Buffer.concat([GB, Buffer.from('\n次年人a')]),
      'mixed-encoding after 10',
    ],
    [
      'GB18030 with a name in UTF-8 of one character',
      Buffer.concat([GB, Buffer.from('\n社\n')]),
      'unknown-encoding after 11',
    ],
    [
      'GB18030 with six bytes that are no UTF-8',
      bytes(...GB, 0x0a, ...GB.subarray(0, 6)),
      '店员人数：甲乙丙丁\n店员人',
    ],
    [
      'GB18030 with Greek letters that UTF-8 would read too',
      bytes(...GB, 0x0a, 0xce, 0xb1, 0xce, 0xb2, 0xce, 0xb3),
      '店员人数：甲乙丙丁\n伪尾纬',
    ],
    ['a mark that lies', bytes(0xef, 0xbb, 0xbf, ...GB), 'not-utf8 after 0'],
  ])('%s', (_, input, expected) => expect(told(input, 'either')).toBe(expected))

  test.each<[string, Uint8Array, Expected, string]>([
    ['GB18030 where UTF-8 must be', GB, 'utf-8', 'not-utf8 after 0'],
    ['UTF-8 where UTF-8 must be, however short', Buffer.from('北京'), 'utf-8', '北京'],
    ['what both read, as UTF-8', EITHER, 'utf-8', '\u0368'],
    ['what both read, as GB18030', EITHER, 'gb18030', '通'],
    ['UTF-8 where GB18030 must be', Buffer.from('甲'), 'gb18030', 'not-gb18030 after 1'],
    ['UTF-16, whatever must be', Buffer.from('\ufeffa', 'utf16le'), 'gb18030', 'utf-16 after 0 UTF-16'],
  ])('%s', (_, input, expected, text) => expect(told(input, expected)).toBe(text))
})
