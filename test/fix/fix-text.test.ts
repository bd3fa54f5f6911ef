import { describe, expect, test } from 'vitest'
import { fixText } from '../../src/fix/fix-text.ts'
import type { Finding } from '../../src/model/finding.ts'

const TEXT = 'a: one\nb: two # 2\nc: { d: three }\n'

/** A finding that wants a piece of the text written otherwise. */
function wants(piece: string, by: string, code = piece): Finding {
  const start = TEXT.indexOf(piece)
  const span = { file: 'a.yaml', start, end: start + piece.length, line: 1, column: 1 }
  return { code, severity: 'error', message: { zh: '', en: '' }, span, fix: [{ span, text: by }] }
}

const fixed = (...findings: Finding[]): { text: string; made: string[] } => {
  const { text, made } = fixText({ path: 'a.yaml', text: TEXT }, findings)
  return { text, made: made.map(({ code }) => code) }
}

describe('the fixes of one file', () => {
  test('all that can be made, in the order of the file', () => {
    expect(fixed(wants('three', '3'), wants('one', '1'), wants('b', 'e'))).toEqual({
      text: 'a: 1\ne: two # 2\nc: { d: 3 }\n',
      made: ['one', 'b', 'three'],
    })
  })

  test('of two that overlap, one', () => {
    expect(fixed(wants('two', '2', 'first'), wants('two', '3', 'second')).made).toEqual(['first'])
  })

  test.each([
    ['takes in a comment', wants('two # 2', '2')],
    ['makes a list of a text', wants('two', '[2]')],
    ['makes another key of a part of one', wants('two', '2\nf: 4')],
    ['covers more than it changes', wants('{ d: three }', '{ d: 3 }')],
    ['makes the file one that cannot be read', wants('two', '"')],
    ['drops an entry', wants('b: two # 2\n', '')],
    ['changes a part of a text', wants('hree', '3')],
  ])('one that %s is not made', (_, finding) => {
    expect(fixed(finding)).toEqual({ text: TEXT, made: [] })
  })

  test('one that only writes the same in another way is made', () => {
    expect(fixed(wants('{ d: three }', '\n  d: three')).text).toBe('a: one\nb: two # 2\nc: \n  d: three\n')
  })

  test('none where there is none', () => {
    const { fix: _, ...finding } = wants('one', '1')
    expect(fixed(finding)).toEqual({ text: TEXT, made: [] })
  })
})
