import { describe, expect, test } from 'vitest'
import { readTreeText } from '../../src/load/index.ts'
import { insertVersion } from '../../src/load/insert-version.ts'

const entry = { id: '2026-draft', amends: '2019-01-01' }

function inserted(text: string, version = entry): string | undefined {
  const { tree, source } = readTreeText('policy.yaml', text)
  if (tree?.kind !== 'map' || source === undefined) throw new Error('not a mapping')
  return insertVersion('policy.yaml', text, tree, version)
}

/** The lines that are there after and not before, with what comes after them. */
function added(text: string, version = entry): { lines: string; after: string } {
  const made = inserted(text, version) ?? ''
  let same = 0
  while (made[same] === text[same] && same < text.length) same++
  const tail = text.slice(same)
  expect(made.endsWith(tail)).toBe(true)
  expect(made.length).toBeGreaterThan(text.length)
  return { lines: made.slice(same, made.length - tail.length), after: tail }
}

describe('a version is added after the last, and nothing else moves', () => {
  test.each([
    [
      'block style, with a comment at the end and another before what follows',
      'policy: p\nversions:\n  - id: "2019-01-01"   # 现行\n    effective: { from: 2019-01-01, until: null } # 至今\n\n# 决定\ndecisions:\n  default: a\n',
      '\n  - id: 2026-draft\n    amends: "2019-01-01"\n    draft: true\n',
    ],
    [
      'flow items in a block list',
      'versions:\n- { id: "2019-01-01", effective: { from: 2019-01-01 } }\ndecisions: {}\n',
      '\n- id: 2026-draft\n  amends: "2019-01-01"\n  draft: true\n',
    ],
    [
      'the last thing of the file, without a line end',
      'versions:\n  - id: "2019-01-01"\n    draft: true',
      '\n\n  - id: 2026-draft\n    amends: "2019-01-01"\n    draft: true\n',
    ],
    [
      'a list in flow style',
      'versions: [{ id: "2019-01-01", draft: true }]   # 各版本\ndecisions: {}\n',
      ', { id: 2026-draft, amends: "2019-01-01", draft: true }',
    ],
    [
      'lines of another system',
      'versions:\r\n  - id: "2019-01-01"\r\n    draft: true\r\ndecisions: {}\r\n',
      '\r\n  - id: 2026-draft\r\n    amends: "2019-01-01"\r\n    draft: true\r\n',
    ],
    [
      'a last version that ends with a folded text',
      'versions:\n  - id: "2019-01-01"\n    note: >-\n      一句话，\n      两行。\n\ndecisions: {}\n',
      '\n  - id: 2026-draft\n    amends: "2019-01-01"\n    draft: true\n',
    ],
  ])('%s', (_, text, lines) => {
    expect(added(text).lines.trim()).toBe(lines.trim())
  })

  test('a name that a reader could take for a number or a date stands in quotes', () => {
    const made = inserted('versions:\n  - { id: "2019", draft: true }\n', { id: '2026', amends: '2019' })
    expect(made).toContain('- id: "2026"\n    amends: "2019"')
  })

  test('what cannot be done without touching more is not done', () => {
    expect(inserted('policy: p\n')).toBeUndefined()
    expect(inserted('versions: { id: a }\n')).toBeUndefined()
    expect(inserted('versions: [\n  { id: "2019-01-01", draft: true } # ]\n]\n')).toBeUndefined()
  })
})
