import { describe, expect, test } from 'vitest'
import { type FilledIn, fillIn } from '../../src/load/fill-in.ts'

const yaml = (text: string, ...filled: FilledIn[]): string | undefined => fillIn('a.yaml', text, filled)

describe('filling in YAML', () => {
  test('adds after what is there, with its comments', () => {
    const text = '# an application\npolicy: shops\n\nstaff: 12   # counted in March\n\n# the end\n'
    expect(yaml(text, { path: ['licensed'], value: true, note: '持有许可' })).toBe(
      '# an application\npolicy: shops\n\nstaff: 12 # counted in March\nlicensed: true # 持有许可\n\n# the end\n',
    )
  })

  test('makes the record, row or list it lies in', () => {
    expect(yaml('a: 1\n', { path: ['owner', 'kind'], value: 'firm' })).toBe('a: 1\nowner:\n  kind: firm\n')
    expect(yaml('owner: { kind: firm }\n', { path: ['owner', 'resident'], value: false })).toBe(
      'owner: { kind: firm, resident: false }\n',
    )
    expect(yaml('shops:\n  - code: "1"\n  - code: "2"\n', { path: ['shops', 1, 'local'], value: true })).toBe(
      'shops:\n  - code: "1"\n  - code: "2"\n    local: true\n',
    )
    expect(yaml('a: 1\n', { path: ['shops'], value: [{ code: '1', local: true }] })).toBe(
      'a: 1\nshops:\n  - code: "1"\n    local: true\n',
    )
  })

  test('writes a judgement on one line, and quotes what would not be text', () => {
    expect(
      yaml('a: 1\n', { path: ['safe'], value: { finding: true, by: '消防站', on: '2019-01-01', ground: '7' } }),
    ).toBe('a: 1\nsafe: { finding: true, by: 消防站, on: 2019-01-01, ground: "7" }\n')
  })

  test('keeps long lines and the ends of lines of Windows', () => {
    const long = `# ${'长'.repeat(300)}\r\nnote: ${'长 '.repeat(150)}长\r\n`
    expect(yaml(long, { path: ['b'], value: 2 })).toBe(`${long}b: 2\r\n`)
  })

  test('begins an empty file', () => {
    expect(yaml('', { path: ['a', 'b'], value: 1 })).toBe('a:\n  b: 1\n')
  })

  test('is refused where something else stands on the way', () => {
    expect(yaml('owner: nobody\n', { path: ['owner', 'kind'], value: 'firm' })).toBeUndefined()
    expect(yaml('a: [\n', { path: ['b'], value: 1 })).toBeUndefined()
  })
})

describe('filling in JSON', () => {
  test('keeps the order of what is there', () => {
    const text = '{"b": 1, "rows": [{"x": 1}]}'
    const filled = fillIn('a.json', text, [
      { path: ['rows', 0, 'y'], value: true },
      { path: ['owner', 'kind'], value: 'firm', note: 'no comments here' },
    ])
    expect(filled).toBe(`${JSON.stringify({ b: 1, rows: [{ x: 1, y: true }], owner: { kind: 'firm' } }, null, 2)}\n`)
  })

  test('is refused where something else stands on the way', () => {
    expect(fillIn('a.json', '{"owner": "absent"}', [{ path: ['owner', 'kind'], value: 'firm' }])).toBeUndefined()
  })
})
