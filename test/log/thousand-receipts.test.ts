import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkCommand } from '../../src/cli/commands/check.ts'
import { generateCommand } from '../../src/cli/commands/generate.ts'
import { logVerifyCommand } from '../../src/cli/commands/log-verify.ts'
import { printed } from '../support/printed.ts'

/*
 * A thousand decisions near where the rules turn, under three versions, are logged and made again byte for byte.
 */

const root = join(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'banfa-thousand-'))
const terminal = { language: 'en', color: false } as const
afterAll(() => rmSync(home, { recursive: true, force: true }))

const VERSIONS = [
  { policy: 'rules/jiangning-alliance', version: '2019-01-01', asOf: '2019-06-01', count: 50 },
  { policy: 'rules/jiangning-alliance', version: '2026-draft', asOf: '2026-06-01', count: 50 },
  { policy: 'test/policies/threshold', version: '2024-03-01', asOf: '2024-06-01', count: 900 },
] as const

describe.each(VERSIONS)('$version of $policy', ({ policy: dir, version, asOf, count }) => {
  test(`${count} decisions are made again byte for byte`, { timeout: 900_000 }, async () => {
    const policy = join(root, dir)
    const [applications, log] = [join(home, `${version}.jsonl`), join(home, `${version}.log`)]
    await printed(() =>
      generateCommand(`${count}`, { seed: '20190101', using: version, asOf, policy, out: applications }, terminal),
    )
    await printed(() =>
      checkCommand([applications], { policy, using: version, asOf, engine: 'rules', format: 'text', log }, terminal),
    )
    const { code, out } = await printed(() => logVerifyCommand(log, { policy, replay: true, format: 'json' }, terminal))
    expect(JSON.parse(out)).toMatchObject({
      result: 'whole',
      records: count,
      undecided: 0,
      replayed: { reproduced: count, notReproduced: [] },
    })
    expect(code).toBe(0)
  })
})

test('they are a thousand, under three versions', () => {
  expect(VERSIONS.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  expect(new Set(VERSIONS.map(({ version }) => version)).size).toBe(3)
})
