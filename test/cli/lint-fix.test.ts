import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

/*
 * `banfa lint --fix` as a drafter runs it, on a copy of a policy with a threshold that contradicts its quote.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-lint-fix-'))
beforeAll(built, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const source = join(import.meta.dirname, '../policies/threshold')
const file = 'rules/threshold/2024-03-01/article-02.yaml'
const original = readFileSync(join(source, '2024-03-01/article-02.yaml'), 'utf8')
const wrong = original.replace('grain: 120 亩', 'grain: 150 亩')

let count = 0
function folderWith(article: string): string {
  const folder = join(home, `${++count}`)
  cpSync(source, join(folder, 'rules/threshold'), { recursive: true })
  writeFileSync(join(folder, file), article)
  return folder
}

const articleIn = (folder: string): string => readFileSync(join(folder, file), 'utf8')
const lint = (folder: string, ...args: string[]): Ran => runBanfa(['lint', ...args], { cwd: folder })

describe('lint --fix', () => {
  test('mends the file, tells what it mended and what is left', () => {
    const folder = folderWith(wrong)
    expect(lint(folder).code).toBe(1)
    const { code, out } = lint(folder, '--fix')
    expect(code).toBe(0)
    expect(
      out.startsWith(`已改[quote-value-mismatch]: 规则写“150 亩”，原文是“120 亩”
  ┌─ ${file}:17:32
  -               values: { grain: 150 亩 }
  +               values: { grain: 120 亩 }

提示[`),
    ).toBe(true)
    expect(articleIn(folder)).toBe(original)
  })

  test('in English, with what only a person can mend', () => {
    const folder = folderWith(wrong.replace('by: { fact: sector }', 'by: { fact: sectr }'))
    const { code, out } = lint(folder, '--fix', '--lang', 'en')
    expect(code).toBe(1)
    expect(out).toContain('error[unknown-fact]: no fact “sectr” is declared')
    expect(out).toContain('fixed[quote-value-mismatch]: the rule says “150 亩”, the quote “120 亩”')
    expect(articleIn(folder)).toBe(original.replace('by: { fact: sector }', 'by: { fact: sectr }'))
  })

  test('--dry-run prints a patch and writes nothing', () => {
    const folder = folderWith(wrong)
    const { code, out } = lint(folder, '--fix', '--dry-run')
    expect(code).toBe(0)
    expect(out).toBe(`--- a/${file}
+++ b/${file}
@@ -14,7 +14,7 @@
           by: { fact: sector }
           rows:
             - quote: 粮食种植的为 120 亩，
-              values: { grain: 150 亩 }
+              values: { grain: 120 亩 }
             - quote: 林果的为 50 亩，
               values: { orchard: 50 亩 }
             - quote: 设施农业的为 16 亩。
`)
    expect(articleIn(folder)).toBe(wrong)
    expect(spawnSync('git', ['apply'], { cwd: folder, input: out }).status).toBe(0)
    expect(articleIn(folder)).toBe(original)
  })

  test('nothing to mend: nothing is printed by --dry-run, nothing changes', () => {
    const folder = folderWith(original)
    expect(lint(folder, '--fix', '--dry-run').out).toBe('')
    expect(lint(folder, '--fix')).toEqual(lint(folder))
    expect(articleIn(folder)).toBe(original)
  })

  test('JSON says what could be mended, and with --fix what is left', () => {
    const folder = folderWith(wrong)
    const start = wrong.indexOf('150 亩')
    const fixes = (...args: string[]): unknown[] =>
      JSON.parse(lint(folder, '--format', 'json', ...args).out).flatMap(({ fix }: { fix: unknown }) => fix ?? [])
    expect(fixes()).toEqual([{ file, start, end: start + 5, text: '120 亩' }])
    expect(fixes('--fix')).toEqual([])
    expect(articleIn(folder)).toBe(original)
  })

  test('--dry-run alone is refused', () => {
    const folder = folderWith(wrong)
    expect(lint(folder, '--dry-run')).toEqual({
      code: 70,
      out: '',
      err: '未能运行：--dry-run 只与 --fix 合用\n  = 建议：banfa lint --fix --dry-run\n',
    })
    expect(articleIn(folder)).toBe(wrong)
  })
})
