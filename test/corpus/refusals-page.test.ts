import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as faults from '../../src/log/faults.ts'
import type { Finding } from '../../src/model/finding.ts'
import { UNSEEN } from '../../src/util/hidden-characters.ts'
import { runBanfa } from '../support/run-banfa.ts'
import { APPLICATIONS } from './applications.ts'
import type { Written } from './bad-input.ts'
import { putApplications, readReceipts, scratch, type Told } from './put-to-policy.ts'
import { RECEIPTS } from './receipts.ts'

/*
 * The page of what applications and receipts are refused for: every code of the corpus that no check has a page of, with
 * something that is refused for it and what is told of that.
 */

const { root, remove } = scratch()
afterAll(remove)

const docs = join(import.meta.dirname, '../../docs')
const path = join(docs, 'reference/refusals.md')
const SHOWN = 240

interface Example {
  readonly written: string | undefined
  readonly language: string
  readonly finding: Told['findings'][number]
}

const checks = new Set(readdirSync(join(docs, 'checks')).map((name) => name.replace('.md', '')))

/** What was written, where it is short and all of it can be seen. */
function shown(written: Written): string | undefined {
  const text =
    typeof written === 'string' ? written : written instanceof Uint8Array ? undefined : Object.values(written)[0]
  if (typeof text !== 'string' || text.length > SHOWN || text.trim() === '') return undefined
  return UNSEEN.test(text.replaceAll('\n', '')) || text.includes('```') || text.includes(root) ? undefined : text.trim()
}

/** The best example of each code: one that is refused for it alone, and that can be shown. */
async function examples(): Promise<Map<string, Example>> {
  const found = new Map<string, Example & { readonly rank: number }>()
  const note = (written: Written, told: Told, extension: string): void => {
    for (const finding of told.findings) {
      if (checks.has(finding.code) || namesPlace(finding)) continue
      const text = shown(written)
      const rank = (told.findings.length === 1 ? 2 : 0) + (text === undefined ? 0 : 1)
      if (rank > (found.get(finding.code)?.rank ?? -1))
        found.set(finding.code, { written: text, language: extension.toLowerCase(), finding, rank })
    }
  }
  for (const [, extension, rows] of APPLICATIONS) {
    const written = rows.map(([, one]) => one)
    const told = await putApplications(written, extension, root)
    for (const [i, one] of told.entries()) note(written[i] ?? '', one, extension)
  }
  for (const [i, [, written]] of RECEIPTS.entries())
    note(written, readReceipts(written, join(root, 'receipt', `${i}`)), 'json')
  for (const finding of LOG_FAULTS) found.set(finding.code, { written: undefined, language: '', finding, rank: 0 })
  return found
}

const LINE = { file: 'decisions.jsonl', line: 3 }
const DIGEST = `sha256:${'0'.repeat(8)}…`

/** What may be wrong with a log, as `banfa log verify` tells it. */
const LOG_FAULTS: readonly Finding[] = [
  faults.noRecords(LINE.file),
  faults.torn(LINE),
  faults.otherHash(LINE),
  faults.outOfSequence(LINE, 3, 4),
  faults.notChained(LINE),
  faults.unsigned(LINE),
  faults.otherKey(LINE, DIGEST),
  faults.falseSignature(LINE),
  faults.headMissing(LINE.file, 3, DIGEST),
]

test('no fault of a log is left out', () => {
  expect(LOG_FAULTS.map(({ code }) => code)).toHaveLength(Object.keys(faults).length)
})

/** Whether a message names the folder of the test: no page could say that. */
function namesPlace({ message, why, help }: Pick<Finding, 'message' | 'why' | 'help'>): boolean {
  return [message, why, help].some((one) => one?.zh.includes(root))
}

function sectionOf([code, { written, language, finding }]: readonly [string, Example]): string {
  const { message, why, help } = finding
  const line = (one: Finding['why'], zh: string, en: string): string[] =>
    one === undefined ? [] : [`- ${zh}：${one.zh}\n- ${en}: ${one.en}`]
  return [
    `## ${code}`,
    ...(written === undefined ? [] : [`\`\`\`${language === 'yml' ? 'yaml' : language}\n${written}\n\`\`\``]),
    [...line(message, '告知', 'Told'), ...line(why, '原因', 'Why'), ...line(help, '建议', 'Help')].join('\n'),
  ].join('\n\n')
}

test('docs/reference/refusals.md has every code of the corpus; BANFA_UPDATE=1 writes it anew', async () => {
  const all = [...(await examples())].sort(([a], [b]) => (a < b ? -1 : 1))
  const page = `${[
    '<!-- 由坏输入的语料生成，勿手工修改：BANFA_UPDATE=1 npx vitest run test/corpus/refusals-page.test.ts -->',
    '# 退回与提示 Refusals and notices',
    '申请、收据、决定日志读不了或有疑问时告知的代码，每个举一例：写了什么，告知什么。`banfa explain 代码` 显示其中一个。规则文件的检查见 [checks.md](checks.md)。',
    'The codes that are told where an application, a receipt or a decision log cannot be read, or something about it is odd, each with an example: what was written, and what is told of it. `banfa explain CODE` shows one of them. The checks of rule files are in [checks.md](checks.md).',
    ...all.map(sectionOf),
  ].join('\n\n')}\n`
  if (process.env.BANFA_UPDATE === '1') writeFileSync(path, page)
  expect(readFileSync(path, 'utf8')).toBe(page)
  expect(all.length).toBeGreaterThan(30)
})

test.each(['fact-type', 'row-count', 'yaml-duplicate-key', 'log-hash'])(
  'banfa explain %s shows its part of the page',
  (code) => {
    const { code: exit, out } = runBanfa(['explain', code])
    expect(exit).toBe(0)
    expect(out.startsWith(`## ${code}\n`)).toBe(true)
    expect(out.match(/^## /gm)).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toContain(out.trim())
  },
)
