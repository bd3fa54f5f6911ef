import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderTextTable, textTable } from '../src/explain/index.ts'
import { loadPolicy } from '../src/index.ts'
import { normaliseText } from '../src/util/normalise-text.ts'

const root = join(import.meta.dirname, '..')
const policy = loadPolicy(join(root, 'rules/jiangning-alliance'))
const version = policy.versions.find(({ id }) => id === '2019-01-01')
const program = policy.programs.get('2019-01-01')
if (version === undefined || program === undefined) throw new Error('the shipped policy does not load')

describe('every character of the published text has a place', () => {
  const { rows, total, structure } = textTable(program, version, 'zh')

  test('the rows, in their order, are the text: nothing is left out, nothing stands twice', () => {
    const published = normaliseText(version.text?.text ?? '').text
    let at = 0
    let between = 0
    for (const { quote } of rows) {
      const { text } = normaliseText(quote)
      const found = published.indexOf(text, at)
      expect(found, quote).toBeGreaterThanOrEqual(at)
      // between two quotes stands at most the number of an article and an item
      expect(published.slice(at, found), quote).toMatch(/^(?:第[一二三四五六七八九十]+条)?(?:[0-9]+、)?$/)
      between += found - at
      at = found + text.length
    }
    expect(at).toBe(published.length)
    expect(between).toBe(structure)
    expect(total).toBe(published.length)
  })

  test('each is a rule, or says why it is none', () => {
    expect(rows.filter(({ kind, meaning }) => kind === 'pending' || meaning.trim() === '')).toEqual([])
  })
})

// BANFA_UPDATE=1 writes it down anew.
test.each(['zh', 'en'] as const)('docs/text has it as a table: %s', (language) => {
  const text = `${renderTextTable(textTable(program, version, language), `${program.title[language]} 2019-01-01`, language)}\n`
  const path = join(root, `docs/text/jiangning-alliance-2019-01-01.${language}.md`)
  if (process.env.BANFA_UPDATE === '1' || !existsSync(path)) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
