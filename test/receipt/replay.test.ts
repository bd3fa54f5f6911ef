import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkCommand } from '../../src/cli/commands/check.ts'
import { replayCommand } from '../../src/cli/commands/replay.ts'
import type { Receipt } from '../../src/model/receipt.ts'
import { receiptHash } from '../../src/receipt/receipt-of.ts'
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
const hashed = (receipt: Receipt): Receipt => ({
  ...receipt,
  sha256: { ...receipt.sha256, receipt: receiptHash(receipt) },
})
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
    writeFileSync(kept, spoilt.map((one) => `${canonicalJson(hashed(one))}\n`).join(''))
    const { code, out } = await replay()
    expect(code).toBe(1)
    const told = results(out).map(({ differences }) => differences?.map((one) => one.code) ?? [])
    expect(told[0]).toContain('application-hash')
    expect(told[1]).toEqual(['engine-differs'])
    expect(told[2]).toEqual(['version-missing'])
    expect(told[3]).toEqual(['other-policy'])
    expect(results(out)[4]?.differences).toMatchObject([{ code: 'decision-differs', at: clause }])
  })

  test('what a receipt says came of it is held against the decision, whatever hash it bears', async () => {
    await keep('2019-01-01/examples/nineteen-members.yaml')
    const receipt = JSON.parse(lines()[0] ?? '')
    const { came, readings } = receipt
    expect(came.decisions.eligibility).toBe('fail')
    const [clause = ''] = Object.keys(came.clauses).filter((id) => came.clauses[id] === 'fail')
    const [amount = ''] = Object.keys(came.amounts)
    const [reading = ''] = Object.keys(readings)
    const forged = [
      { came: { ...came, decisions: { ...came.decisions, eligibility: 'pass' } } },
      { came: { ...came, clauses: { ...came.clauses, [clause]: 'pass' } } },
      { came: { ...came, amounts: { ...came.amounts, [amount]: 'pass 1..1 分' } } },
      { came: { ...came, amounts: {} } },
      { readings: { ...readings, [reading]: 'another' } },
    ].map((change) => ({ ...receipt, ...change }))
    const put = async (receipts: readonly object[]) => {
      writeFileSync(kept, receipts.map((one) => `${canonicalJson(one)}\n`).join(''))
      const { code, out } = await replay()
      return [code, results(out).map(({ differences }) => differences?.map((one) => one.code) ?? [])] as const
    }
    const seen = ['receipt-differs', 'receipt-differs', 'receipt-differs', 'receipt-differs', 'readings-changed']
    expect(await put(forged.map(hashed))).toEqual([1, seen.map((one) => [one])])
    expect(await put(forged)).toEqual([1, seen.map((one) => ['receipt-hash', one])])
    // nothing that is decided differs, but it is not as it was written
    expect(await put([{ ...receipt, engine: 'rules' }])).toEqual([1, [['receipt-hash']]])
    expect(await put([receipt])).toEqual([0, [[]]])
  })

  test('every byte of a receipt counts', async () => {
    await keep('2019-01-01/examples/nineteen-members.yaml')
    const [line = ''] = lines()
    const spoilt = [...line].flatMap((character, at) => {
      if (!/[a-z0-9]/.test(character) || at % 97 !== 0) return []
      return [`${line.slice(0, at)}${character === 'a' ? 'b' : 'a'}${line.slice(at + 1)}`]
    })
    expect(spoilt.length).toBeGreaterThan(40)
    writeFileSync(kept, `${spoilt.join('\n')}\n`)
    const { out } = await replay()
    expect(results(out).filter(({ result }) => result === 'reproduced')).toEqual([])
  })

  test('a clause, an amount and a decision are called what the law calls them, verdicts too', async () => {
    await keep('2019-01-01/examples/nineteen-members.yaml')
    const receipt = JSON.parse(lines()[0] ?? '')
    const { came } = receipt
    const clauses = { ...came.clauses, art6: 'pass', 'art6.item2': 'pass' }
    writeFileSync(kept, `${canonicalJson(hashed({ ...receipt, came: { ...came, clauses } }))}\n`)
    const zh = await printed(() => replayCommand([kept], { policy, format: 'text' }, { language: 'zh', color: false }))
    expect(zh.out).toContain('收据所记与决定不符，首先在第六条第二项：收据记为 符合，决定是 不符合')
  })

  test('rules that contradict themselves since are named by their file', async () => {
    await keep('2019-01-01/examples/nineteen-members.yaml')
    edit('2019-01-01/article-06.yaml', 'value: 20 家', 'value: 25 家')
    const { code, out } = await replay()
    expect(code).toBe(1)
    expect(results(out)[0]?.differences?.map(({ code: one, files }) => [one, files])).toEqual([
      ['rules-changed', ['2019-01-01/article-06.yaml']],
      ['not-decided', undefined],
    ])
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
