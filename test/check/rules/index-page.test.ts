import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/check/rules/index.ts'

const docs = join(import.meta.dirname, '../../../docs')
const path = join(docs, 'reference/checks.md')

interface Page {
  readonly code: string
  readonly severity: string
  readonly zh: string
  readonly en: string
  /** `lint --fix` mends it, where it has one right answer. */
  readonly fixes: boolean
}

/** The page of a check says its severity on the third line and what it finds below, in Chinese and in English. */
function pageOf(name: string): Page {
  const page = readFileSync(join(docs, 'checks', name), 'utf8')
  const [title = '', severity = '', zh = '', en = ''] = page.split('\n\n')
  return { code: title.replace('# ', ''), severity, zh, en, fixes: page.includes('\n## 自动改 · Fix\n') }
}

const pages = readdirSync(join(docs, 'checks')).sort().map(pageOf)

function indexPage(): string {
  const sections = ['错误 · error', '警告 · warning', '提示 · info'].map((severity) => {
    const rows = pages.filter((page) => page.severity === severity)
    const lines = rows.map(
      ({ code, zh, en, fixes }) => `| [${code}](../checks/${code}.md) | ${zh} | ${en} | ${fixes ? '√' : ''} |`,
    )
    const head = ['| 代码 Code | 发现什么 | What it finds | 自动改 Fix |', '|---|---|---|---|']
    return [`## ${severity}`, [...head, ...lines].join('\n')].join('\n\n')
  })
  return `${[
    '<!-- 由 docs/checks 生成，勿手工修改：BANFA_UPDATE=1 npx vitest run test/check/rules/index-page.test.ts -->',
    '# 检查 Checks',
    '错误使规则不能用来决定；警告使 `banfa lint` 以 1 退出；提示只是告知。`banfa explain 代码` 显示一项检查的说明。',
    'An error keeps rules from deciding; a warning makes `banfa lint` exit 1; an info only informs. `banfa explain CODE` shows the page of a check.',
    '“自动改”一栏打 √ 的，`banfa lint --fix` 会改好其中只有一种改法的地方；读不了的文件里，全角的冒号、数字、缩进，冒号后缺的空格，看不见的零宽字符也会改。加 `--dry-run` 先看会改什么。',
    '√ under Fix: `banfa lint --fix` mends the places that have one right answer; in a file that cannot be read it also mends full-width colons, digits and indents, a space missing after a colon, and characters of no width. `--dry-run` shows what it would change.',
    ...sections,
  ].join('\n\n')}\n`
}

test('docs/reference/checks.md lists every page; BANFA_UPDATE=1 writes it anew', () => {
  if (process.env.BANFA_UPDATE === '1') writeFileSync(path, indexPage())
  expect(readFileSync(path, 'utf8')).toBe(indexPage())
  for (const { code } of pages) expect(indexPage()).toContain(`[${code}](`)
})

test.each(CHECKS.map(({ code, severity }) => [code, severity] as const))('%s: its page says %s', (code, severity) => {
  expect(pages.find((page) => page.code === code)?.severity).toContain(severity)
})
