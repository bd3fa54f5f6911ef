import type { BadInput } from './bad-input.ts'

const bytes = (...values: number[]): Buffer => Buffer.from(values)
const joined = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
/** 社区食堂供货 in GB18030. */
const GB = bytes(0xc9, 0xe7, 0xc7, 0xf8, 0xca, 0xb3, 0xcc, 0xc3, 0xb9, 0xa9, 0xbb, 0xf5)
/** 通 in GB18030, U+0368 in UTF-8. */
const EITHER = bytes(0xcd, 0xa8)

/** Applications in YAML that are neither UTF-8 nor GB18030, or may be both. */
export const ENCODINGS: readonly BadInput[] = [
  ['UTF-16 with its mark', utf16('\ufefftitle: 甲\n'), 'utf-16 1:1', '另存为 UTF-8'],
  ['UTF-16 the other way round', utf16('\ufefftitle: 甲\n').swap16(), 'utf-16 1:1'],
  ['UTF-16 without its mark', utf16('title: a\nseats: 20\n'), 'utf-16 1:1'],
  ['UTF-32', joined(bytes(0xff, 0xfe, 0, 0), bytes(0x61, 0, 0, 0)), 'utf-16 1:1'],
  ['characters that may be either', joined('title: ', EITHER, '\n'), 'ambiguous-encoding 1:8', '--encoding'],
  ['half a character of UTF-8 at the end', joined('title: 甲乙丙', bytes(0xe4, 0xb8)), 'unknown-encoding 1:13'],
  ['half a character of UTF-8 in the middle', joined('title: 甲', bytes(0xe4, 0xb8), ' 乙\n'), 'unknown-encoding 1:10'],
  ['half a character of GB18030 at the end', joined('title: ', GB, bytes(0xb5)), 'unknown-encoding 1:14'],
  [
    'UTF-8 and GB18030 in one file',
    joined('title: 社区食堂供货单位甲乙丙\nsubject: ', GB, '\n'),
    'unknown-encoding 2:10',
  ],
  ['GB18030 and then UTF-8', joined('title: ', GB, '\nsubject: 社区\n'), 'mixed-encoding 2:10'],
  ['a byte that begins nothing', joined('seats: 20\ntitle: ', bytes(0xff), '\n'), 'unknown-encoding 2:8'],
  ['a surrogate in UTF-8', joined('title: ', bytes(0xed, 0xa0, 0x80), '\n'), 'unknown-encoding 1:9'],
  ['a character beyond Unicode', joined('title: ', bytes(0xf4, 0x90, 0x80, 0x80), '\n'), 'unknown-encoding 1:9'],
  ['a mark of UTF-8 before GB18030', joined(bytes(0xef, 0xbb, 0xbf), 'title: ', GB, '\n'), 'not-utf8 1:8'],
  ['the mark of GB18030 before UTF-8', joined(bytes(0x84, 0x31, 0x95, 0x33), 'title: 甲\n'), 'not-gb18030 1:10'],
  ['Latin-1', joined('title: caf', bytes(0xe9), ' du coin\n'), 'unknown-encoding 1:11'],
  [
    'zip bytes',
    joined('PK', bytes(3, 4, 20, 0, 6, 0, 8, 0, 0, 0)),
    'control-character 1:3, control-character 1:4, control-character 1:5 +7',
  ],
  [
    'a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    'control-character 2:1, control-character 3:1, control-character 3:2 +2',
  ],
  ['zeros', Buffer.alloc(64), 'control-character 1:1, control-character 1:2, control-character 1:3 +17'],
]
