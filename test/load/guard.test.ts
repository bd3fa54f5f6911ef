import { describe, expect, test } from 'vitest'
import { APPLICATION } from '../../src/load/decode-text.ts'
import { badCharacters, guard } from '../../src/load/guard.ts'
import { placeIn } from '../../src/load/place.ts'
import { readTreeText } from '../../src/load/read-tree-file.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf16 = Buffer.from('\ufeffa: 1\n', 'utf16le')
const gbk = bytes(0x61, 0x3a, 0x20, 0xc1, 0xaa, 0xc3, 0xcb)

/** The code and place of the first thing refused. */
function refused(input: string | Uint8Array): string {
  const [first] = readTreeText('a.yaml', input).findings
  return first === undefined ? 'accepted' : `${first.code} ${first.span?.line}:${first.span?.column}`
}

describe('a text is refused before the library sees it', () => {
  test.each([
    ['larger than its cap', `a: ${'x'.repeat(256 * 1024)}`, 'file-too-large 1:1'],
    ['longer than its cap', 'a\n'.repeat(5_001), 'too-many-lines 1:1'],
    ['GBK', gbk, 'not-utf8 1:4'],
    ['UTF-16 with its mark', utf16, 'utf-16 1:1'],
    ['an overlong form', bytes(0x61, 0x0a, 0xc0, 0xaf), 'not-utf8 2:1'],
    ['half a character at the end', bytes(0x61, 0xe4, 0xb8), 'not-utf8 1:2'],
    ['a surrogate in UTF-8', bytes(0xed, 0xa0, 0x80), 'not-utf8 1:1'],
    ['a lone surrogate in a string', 'a: \ud800', 'not-utf8 1:4'],
    ['NUL', 'a: \u0000', 'control-character 1:4'],
    ['BEL', 'a: 1\nb: \u0007', 'control-character 2:4'],
    ['ESC', 'a: \u001b[31m', 'control-character 1:4'],
    ['DEL', 'a: \u007f', 'control-character 1:4'],
    ['NEL', 'a: \u0085b', 'control-character 1:4'],
    ['a non-character', 'a: \uffff', 'control-character 1:4'],
    ['a carriage return alone', 'a: 1\rb: 2', 'bare-carriage-return 1:5'],
    ['a zero-width space', 'a: 成\u200b立', 'hidden-character 1:5'],
    ['a right-to-left override', 'a: \u202e立', 'hidden-character 1:4'],
    ['an isolate', 'a: \u2066立', 'hidden-character 1:4'],
    ['a soft hyphen', 'a\u00ad: 1', 'hidden-character 1:2'],
    ['a mark that is not the first character', 'a: \ufeff1', 'hidden-character 1:4'],
    ['a line separator', 'a: 1\u2028b', 'hidden-character 1:5'],
    ['a word joiner', 'a: \u2060', 'hidden-character 1:4'],
    ['a tag character', 'a: \u{e0041}', 'hidden-character 1:4'],
    ['a Hangul filler', 'a: \u3164', 'hidden-character 1:4'],
    ['a wide space as indentation', 'a:\n　b: 1', 'wide-space-indent 2:1'],
    ['a wide space behind a plain one', 'a:\n 　b: 1', 'wide-space-indent 2:2'],
    ['a no-break space as indentation', 'a:\n\u00a0b: 1', 'wide-space-indent 2:1'],
    ['a tab as indentation', 'a:\n\tb: 1', 'tab-indent 2:1'],
    ['a tab behind spaces', 'a:\n  \tb: 1', 'tab-indent 2:3'],
    ['deep lists', `${'['.repeat(33)}${']'.repeat(33)}`, 'too-deep 1:33'],
    ['deep mappings', '{a: '.repeat(40), 'too-deep 1:129'],
    ['deep dashes', '- '.repeat(40), 'too-deep 1:65'],
    ['deep question marks', '? '.repeat(40), 'too-deep 1:65'],
    ['deep indentation', Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep 33:34'],
    ['an anchor', 'a: &x 1', 'alias-or-anchor 1:4'],
    ['an alias', 'a: *x', 'alias-or-anchor 1:4'],
    ['a merge', 'a: &x {}\nb:\n  <<: *x', 'alias-or-anchor 1:4'],
    ['a cycle', 'a: &a [*a]', 'alias-or-anchor 1:4'],
    ['a tag', 'a: !!js/function x', 'tag 1:4'],
    ['a local tag', 'a: !x 1', 'tag 1:4'],
    ['a %YAML directive', '%YAML 1.1\n---\na: no', 'directive 1:1'],
    ['a %TAG directive', '%TAG ! tag:x,2000:\n---\na: 1', 'directive 1:1'],
    ['two documents', 'a: 1\n---\nb: 2', 'several-documents 2:1'],
    ['a document after the end of one', 'a: 1\n...\nb: 2', 'several-documents 3:1'],
    ['two empty documents', '---\n---\n', 'several-documents 2:1'],
    ['nothing', '', 'empty-file 1:1'],
    ['spaces', ' \n \n', 'empty-file 1:1'],
    ['a comment', '# 稍后再写\n', 'empty-file 1:1'],
    ['too many values', `[${',1'.repeat(120_000)}`, 'too-many-values 1:1'],
  ])('%s', (_, input, expected) => {
    expect(refused(input).replace(/(?<=too-many-values ).*/, '1:1')).toBe(expected)
  })

  test.each([
    ['plain', 'a: 1\n'],
    ['with a mark', '\ufeffa: 1\n'],
    ['with a mark, as bytes', Buffer.from('\ufeffa: 1\n')],
    ['with Windows line ends', 'a: 1\r\nb: 2\r\n'],
    ['as JSON', '{"a": 1}'],
    ['with a tab before a comment', 'a: 1\t# one\n'],
    ['with an empty line of tabs', 'a: 1\n\t\nb: 2\n'],
    ['with one document mark', '---\na: 1\n...\n'],
    ['32 deep', `${'['.repeat(32)}${']'.repeat(32)}`],
    ['with an ampersand inside a text', 'a: 研发&转化 * !'],
    ['with a wide space inside a text', 'a: 第一章　总则'],
    ['with characters beyond the first plane', 'a: 𠮷野'],
  ])('%s: accepted', (_, input) => {
    expect(refused(input)).toBe('accepted')
  })

  test('the whole message', () => {
    expect(readTreeText('a.yaml', 'a:\n　b: 1').findings).toEqual([
      {
        code: 'wide-space-indent',
        severity: 'error',
        span: { file: 'a.yaml', start: 3, end: 4, line: 2, column: 1 },
        message: { zh: '缩进用了全角空格', en: 'the line is indented with U+3000' },
        why: {
          zh: '缩进只认半角空格，其他空格会被当作内容',
          en: 'only plain spaces indent; any other space counts as content',
        },
        help: { zh: '改用半角空格缩进', en: 'indent with plain spaces' },
        fix: [{ span: { file: 'a.yaml', start: 3, end: 4, line: 2, column: 1 }, text: '  ' }],
      },
    ])
  })

  test('the whole message about a space that is not the usual wide one', () => {
    const [finding] = guard('a.yaml', 'a:\n\u00a0b: 1').findings ?? []
    expect(finding?.message).toEqual({ zh: '缩进用了特殊空格', en: 'the line is indented with U+00A0' })
  })

  test('the whole message about a character that cannot be seen names its code in four digits', () => {
    const [finding] = guard('a.yaml', 'a: \u0007').findings ?? []
    expect(JSON.stringify(finding?.message)).toContain('U+0007')
  })

  test('an application may be larger', () => {
    const text = `a: ${'x'.repeat(300 * 1024)}`
    expect(guard('a.yaml', text, { limits: APPLICATION })).toEqual({ text })
  })

  test('a text that is not indented may begin its lines with anything', () => {
    const text = '{\n\t"a":\n\u3000 1}'
    expect(guard('a.json', text, { indented: false })).toEqual({ text })
    expect(guard('a.yaml', text).findings?.map(({ code }) => code)).toEqual(['tab-indent', 'wide-space-indent'])
  })

  test('no more than twenty findings', () => {
    expect(guard('a.yaml', '\u200b'.repeat(100)).findings).toHaveLength(20)
    expect(readTreeText('a.yaml', '- &x 1\n'.repeat(100)).findings).toHaveLength(20)
    expect(guard('a.yaml', '\ta: 1\n'.repeat(100)).findings).toHaveLength(20)
    expect(guard('a.yaml', '\ta: \u200b1\n'.repeat(15)).findings).toHaveLength(20)
  })
})

/** The text with every fix of what is refused of it; undefined where something has none. */
function mended(text: string): string | undefined {
  const fixes = (guard('a.yaml', text).findings ?? []).map(({ fix }) => fix)
  if (fixes.includes(undefined)) return undefined
  const edits = fixes.flatMap((fix) => fix ?? []).sort((a, b) => b.span.start - a.span.start)
  return edits.reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text)
}

describe('what is refused is mended where what was meant is plain', () => {
  test.each([
    ['a carriage return alone is a line end', 'a: 1\rb: 2', 'a: 1\nb: 2'],
    ['a zero-width space is nothing', 'a: 成\u200b立', 'a: 成立'],
    ['a soft hyphen is nothing', 'a\u00ad: 1', 'a: 1'],
    ['a mark inside is nothing, each of several', 'a: \ufeff1\ufeff', 'a: 1'],
    ['a wide space is two', 'a:\n　b: 1', 'a:\n  b: 1'],
    ['two wide spaces are four', 'a:\n　　b: 1', 'a:\n    b: 1'],
    ['a no-break space is one', 'a:\n\u00a0b: 1', 'a:\n b: 1'],
    ['wide and plain ones by their width', 'a:\n 　b: 1', 'a:\n   b: 1'],
    ['a tab is two spaces where all is indented by tabs', 'a:\n\tb:\n\t\tc: 1', 'a:\n  b:\n    c: 1'],
  ])('%s', (_, text, expected) => {
    expect(mended(text)).toBe(expected)
  })

  test.each([
    ['a direction override', 'a: \u202e立'],
    ['a control in the place of a letter', 'a: \u0007'],
    ['a tab behind spaces', 'a:\n  \tb: 1'],
    ['a tab before spaces', 'a:\n\t  b: 1'],
    ['a tab beside lines indented by spaces', 'a:\n\tb: 1\nc:\n  d: 1'],
    ['a space of no certain width', 'a:\n\u2003b: 1'],
    ['such a space behind a plain one', 'a:\n \u2003b: 1'],
    ['such a space before a wide one', 'a:\n\u2003　b: 1'],
  ])('%s is left to whoever wrote it', (_, text) => {
    expect(mended(text)).toBeUndefined()
  })

  test('a fix is exactly where the finding is', () => {
    const [finding] = guard('a.yaml', 'a: 成\u200b立').findings ?? []
    expect([finding?.span?.start, finding?.span?.end]).toEqual([4, 5])
    expect(finding?.fix).toEqual([{ span: finding?.span, text: '' }])
  })

  test('no more than twenty are looked for', () => {
    const text = '\u200b'.repeat(100)
    expect(badCharacters(text, placeIn('a.yaml', text))).toHaveLength(20)
  })
})

test('the whole message about a quote that is cut by a comment', () => {
  const text = 'quote: 第 #1 号\n'
  const { findings } = readTreeText('a.yaml', text)
  expect(findings).toEqual([
    {
      code: 'quote-cut',
      severity: 'error',
      span: { file: 'a.yaml', start: 9, end: 10, line: 1, column: 10 },
      message: { zh: '原文在“ #”处被截断', en: 'the quote is cut at “ #”' },
      label: { zh: '从这里起成了注释', en: 'a comment from here on' },
      why: {
        zh: '不加引号时，空格后的 # 起是注释，原文会悄悄变短',
        en: 'in an unquoted text a # after a space begins a comment, and the quote is silently shortened',
      },
      help: {
        zh: '给原文加上引号；若确是注释，移到上一行',
        en: 'put the quote in quotes, or move the comment to the line above',
      },
    },
  ])
})

describe('deep texts one after another in one process', () => {
  // Each of these sequences aborted the process when the library was given the texts themselves.
  test.each(['? ', '[', '- ', '{a: ', '{? ', '[{', '- - ', '? - ', '"a": {'])('%j', (nest) => {
    for (let round = 0; round < 6; round++) {
      for (const depth of [33, 100, 1_000, 2_000, 4_000, 8_000, 20_000]) {
        const codes = readTreeText('deep.yaml', nest.repeat(depth)).findings.map(({ code }) => code)
        expect(codes).toEqual(['too-deep'])
      }
    }
  })
})
