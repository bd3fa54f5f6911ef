import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkCommand } from '../../src/cli/commands/check.ts'
import { replayCommand } from '../../src/cli/commands/replay.ts'
import { canonicalJson } from '../../src/util/canonical-json.ts'
import { printed } from '../support/printed.ts'

/*
 * A receipt reproduces its decision byte for byte, or says why not.
 */

const shipped = join(import.meta.dirname, '../../rules/jiangning-alliance')
const home = mkdtempSync(join(tmpdir(), 'banfa-receipts-'))
const policy = join(home, 'policy')
const kept = join(home, 'kept.jsonl')
const terminal = { language: 'en', color: false } as const
beforeEach(() => {
  rmSync(policy, { recursive: true, force: true })
  rmSync(kept, { force: true })
  cpSync(shipped, policy, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const keep = (path: string, more: Record<string, unknown> = {}) =>
  printed(() =>
    checkCommand([join(policy, path)], { policy, engine: 'plain', format: 'json', receipt: kept, ...more }, terminal),
  )
const replay = () => printed(() => replayCommand([kept], { policy, format: 'json' }, terminal))
const results = (out: string): { result: string; differences?: { code: string; files?: string[]; at?: string }[] }[] =>
  JSON.parse(out)
const lines = (): string[] => readFileSync(kept, 'utf8').trimEnd().split('\n')
const edit = (path: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(policy, path), 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(join(policy, path), after)
}

describe('banfa replay', () => {
  test.each(['rules', 'plain'] as const)('every case decides the same again with the %s engine', async (engine) => {
    await keep('2019-01-01/cases', { engine })
    const { code, out } = await replay()
    expect(results(out).filter(({ result }) => result !== 'reproduced')).toEqual([])
    expect(results(out).length).toBeGreaterThan(100)
    expect(code).toBe(0)
  })

  test('a draft asked for by name is replayed by name', async () => {
    await keep('2019-01-01/cases', { using: '2026-draft' })
    const { code, out } = await replay()
    expect(results(out).length).toBeGreaterThan(100)
    expect(code).toBe(0)
  })

  test('a comment changes no rule; a changed fact file is named', async () => {
    await keep('2019-01-01/cases')
    writeFileSync(join(policy, 'facts.yaml'), `# a remark\n${readFileSync(join(policy, 'facts.yaml'), 'utf8')}`)
    expect((await replay()).code).toBe(0)
    edit('facts.yaml', /en: (\w)/, 'en: Changed $1')
    const { code, out } = await replay()
    expect(code).toBe(1)
    const [first] = results(out)
    expect(first?.differences?.find(({ code: one }) => one === 'rules-changed')?.files).toEqual(['facts.yaml'])
  })

  test('a tampered application, verdict, engine or version is told', async () => {
    await keep('2019-01-01/cases')
    const [line = ''] = lines()
    const receipt = JSON.parse(line)
    const clause = Object.keys(receipt.came.clauses)[0] ?? ''
    const spoilt = [
      { ...receipt, facts: { ...receipt.facts, because: 'another' } },
      { ...receipt, banfa: '0.0.0' },
      { ...receipt, version: '1999-01-01' },
      { ...receipt, policy: 'another' },
      {
        ...receipt,
        sha256: { ...receipt.sha256, decision: `sha256:${'0'.repeat(64)}` },
        came: { ...receipt.came, clauses: { ...receipt.came.clauses, [clause]: 'other' } },
      },
    ]
    writeFileSync(kept, spoilt.map((one) => `${canonicalJson(one)}\n`).join(''))
    const { code, out } = await replay()
    expect(code).toBe(1)
    const told = results(out).map(({ differences }) => differences?.map((one) => one.code) ?? [])
    expect(told[0]).toContain('application-hash')
    expect(told[1]).toEqual(['engine-differs'])
    expect(told[2]).toEqual(['version-missing'])
    expect(told[3]).toEqual(['other-policy'])
    expect(results(out)[4]?.differences).toMatchObject([{ code: 'decision-differs', at: clause }])
  })

  test.each(['', 'not json\n', '{}\n', '{"receipt":1}\n', '[1]\n', '{"receipt":1, "a":2}\n'])(
    'what is no receipt is invalid, never reproduced: %j',
    async (text) => {
      writeFileSync(kept, text)
      expect((await replay()).code).toBe(3)
    },
  )

  test('receipts are not overwritten, and not of several readings', async () => {
    writeFileSync(kept, 'there')
    await expect(keep('2019-01-01/cases')).rejects.toThrow('already there')
    rmSync(kept)
    await expect(keep('2019-01-01/cases', { readings: true })).rejects.toThrow('excludes')
  })
})
