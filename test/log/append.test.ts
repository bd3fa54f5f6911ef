import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logRepairCommand } from '../../src/cli/commands/log-repair.ts'
import { decisionLog } from '../../src/cli/decision-log.ts'
import { underLock } from '../../src/cli/file-lock.ts'
import { linesOfFile } from '../../src/cli/lines-of-file.ts'
import { verifyLog } from '../../src/log/verify-log.ts'
import type { Answer } from '../../src/model/decision.ts'
import { Random } from '../../src/util/random.ts'
import { linesOf, sampleRecords } from '../support/sample-log.ts'

/*
 * Nothing that was acknowledged is lost, however a process ends, and processes that write at once do not part the chain.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-append-'))
const path = join(home, 'log.jsonl')
beforeEach(() => {
  for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const now = () => new Date(0)
const refused = (application: string): Answer => {
  const error = { code: 'none', message: { zh: '没有', en: 'none' }, place: '' }
  return { application, error, errors: [error] }
}
function append(...applications: string[]): void {
  const log = decisionLog({ path, key: undefined, now })
  for (const application of applications) log.add(refused(application), undefined)
  log.settle()
}
const verified = () => verifyLog(path, linesOfFile(path), { keys: [] })
/** The applications on record, whatever else is wrong. */
const recorded = (): string[] =>
  [...linesOfFile(path)].map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).entry.undecided.application)

async function repair(): Promise<string> {
  let out = ''
  const writing = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  try {
    expect(await logRepairCommand(path, { language: 'en', color: false })).toBe(0)
  } finally {
    writing.mockRestore()
  }
  return out
}

/** A process of its own that adds records; `acknowledged` grows as it says so. */
function appending(name: string, count: number) {
  const script = join(import.meta.dirname, 'keep-appending.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, path, name, String(count)])
  const acknowledged: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [last = '', ...lines] = `${rest}${text}`.split('\n').reverse()
    rest = last
    acknowledged.push(...lines.reverse())
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  return { child, acknowledged, ended: once(child, 'close'), complaint: () => complaint }
}

describe('what is added', () => {
  test('follows what is there, in a file that only grows', () => {
    append('a')
    const before = readFileSync(path, 'utf8')
    append('b', 'c')
    append()
    expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
    expect(recorded()).toEqual(['a', 'b', 'c'])
    expect(verified()).toMatchObject({ records: 3, undecided: 3, findings: [] })
    expect(readdirSync(home)).toEqual(['log.jsonl'])
  })

  test('is found after a last line longer than is read at once', () => {
    append('a', '长'.repeat(100_000))
    append('b')
    expect(verified()).toMatchObject({ records: 3, findings: [] })
  })

  test('can be said in JSON, whatever was refused', () => {
    append('half a pair: \ud800')
    expect(verified()).toMatchObject({ records: 1, findings: [] })
  })

  test('goes to the one file a link leads to', () => {
    append('a')
    const link = join(home, 'link.jsonl')
    symlinkSync(path, link)
    const log = decisionLog({ path: link, key: undefined, now })
    log.add(refused('b'), undefined)
    log.settle()
    expect(recorded()).toEqual(['a', 'b'])
  })

  test.each([
    ['a last line without its end', (text: string) => text.slice(0, -1), 'not complete'],
    ['half a last line', (text: string) => text.slice(0, -40), 'not complete'],
    ['a last record that was changed', (text: string) => text.replace('"b"', '"B"'), 'no sound record'],
    ['an empty last line', (text: string) => `${text}\n`, 'no sound record'],
    ['something else', () => 'application: a\n', 'no sound record'],
  ])('is not added after %s, and nothing is touched', (_, spoil, why) => {
    append('a', 'b')
    const spoilt = spoil(readFileSync(path, 'utf8'))
    writeFileSync(path, spoilt)
    expect(() => append('c')).toThrow(why)
    expect(readFileSync(path, 'utf8')).toBe(spoilt)
  })

  test('a folder, or one that is not there, takes none', () => {
    expect(() => decisionLog({ path: home, key: undefined, now })).toThrow('cannot write to the log')
    const log = decisionLog({ path: join(home, 'none/log.jsonl'), key: undefined, now })
    log.add(refused('a'), undefined)
    expect(() => log.settle()).toThrow('cannot write to the log')
  })
})

describe('an incomplete last line', () => {
  const text = linesOf(sampleRecords(3))
  const lastLine = text.lastIndexOf('\n', text.length - 2) + 1

  test('cut anywhere, it is seen, set aside to the byte, and the log goes on', async () => {
    const bytes = Buffer.from(text)
    const from = Buffer.byteLength(text.slice(0, lastLine))
    for (let end = from + 1; end < bytes.length; end += 29) {
      rmSync(`${path}.torn`, { force: true })
      writeFileSync(path, bytes.subarray(0, end))
      expect(verified().findings.map(({ code }) => code)).toEqual(['log-torn'])
      expect(() => append('c')).toThrow('not complete')
      expect(await repair()).toContain(`(${end - from} bytes)`)
      expect(readFileSync(`${path}.torn`).equals(bytes.subarray(from, end))).toBe(true)
      append('c')
      expect(verified()).toMatchObject({ records: 3, findings: [] })
    }
  })

  test('what was set aside before is kept', async () => {
    for (const torn of ['{"at', '{"a', '{']) {
      writeFileSync(path, text + torn)
      await repair()
    }
    expect([`${path}.torn`, `${path}.torn.2`, `${path}.torn.3`].map((file) => readFileSync(file, 'utf8'))).toEqual([
      '{"at',
      '{"a',
      '{',
    ])
  })

  test('nothing else is repaired', async () => {
    for (const written of [text, '', text.replace('第 1 份', '第 9 份')]) {
      writeFileSync(path, written)
      expect(await repair()).toContain('nothing to repair')
      expect(readFileSync(path, 'utf8')).toBe(written)
    }
    expect(existsSync(`${path}.torn`)).toBe(false)
    await expect(logRepairCommand(join(home, 'none'), { language: 'en', color: false })).rejects.toThrow('cannot write')
  })
})

describe('a lock', () => {
  const lock = join(home, 'log.jsonl.lock')

  test('is gone after the work, also where that failed', () => {
    expect(underLock(lock, () => readdirSync(home))).toEqual(['log.jsonl.lock'])
    expect(() =>
      underLock(lock, () => {
        throw new Error('failed')
      }),
    ).toThrow('failed')
    expect(readdirSync(home)).toEqual([])
  })

  test('of a process that was killed is cleared away', async () => {
    const { child, ended } = appending('none', 0)
    await ended
    writeFileSync(lock, `${child.pid}\n${hostname()}\n${child.pid}-1\n`)
    append('a')
    expect(verified()).toMatchObject({ records: 1, findings: [] })
    expect(readdirSync(home)).toEqual(['log.jsonl'])
  })

  test.each([
    ['a process that runs', `${process.ppid}\n${hostname()}\n${process.ppid}-1\n`],
    ['another machine', '1\nelsewhere.example\n1-1\n'],
    ['something else', 'a note\n'],
  ])('of %s is waited for, and left alone', (_, holder) => {
    writeFileSync(lock, holder)
    expect(() => underLock(lock, () => 'done', Date.now() + 50)).toThrow('is held by another process')
    expect(readFileSync(lock, 'utf8')).toBe(holder)
  })
})

describe('processes of their own', () => {
  test('writing at once, they do not part the chain', async () => {
    const writers = ['a', 'b', 'c'].map((name) => appending(name, 40))
    await Promise.all(writers.map(({ ended }) => ended))
    expect(writers.map(({ complaint }) => complaint())).toEqual(['', '', ''])
    expect(verified()).toMatchObject({ records: 120, findings: [] })
    const there = recorded()
    for (const { acknowledged } of writers) {
      expect(acknowledged).toHaveLength(40)
      expect(there.filter((one) => acknowledged.includes(one))).toEqual(acknowledged)
    }
    expect(readdirSync(home)).toEqual(['log.jsonl'])
  })

  test('killed in the middle of it, they lose nothing they acknowledged', async () => {
    const chance = new Random(9)
    const acknowledged: string[] = []
    for (let round = 1; round <= 6; round++) {
      const writers = ['a', 'b'].map((name) => appending(`${name}${round}`, 100_000))
      // killed at once, a process that has not begun would prove nothing
      await Promise.all(writers.map(({ child }) => once(child.stdout, 'data')))
      for (const { child, ended } of writers) {
        await new Promise((resolve) => setTimeout(resolve, chance.int(0, 60)))
        child.kill('SIGKILL')
        await ended
      }
      acknowledged.push(...writers.flatMap((writer) => writer.acknowledged))
      // another may have written after the one that was killed, so that only the last line may be torn
      await repair()
      expect(verified().findings).toEqual([])
      const there = new Set(recorded())
      expect(acknowledged.filter((one) => !there.has(one))).toEqual([])
    }
    expect(acknowledged.length).toBeGreaterThan(12)
    append('after it all')
    expect(verified()).toMatchObject({ findings: [] })
    expect(statSync(path).size).toBeGreaterThan(0)
  })
})
