import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/check/check.ts'
import { CHECKS } from '../../../src/check/rules/index.ts'
import { found, subjectOf, treeOf } from '../tree.ts'

const pages = join(import.meta.dirname, '../../../docs/checks')
const rules = join(import.meta.dirname, '../../../src/check/rules')
const read = (code: string): string => readFileSync(join(pages, `${code}.md`), 'utf8')
const samples = (code: string): string[] =>
  [...read(code).matchAll(/```yaml\n([\s\S]*?)```/g)].map((block) => block[1] ?? '')

const facts = `facts:
  memberCount: { label: 成员单位数, type: integer, unit: 家, from: applicant }
`

describe('one file, one test, one page, one name', () => {
  test('the checks are the files', () => {
    const files = readdirSync(rules).filter((name) => name !== 'index.ts')
    expect(files.sort()).toEqual(CHECKS.map(({ code }) => `${code}.ts`).sort())
  })

  test.each(CHECKS.map(({ code }) => code))('%s has a page and a test', (code) => {
    expect(read(code).startsWith(`# ${code}\n`)).toBe(true)
    expect(existsSync(join(import.meta.dirname, `${code}.test.ts`))).toBe(true)
  })

  test.each(readdirSync(pages))('%s is short and has its parts', (name) => {
    const page = readFileSync(join(pages, name), 'utf8')
    expect(page.split('\n').length).toBeLessThanOrEqual(41)
    expect(page).toMatch(/^# [a-z-]+\n[\s\S]*## 避免 · Avoid\n[\s\S]*## 推荐 · Prefer\n[\s\S]*## 为什么 · Why\n/)
  })
})

const ofPhrases = [
  'quote-value-mismatch',
  'number-without-meaning',
  'cue-word-mismatch',
  'pending-phrase',
  'mixed-numerals',
  'foreign-residue',
  'quote-style',
]

describe('the samples of a page are what it says', () => {
  const look = (check: Check, sample: string): string =>
    found(check, subjectOf({ articles: [`article: 1\nphrases:\n${sample.replace(/^(?=.)/gm, '  ')}`], facts }))

  test.each(CHECKS.filter(({ code }) => ofPhrases.includes(code)))('$code', (check) => {
    const [avoid = '', prefer = ''] = samples(check.code)
    expect(look(check, avoid)).not.toBe('')
    expect(look(check, prefer)).toBe('')
  })

  test.each(readdirSync(pages).map((name) => name.replace('.md', '')))('%s is YAML', (code) => {
    expect(samples(code)).toHaveLength(2)
    for (const sample of samples(code))
      expect(() => treeOf(`sample:\n${sample.replace(/^(?=.)/gm, '  ')}`)).not.toThrow()
  })
})
