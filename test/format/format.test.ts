import { describe, expect, test } from 'vitest'
import { format } from '../../src/format/index.ts'

/** The text laid out, or the codes of why it was not. */
const laidOut = (text: string): string | string[] => {
  const made = format({ path: 'a.yaml', text })
  return made.findings === undefined ? made.text : made.findings.map(({ code }) => code)
}

const ARTICLE = `article: 1
version: 1.0.0
role: requirement

phrases:
`

describe('a file is laid out', () => {
  test.each([
    ['two columns a level', 'a:\n    b:\n        - c: 1\n          d: 2\n', 'a:\n  b:\n    - c: 1\n      d: 2\n'],
    ['a list deeper than its key', 'a:\n- 1\n-   b: 2\n    c: 3\n', 'a:\n  - 1\n  - b: 2\n    c: 3\n'],
    ['a list in a list', '-   - 1\n    - 2\n-   - 3\n', '- - 1\n  - 2\n- - 3\n'],
    ['one blank line at most', '\n\na: 1\n\n\n\nb: 2\n\n\n', 'a: 1\n\nb: 2\n'],
    ['no blanks at the end of a line', 'a: 1  \nb:   \n  c: 2 # d  \n', 'a: 1\nb:\n  c: 2 # d\n'],
    ['a line break at the end', 'a: 1', 'a: 1\n'],
    ['line feeds', 'a: 1\r\nb:\r\n  - 2 # c\r\n', 'a: 1\nb:\n  - 2 # c\n'],
    ['spaces in brackets', 'a: {b: 1,c: [ 1,2 ] }\n', 'a: { b: 1, c: [1, 2] }\n'],
    ['empty brackets', 'a: { }\nb: [ ]\n', 'a: {}\nb: []\n'],
    ['spaces that line nothing up', 'a:    1\nb: {  c:  2,   d: 3 }\n', 'a: 1\nb: { c: 2, d: 3 }\n'],
    ['a value on the line of its key', 'a:\n  1\nb:\n  "2"\n', 'a: 1\nb: "2"\n'],
    ['no document mark', '---\na: 1\n', 'a: 1\n'],
    [
      'a text over lines',
      'a:\n    b: "one\n      two"\n    c: |\n        three\n          four\n',
      'a:\n  b: "one\n    two"\n  c: |\n      three\n        four\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(laidOut(text)).toBe(expected)
    expect(laidOut(expected)).toBe(expected)
  })

  test.each([
    ['spaces that line up with the line below', 'one:   { a: 1 }\nthree: { a: 2 }\n'],
    ['columns of Han characters', 'x: { zh: 申请, en: 1,   of: 2 }\ny: { zh: 机构名, en: 1, of: 3 }\n'],
    ['spaces in a text', 'a: one  two\nb: "three   four"\n'],
    ['spaces before a comment', 'a: 1      # b\n'],
    ['spaces in a comment', '# a   b\nc: 1 # d   e\n'],
    ['a # in a text', 'a: b#c\nd: "e # f"\n'],
  ])('%s stay', (_, text) => {
    expect(laidOut(text)).toBe(text)
  })
})

describe('comments stay with what they are about', () => {
  test('above, beside, below, between and at the end', () => {
    expect(
      laidOut(`# file
a:     # beside a
    # above b
    b: 1 # beside b

    # below b
# above c
c:
# above d
- d: 1
  # above e
  e: 2
  # below e

  # below e again
# below the list
-   # above f
    f: 3
# end
`),
    ).toBe(`# file
a:     # beside a
  # above b
  b: 1 # beside b

  # below b
# above c
c:
  # above d
  - d: 1
    # above e
    e: 2
    # below e

    # below e again
  # below the list
  # above f
  - f: 3
# end
`)
  })

  test('when their key moves', () => {
    expect(
      laidOut(`${ARTICLE}  # the first
  - fact: staff # of the fact
    # of the value
    value: 20 人
    # of the operator
    operator: atLeast # atLeast
    # of the quote
    quote: 不少于 20 人。
`),
    ).toBe(`${ARTICLE}  # the first
  # of the quote
  - quote: 不少于 20 人。
    fact: staff # of the fact
    # of the operator
    operator: atLeast # atLeast
    # of the value
    value: 20 人
`)
  })
})

describe('an article', () => {
  test('has the quote first, then what the phrase is called and rests on, then what it means', () => {
    const phrase = (lines: string[]): string => `${ARTICLE}  - ${lines.join('\n    ')}\n`
    expect(
      laidOut(
        phrase([
          ...['ifAbsent: false', 'value: 20 人', 'operator: atLeast', 'unless: { has: closed }', 'fact: staff'],
          ...['readings: [r]', 'label: 人数', 'quote: 不少于 20 人。'],
        ]),
      ),
    ).toBe(
      phrase([
        ...['quote: 不少于 20 人。', 'label: 人数', 'readings: [r]', 'fact: staff'],
        ...['operator: atLeast', 'value: 20 人', 'ifAbsent: false', 'unless: { has: closed }'],
      ]),
    )
  })

  test('reads a comparison in braces in one order', () => {
    const phrase = (leaf: string): string => `${ARTICLE}  - quote: 营业。\n    all:\n      - ${leaf}\n`
    expect(laidOut(phrase('{ value: true,   operator: is, fact: open }'))).toBe(
      phrase('{ fact: open, operator: is, value: true }'),
    )
  })

  test('has a blank line between its phrases and above its parts', () => {
    expect(
      laidOut(
        'article: 1\nitems:\n- item: 1\n  phrases:\n  - quote: 一。\n    nothing: 甲\n  - quote: 二。\n    nothing: 乙\n- item: 2\n  phrases:\n\n  - quote: 三。\n    nothing: 丙\n',
      ),
    ).toBe(`article: 1

items:
  - item: 1
    phrases:
      - quote: 一。
        nothing: 甲

      - quote: 二。
        nothing: 乙

  - item: 2
    phrases:
      - quote: 三。
        nothing: 丙
`)
  })

  test('has its levels in the order the text reads', () => {
    const [lead, items, tail] = ['lead', 'items', 'tail'].map((name) =>
      name === 'items'
        ? 'items:\n  - item: 1\n    phrases:\n      - quote: 一。\n        nothing: 甲\n'
        : `${name}:\n  - quote: 引。\n    nothing: 乙\n`,
    )
    expect(laidOut(`${tail}${items}role: requirement\n${lead}title: 题\narticle: 1\n`)).toBe(
      `article: 1\ntitle: 题\nrole: requirement\n\n${lead}\n${items}\n${tail}`,
    )
  })

  test('has its quotes out of brackets, with what is around them', () => {
    expect(
      laidOut(
        `${ARTICLE}  - { quote: 一。, nothing: 甲 }\n  - { quote: 二。, any: [{ quote: 三。, has: x }, { not: { has: z } }] } # 旁\n`,
      ),
    ).toBe(`${ARTICLE}  - quote: 一。
    nothing: 甲

  - quote: 二。
    any:
      - quote: 三。
        has: x
      - { not: { has: z } } # 旁
`)
  })
})

test('a file of cases keeps its braces: there a quote only names one', () => {
  const text = '- case: 一\n  expect:\n    - { clause: 第一条, quote: 一, verdict: pass }\n'
  expect(laidOut(text)).toBe(text)
})

describe('what is not laid out', () => {
  test.each([
    ['what cannot be read', 'a: [\n', ['yaml-bad-indent']],
    ['a rare way to write a key', '? a\n: 1\n', ['not-laid-out']],
    ['a key written twice', 'a: 1\na: 2\n', ['yaml-duplicate-key']],
  ])('%s', (_, text, codes) => {
    expect(laidOut(text)).toEqual(codes)
  })
})
