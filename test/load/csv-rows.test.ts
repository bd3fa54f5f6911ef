import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ROW, readCsvRow, TABLE } from '../../src/load/csv-rows.ts'
import type { Finding } from '../../src/model/finding.ts'

/** Every row of a text, or what stops it from being read. */
function rowsOf(text: string): readonly (readonly string[])[] | readonly Finding[] {
  const rows: string[][] = []
  for (let at: typeof FIRST_ROW | undefined = FIRST_ROW; at !== undefined; ) {
    const row = readCsvRow({ path: 'a.csv', text }, at)
    if ('findings' in row) return row.findings
    rows.push(row.cells.map((cell) => cell.text))
    at = row.next
  }
  return rows
}

function told(text: string): unknown {
  const rows = rowsOf(text)
  const [first] = rows
  return first !== undefined && 'code' in first ? `${first.code} ${first.span?.line}:${first.span?.column}` : rows
}

describe('the rows of a text', () => {
  test.each([
    ['', [['']]],
    ['a', [['a']]],
    ['a\n', [['a']]],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a,\r\n,\r\n',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    [' a ,　b', [[' a ', '　b']]],
    ['"a,b","c ""d"""', [['a,b', 'c "d"']]],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['"",""', [['', '']]],
    ['""""', [['"']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['a\tb', [['a\tb']]],
    ['"a', 'csv-quote-open 1:1'],
    ['a,"b\nc', 'csv-quote-open 1:3'],
    ['a,"b""', 'csv-quote-open 1:3'],
    ['a"b', 'csv-quote 1:2'],
    ['"a"b', 'csv-quote 1:4'],
    ['"a" ,b', 'csv-quote 1:4'],
    ['x\n"a\nb"c', 'csv-quote 3:3'],
    ['a,b\u200b', 'hidden-character 1:4'],
    ['x\n"a\n\u202eb"', 'hidden-character 3:1'],
    ['a\u0000', 'control-character 1:2'],
    ['a\rb', 'bare-carriage-return 1:2'],
    ['a\r', 'bare-carriage-return 1:2'],
    [','.repeat(TABLE.columns - 1), [Array.from({ length: TABLE.columns }, () => '')]],
    [','.repeat(TABLE.columns), 'too-many-columns 1:501'],
    ['x'.repeat(TABLE.cell), [['x'.repeat(TABLE.cell)]]],
    [`a,${'x'.repeat(TABLE.cell + 1)}`, 'cell-too-long 1:3'],
  ])('%j', (text, expected) => expect(told(text)).toEqual(expected))

  test('every cell has its place', () => {
    const text = 'a,"b\n""c"\nd,e'
    const row = readCsvRow({ path: 'a.csv', text }, FIRST_ROW)
    if ('findings' in row || row.next === undefined) throw new Error('unread')
    expect(row.cells.map(({ span }) => span)).toEqual([
      { file: 'a.csv', start: 0, end: 1, line: 1, column: 1 },
      { file: 'a.csv', start: 2, end: 9, line: 1, column: 3 },
    ])
    const next = readCsvRow({ path: 'a.csv', text }, row.next)
    expect(next).toMatchObject({ at: { row: 2, line: 3 }, cells: [{ text: 'd' }, { text: 'e' }], next: undefined })
  })

  test('ten megabytes without an end are read once', () => {
    const from = performance.now()
    expect(told(`a,"${'x,\n'.repeat(3_000_000)}`)).toBe('csv-quote-open 1:3')
    expect(told(','.repeat(10_000_000))).toBe('too-many-columns 1:501')
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})

describe('the rows are those of csv-parse', () => {
  let agreed = 0

  function agrees(text: string): void {
    let expected: unknown
    try {
      expected = parse(text, { relaxColumnCount: true, recordDelimiter: ['\r\n', '\n'], skipEmptyLines: false })
    } catch {
      expected = undefined
    }
    const rows = rowsOf(text)
    const [first] = rows
    if (first !== undefined && 'code' in first) {
      // what we alone refuse: csv-parse reads a carriage return that stands alone
      if (first.code !== 'bare-carriage-return') expect(expected, text).toBeUndefined()
      return
    }
    agreed++
    expect(rows, JSON.stringify(text)).toEqual(expected)
  }

  const piece = fc.constantFrom('a', 'b c', ',', ',', '\n', '\r\n', '"', '""', '"x"', '中', ' ', '=1', "'")
  const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))
  const cell = fc
    .array(fc.constantFrom('a', ',', '"', '\n', '中', ' ', ''), { maxLength: 4 })
    .map((parts) => parts.join(''))
  const written = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) =>
      rows
        .map((row) => row.map((one) => (/^$|[",\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','))
        .join('\n'),
    )

  test.each([
    ['pieces in any order', text, 8_000],
    ['written tables', written, 3_000],
  ])('%s', (_, drawn, numRuns) => {
    agreed = 0
    fc.assert(fc.property(drawn, agrees), { numRuns, seed: 20190101 })
    expect(agreed).toBeGreaterThan(numRuns / 10)
  })
})
