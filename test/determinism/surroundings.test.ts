import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/util/sha256.ts'
import { built, MAIN } from '../support/built.ts'

/*
 * The same question has the same answer, to the byte, wherever and in whatever language the machine is set.
 */

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']
const LOCALES = ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8']

const root = join(import.meta.dirname, '../..')
const POLICIES = readdirSync(join(root, 'test/policies'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `test/policies/${name}`)

/** What is asked: decisions as data and in both languages, the answers of examples and cases, and what lint finds. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['check', 'rules/jiangning-alliance/2019-01-01/examples', '--format', 'json'],
  ['check', 'rules/jiangning-alliance/2019-01-01/examples', '--all'],
  ['test', ...POLICIES, '--format', 'json', '--engine', 'plain'],
  ['lint', 'rules/jiangning-alliance', '--format', 'json'],
]

beforeAll(built, 120_000)

function answered(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: root, env: { PATH: process.env.PATH ?? '', ...env } })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve(`${code} ${Buffer.concat(out).length} ${sha256(Buffer.concat(out).toString('utf8'))}`),
    )
  })
}

test.each(QUESTIONS)(
  'banfa %s %s …',
  async (...args) => {
    const answers = new Map<string, string>()
    for (const TZ of ZONES)
      for (const locale of LOCALES)
        answers.set(`${TZ} ${locale}`, await answered(args, { TZ, LANG: locale, LC_ALL: locale, BANFA_LANG: 'zh' }))
    expect(answers.size).toBe(12)
    expect([...answers.values()][0]).toMatch(/^[0-5] [1-9][0-9]{2,} /)
    expect(new Set(answers.values()), JSON.stringify([...answers], null, 1)).toHaveLength(1)
  },
  300_000,
)
