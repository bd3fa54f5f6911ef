import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CheckFlags, checkCommand } from '../../src/cli/commands/check.ts'
import { logKeygenCommand } from '../../src/cli/commands/log-keygen.ts'
import { type LogVerifyFlags, logVerifyCommand } from '../../src/cli/commands/log-verify.ts'
import { replayCommand } from '../../src/cli/commands/replay.ts'
import { publicKey } from '../../src/util/ed25519.ts'
import { type Printed, printed } from '../support/printed.ts'

/*
 * A decision log as an office keeps it and an auditor verifies it.
 */

const farms = join(import.meta.dirname, '../policies/threshold')
const home = mkdtempSync(join(tmpdir(), 'banfa-log-command-'))
const policy = join(home, 'policy')
const log = join(home, 'log.jsonl')
const key = join(home, 'key.pem')
const trusted = join(home, 'key.pub.pem')
const cases = join(policy, '2024-03-01/cases/lease.yaml')
const [zh, en] = (['zh', 'en'] as const).map((language) => ({ language, color: false }))
const NOON = new Date('2026-01-02T12:00:00.000Z')

beforeEach(() => {
  for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
  cpSync(farms, policy, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const check = (paths: string[], flags: Partial<CheckFlags> = {}, now: () => Date = () => NOON): Promise<Printed> =>
  printed(() => checkCommand(paths, { policy, engine: 'plain', format: 'text', log, ...flags }, en ?? raise(), now))
const verify = (flags: Partial<LogVerifyFlags> = {}, terminal = en): Promise<Printed> =>
  printed(() => logVerifyCommand(log, { format: 'text', ...flags }, terminal ?? raise()))
const keygen = (path = key): Promise<Printed> => printed(() => logKeygenCommand(path, en ?? raise()))
const verified = async (flags: Partial<LogVerifyFlags> = {}) =>
  JSON.parse((await verify({ format: 'json', ...flags })).out)
const records = () =>
  readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

function raise(): never {
  throw new Error('not there')
}

describe('banfa check --log', () => {
  test('leaves a record of every answer, decided or not, and does not change what is printed', async () => {
    const odd = join(home, 'odd.yaml')
    writeFileSync(odd, 'barns: 3\n')
    const asked = [cases, odd]
    const unlogged = await printed(() =>
      checkCommand(asked, { policy, engine: 'plain', format: 'json' }, en ?? raise()),
    )
    const logged = await check(asked, { format: 'json' })
    expect(logged).toEqual(unlogged)
    const answers: { application: string; error?: object }[] = JSON.parse(logged.out)
    expect(records().map(({ entry }) => (entry.receipt ?? entry.undecided).application)).toEqual(
      answers.map(({ application }) => application),
    )
    expect(records().at(-1)?.entry.undecided).toMatchObject({ code: 'unknown-fact', place: `${odd}:1:1` })
    expect(new Set(records().map(({ at }) => at))).toEqual(new Set(['2026-01-02T12:00:00.000Z']))
  })

  test('prints only when the records are there', async () => {
    const writing = vi.fn()
    await check([cases], {}, () => {
      writing((process.stdout.write as unknown as { mock: { calls: unknown[] } }).mock.calls.length)
      return NOON
    })
    expect(writing.mock.calls).toEqual([[0]])
    await expect(
      check([cases], {}, () => {
        throw new Error('no clock')
      }),
    ).rejects.toThrow('no clock')
  })

  test('the receipts in it are those that --receipt writes', async () => {
    const receipts = join(home, 'receipts.jsonl')
    await check([cases], { receipt: receipts })
    const kept = readFileSync(receipts, 'utf8').trimEnd().split('\n')
    expect(records().map(({ entry }) => entry.receipt)).toEqual(kept.map((line) => JSON.parse(line)))
  })

  test('a log begun with signatures goes on with them', async () => {
    await keygen()
    await check([cases], { sign: key })
    await expect(check([cases])).rejects.toThrow('is signed, and so must be what is added')
    await check([cases], { sign: key })
    expect(await verified({ public: [trusted] })).toMatchObject({ result: 'whole', checkedSignatures: true })
  })

  test.each([
    [{ readings: true }, '--log excludes --readings'],
    [{ reading: ['month-reached'] }, '--log excludes --readings'],
    [{ sign: 'none.pem' }, 'cannot read “none.pem”'],
    [{ sign: join(farms, 'policy.yaml') }, 'is no ed25519 private key'],
  ])('%j: %s', async (flags, why) => {
    await expect(check([cases], flags)).rejects.toThrow(why)
    expect(existsSync(log)).toBe(false)
  })

  test('--sign without --log signs nothing', async () => {
    await keygen()
    const flags = { policy, engine: 'plain', format: 'text', sign: key } as const
    await expect(printed(() => checkCommand([cases], flags, en ?? raise()))).rejects.toThrow('--sign goes with --log')
  })
})

describe('banfa log verify', () => {
  test('says how many, from when to when, and what to note', async () => {
    await check([cases])
    const head = records().at(-1)?.hash
    const count = records().length
    const time = '2026-01-02T12:00:00.000Z'
    expect(await verify({}, zh)).toEqual({
      code: 0,
      out: `√ ${log}  ${count} 条记录，前后相接\n  时间  ${time} 至 ${time}\n  末条  ${head}\n  签名  没有\n`,
      err: '',
    })
    expect((await verify({ head })).out).toContain(`--head      is record ${count}; 0 were added since`)
    expect(await verified()).toEqual({
      file: log,
      result: 'whole',
      records: count,
      undecided: 0,
      signed: 0,
      checkedSignatures: false,
      from: time,
      to: time,
      head,
      findings: [],
    })
  })

  test('shows the first line that is wrong, and ends with 1', async () => {
    await check([cases])
    writeFileSync(log, readFileSync(log, 'utf8').replace('"fail"', '"pass"'))
    const { code, out } = await verify({}, zh)
    expect(code).toBe(1)
    expect(out).toMatch(/^错误\[log-hash\]: 记录的内容与它的哈希不符\n {2,}┌─ .*log\.jsonl:\d+:1\n/)
    expect(out).toContain('= 原因：写入之后，其中有内容改动过')
    expect(await verified()).toMatchObject({ result: 'broken', findings: [{ code: 'log-hash', column: 1 }] })
  })

  test('a log is no file of receipts, nor those a log: told once, with the command for it', async () => {
    await check([cases])
    const options = { policy, format: 'text' } as const
    const replayed = await printed(() => replayCommand([log], options, en ?? raise()))
    expect(replayed.code).toBe(3)
    expect(replayed.out.match(/^error/gm)).toHaveLength(1)
    expect(replayed.out).toContain('this is a record of a decision log, not a receipt')
    expect(replayed.out).toContain('= help: use banfa log verify --replay')
    const [first] = records()
    writeFileSync(
      log,
      `${JSON.stringify(first !== undefined && 'receipt' in first.entry ? first.entry.receipt : {})}\n`,
    )
    const { code, out } = await verify({}, zh)
    expect(code).toBe(1)
    expect(out.match(/^错误/gm)).toHaveLength(1)
    expect(out).toContain('这是收据，不是决定日志的记录')
  })

  test('an end cut off is seen by the head that was noted', async () => {
    await check([cases])
    const head = records().at(-1)?.hash
    writeFileSync(log, readFileSync(log, 'utf8').split('\n').slice(0, -2).join('\n').concat('\n'))
    expect((await verify()).code).toBe(0)
    const { code, out } = await verify({ head })
    expect(code).toBe(1)
    expect(out).toContain('error[log-head]')
  })

  test('--replay makes the decisions again, and says which are not the same', async () => {
    await check([cases])
    const { records: count } = await verified()
    expect((await verify({ policy, replay: true })).out).toContain(`${count} the same byte for byte, 0 not`)
    const facts = join(policy, 'facts.yaml')
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('label: 产业', 'label: 行业'))
    const { code, out } = await verify({ policy, replay: true })
    expect(code).toBe(1)
    expect(out).toContain('x record 1')
    expect(out).toContain('the rules have changed: facts.yaml')
    expect(await verified({ policy, replay: true })).toMatchObject({ result: 'whole' })
  })

  test.each([
    [{ head: 'sha256:0' }, '--head is not the hash'],
    [{ public: ['none.pem'] }, 'cannot read “none.pem”'],
    [{ public: [join(farms, 'policy.yaml')] }, 'is no ed25519 public key'],
  ])('%j: %s', async (flags, why) => {
    await check([cases])
    await expect(verify(flags)).rejects.toThrow(why)
  })

  test('a log that is not there, or is a folder, could not be verified', async () => {
    await expect(verify()).rejects.toThrow('cannot read')
    await expect(printed(() => logVerifyCommand(home, { format: 'text' }, en ?? raise()))).rejects.toThrow(
      'cannot read',
    )
  })
})

describe('banfa log keygen', () => {
  test('writes a pair, the private half for its owner alone, and overwrites none', async () => {
    const { code, out } = await keygen()
    expect(code).toBe(0)
    expect(out).toContain(publicKey(readFileSync(trusted, 'utf8'))?.id)
    expect(statSync(key).mode & 0o777).toBe(0o600)
    const before = readFileSync(key, 'utf8')
    await expect(keygen()).rejects.toThrow('already there')
    expect(readFileSync(key, 'utf8')).toBe(before)
  })

  test('leaves no half of a pair', async () => {
    writeFileSync(trusted, 'a public key')
    await expect(keygen()).rejects.toThrow('already there')
    expect(existsSync(key)).toBe(false)
  })
})
