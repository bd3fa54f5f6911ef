import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderFinding, renderSummary } from '../src/diagnostics/render-finding.ts'
import { loadPolicy } from '../src/index.ts'
import { CONDITIONS, EXPRESSIONS, MEANINGS, OPERATORS } from '../src/language/index.ts'
import { hasErrors } from '../src/model/finding.ts'

/*
 * Rule files as a drafter writes them, right and wrong, each with what `banfa lint` prints of it beneath: reading the diff of a
 * .txt is reviewing the wording. A case is one article of the policy in test/cases/, or a folder whose files are laid over it.
 * BANFA_UPDATE=1 writes the texts anew; a new case gets both languages, and the English one may be deleted.
 */

const folder = join(import.meta.dirname, 'cases')
const temporary = mkdtempSync(join(tmpdir(), 'banfa-cases-'))
const updating = process.env.BANFA_UPDATE === '1'

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** The cases of one kind, by name. */
function casesOf(kind: string): string[] {
  const names = readdirSync(join(folder, kind)).filter((name) => !name.endsWith('.txt'))
  return names.map((name) => name.replace(/\.yaml$/, '')).sort()
}

/** Lays a case over the policy, in a folder of its own. */
function layOut(kind: string, name: string): string {
  const dir = join(temporary, kind, name, 'shop-support')
  cpSync(join(folder, 'policy.yaml'), join(dir, 'policy.yaml'))
  cpSync(join(folder, 'facts.yaml'), join(dir, 'facts.yaml'))
  cpSync(join(folder, 'article-02.yaml'), join(dir, 'draft/article-02.yaml'))
  const whole = join(folder, kind, name)
  if (existsSync(whole) && statSync(whole).isDirectory()) cpSync(whole, dir, { recursive: true })
  else cpSync(`${whole}.yaml`, join(dir, 'draft/article-01.yaml'))
  return dir
}

/** What `banfa lint` prints of it, from within the folder. */
function lintOf(dir: string, language: 'zh' | 'en'): string {
  const { findings, files } = loadPolicy(dir)
  const told = findings.map((finding) => renderFinding(finding, files.sources, { language, color: false, cwd: dir }))
  return `${[...told, renderSummary(findings, language)].join('\n\n')}\n`
}

describe.each(['good', 'bad'])('%s', (kind) => {
  test.each(casesOf(kind))('%s', (name) => {
    const dir = layOut(kind, name)
    const { findings } = loadPolicy(dir)
    expect(hasErrors(findings) || (kind === 'bad' && findings.length > 0)).toBe(kind === 'bad')
    const isNew = !existsSync(join(folder, kind, `${name}.zh.txt`))
    for (const language of ['zh', 'en'] as const) {
      const path = join(folder, kind, `${name}.${language}.txt`)
      const text = lintOf(dir, language)
      if (updating && (language === 'zh' || isNew || existsSync(path))) writeFileSync(path, text)
      if (language === 'zh' || existsSync(path)) expect(text).toBe(readFileSync(path, 'utf8'))
    }
  })
})

test('the good ones use every word of the language', () => {
  const files = readdirSync(join(folder, 'good'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, 'good', name), 'utf8'))
  const words = texts.flatMap((text) => text.match(/[A-Za-z]+/g) ?? [])
  const missing = [...OPERATORS.keys(), ...CONDITIONS.keys(), ...EXPRESSIONS.keys(), ...MEANINGS.keys()].filter(
    (word) => !words.includes(word),
  )
  expect(missing).toEqual([])
})

test('every expected text has its case', () => {
  for (const kind of ['good', 'bad']) {
    const cases = new Set(casesOf(kind))
    const texts = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.txt'))
    expect(texts.map((name) => name.replace(/\.(zh|en)\.txt$/, '')).filter((name) => !cases.has(name))).toEqual([])
  }
})
