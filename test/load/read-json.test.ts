import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/load/read-json.ts'
import { plainOf } from '../../src/model/tree.ts'

const read = (text: string) => parseJson({ path: 'a.json', text })

/** The tree as plain data, or the code and place of the first finding. */
function told(text: string): unknown {
  const { tree, findings } = read(text)
  const [first] = findings
  return tree === undefined ? `${first?.code} ${first?.span?.line}:${first?.span?.column}` : plainOf(tree)
}

describe('JSON is read as JSON.parse reads it, with places', () => {
  test.each([
    ['{}', {}],
    ['[]', []],
    [' [1, -2.5, "x", true, false, null] ', [1, -2.5, 'x', true, false, null]],
    ['\t{\r\n\t"a":\t1\r\n}\n', { a: 1 }],
    ['{"a":{"b":[{"c":"\\u4e2d\\n\\"\\\\\\/"}]}}', { a: { b: [{ c: '中\n"\\/' }] } }],
    ['"\\ud83d\\ude00"', '😀'],
    ['{"":1}', 'empty-key 1:2'],
    ['{"a":1e3}', 'number-form 1:6'],
    ['{"a":1e400}', 'non-finite-number 1:6'],
    ['{"a":9007199254740993}', 'unsafe-integer 1:6'],
    ['{"a":1,\n "a":2}', 'yaml-duplicate-key 2:2'],
    ['{"__proto__":1}', 'forbidden-key 1:2'],
    ['{"a":1,}', 'json-syntax 1:8'],
    ['{"a" 1}', 'json-syntax 1:6'],
    ['{a:1}', 'json-syntax 1:2'],
    ["{'a':1}", 'json-syntax 1:2'],
    ['[1 2]', 'json-syntax 1:4'],
    ['[1,]', 'json-syntax 1:4'],
    ['[NaN]', 'json-syntax 1:2'],
    ['[Infinity]', 'json-syntax 1:2'],
    ['[.5]', 'json-syntax 1:2'],
    ['[5.]', 'json-syntax 1:2'],
    ['[+5]', 'json-syntax 1:2'],
    ['[0x1]', 'json-syntax 1:2'],
    ['[017]', 'json-syntax 1:2'],
    ['[20家]', 'json-syntax 1:2'],
    ['[２０]', 'json-syntax 1:2'],
    ['["\\x"]', 'json-syntax 1:2'],
    ['["a\tb"]', 'json-syntax 1:2'],
    ['["a', 'json-syntax 1:2'],
    ['["a\\"]', 'json-syntax 1:2'],
    ['{"a":1', 'json-syntax 1:7'],
    ['[1] // one', 'json-syntax 1:5'],
    ['{} {}', 'json-syntax 1:4'],
    ['', 'empty-file 1:1'],
    [' \n ', 'empty-file 2:2'],
    [`${'['.repeat(32)}${']'.repeat(32)}`, JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'too-deep 1:33'],
    ['['.repeat(100_000), 'too-deep 1:33'],
    ['{"a":'.repeat(100_000), 'too-deep 1:161'],
    [`[${'1,'.repeat(200_000)}1]`, 'too-many-values 1:400000'],
  ])('%j', (text, expected) => expect(told(text)).toEqual(expected))

  test('every value has its place', () => {
    const { tree } = read('{\n  "a": [20, "x"]\n}')
    const list = tree?.kind === 'map' ? tree.entries.get('a') : undefined
    expect(list?.keySpan).toEqual({ file: 'a.json', start: 4, end: 7, line: 2, column: 3 })
    expect(list?.value.span).toEqual({ file: 'a.json', start: 9, end: 18, line: 2, column: 8 })
    const items = list?.value.kind === 'list' ? list.value.items : []
    expect(items.map(({ span }) => [span.start, span.end, span.line, span.column])).toEqual([
      [10, 12, 2, 9],
      [14, 17, 2, 13],
    ])
  })

  /** Numbers, keys and depths that JSON has and an application has not. */
  const OURS = [
    'number-form',
    'unsafe-integer',
    'non-finite-number',
    'yaml-duplicate-key',
    'forbidden-key',
    'empty-key',
  ]
  let readable = 0

  function agrees(text: string): void {
    let expected: unknown
    try {
      expected = JSON.parse(text)
    } catch {
      expect(told(text)).toMatch(/^json-syntax |^empty-file /)
      return
    }
    const { tree, findings } = read(text)
    if (tree === undefined) {
      expect(OURS).toContain(findings[0]?.code)
      return
    }
    readable++
    expect(JSON.stringify(plainOf(tree))).toBe(JSON.stringify(expected))
  }

  const json = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, '\t'))
    .map(([one, indent]) => JSON.stringify(JSON.parse(one), null, indent))
  const token = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    ' ',
    '\n',
    '1',
    '-',
    '0',
    '.',
    'e',
    'true',
    'u0041',
  )
  const spoilt = fc.tuple(json, fc.nat(), fc.nat(4), token).map(([whole, at, cut, put]) => {
    const from = whole.length === 0 ? 0 : at % whole.length
    return whole.slice(0, from) + put + whole.slice(from + cut)
  })

  test.each([
    ['whole', json, 3_000],
    ['with one thing spoilt', spoilt, 6_000],
  ])('%s', (_, drawn, numRuns) => {
    readable = 0
    fc.assert(fc.property(drawn, agrees), { numRuns, seed: 20190101 })
    expect(readable).toBeGreaterThan(numRuns / 20)
  })
})

test('no more than twenty keys written twice are told of', () => {
  const { findings } = read(`{"a":0${',"a":1'.repeat(30)}}`)
  expect(findings.map(({ code }) => code)).toEqual(Array(20).fill('yaml-duplicate-key'))
})

test('a mistake of ours is not taken for one of the file', () => {
  const within = { start: 0, end: 2, line: 1 }
  expect(() => parseJson({ path: 'a.json', text: undefined as unknown as string }, within)).toThrow(TypeError)
})
