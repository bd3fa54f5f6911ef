import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guard } from '../../src/load/guard.ts'
import { inspectTree } from '../../src/load/inspect-tree.ts'
import { parseWithLibrary } from '../../src/load/parse-yaml.ts'
import { readPlainYaml } from '../../src/load/read-plain-yaml.ts'

const rules = new URL('../../rules/', import.meta.url)
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
const textOf = (name: string): string => readFileSync(new URL(name, rules), 'utf8')

let read = 0

/** Whatever the plain reader reads, the library reads to the same tree, every place included. */
function agrees(text: string): void {
  if (guard('a.yaml', text).findings !== undefined) return
  const source = { path: 'a.yaml', text }
  const tree = readPlainYaml(source)
  if (tree === undefined) return
  read++
  const traps = inspectTree(tree, text)
  expect(parseWithLibrary(source)).toEqual(traps.length > 0 ? { findings: traps } : { tree, findings: [] })
}

describe('the plain reader and the library', () => {
  test.each(files)('%s: read plainly, and alike', (name) => {
    const source = { path: name, text: textOf(name) }
    const tree = readPlainYaml(source)
    expect(tree).toBeDefined()
    expect(parseWithLibrary(source)).toEqual({ tree, findings: [] })
  })

  const TOKENS = ['- ', 'a: ', 'b: ', 'c:', '\n', '\n  ', '\n    ', '\n  - ', '\n- ', '  ', ' ', '{', '}', '[', ']']
  const MORE = [', ', ',', '"', "'", '"x"', "'y'", '#', ' # c', ':', ': ', 'x', '1', '0x1', '1e3', '.5', '|', '>', '? ']
  const REST = [
    '&a',
    '*a',
    '!t',
    '---',
    '...',
    'true',
    '~',
    'null',
    '：',
    '-',
    '\r\n',
    '家',
    '{ a: 1 }',
    '[x, y]',
    '\\',
  ]
  const token = fc.constantFrom(...TOKENS, ...MORE, ...REST, 'key: v', '-1', '%', '@', '`', '=', 'quote: ', '\\u4e2d')
  const text = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(''))

  const STARTS = ['', '  ', '    ', '      ', '  - ', '- ', '    - ', '# ']
  const ENDS = ['a: 1', 'b: x', 'c:', 'd: {a: 1, b: [x, y]}', 'e: "q"', '- x', 'f: [1,2]', 'k: a b # c', "g: 'z' # d"]
  const ODD = [
    'text',
    '',
    'h: {}',
    'i: []',
    '"j": 1',
    '- - a',
    '- a: 1',
    'm : n',
    'o: p: q',
    'r: - s',
    '{a: b}: c',
    '[z]',
  ]
  const line = fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...ENDS, ...ODD)).map((parts) => parts.join(''))
  const lines = fc.array(line, { maxLength: 10 }).map((all) => all.join('\n'))

  const json = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2, 4))
    .map(([one, indent]) => JSON.stringify(JSON.parse(one), null, indent))
  const shipped = fc.constantFrom(...files.map((name) => textOf(name).split('\n').slice(0, 40).join('\n')))
  const mutated = fc.tuple(fc.oneof(shipped, json), fc.nat(), fc.nat(8), token).map(([whole, at, cut, put]) => {
    const from = whole.length === 0 ? 0 : at % whole.length
    return whole.slice(0, from) + put + whole.slice(from + cut)
  })

  test.each([
    ['tokens in any order', text, 8_000],
    ['lines in any order', lines, 8_000],
    ['JSON', json, 2_000],
    ['files and JSON with one thing spoilt', mutated, 3_000],
  ])('%s', (_, drawn, numRuns) => {
    read = 0
    fc.assert(fc.property(drawn, agrees), { numRuns, seed: 20190101 })
    expect(read).toBeGreaterThan(numRuns / 50)
  })
})
