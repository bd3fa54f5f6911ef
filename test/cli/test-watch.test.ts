import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { built, MAIN } from '../support/built.ts'

/*
 * `banfa test --watch`, driven as a drafter does: an edit, and what it touches is tested again.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-test-watch-'))
beforeAll(built, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const version = 'rules/shops/2026-01-01'
const CASE = (verdict: string): string =>
  `- case: 照旧\n  like: examples/eligible.yaml\n  expect: [{ clause: 第三条第二项, verdict: ${verdict} }]\n`

let child: ChildProcess | undefined
let out = ''
let seen = 0
const write = (path: string, text: string): void => writeFileSync(join(home, path), text)
const read = (path: string): string => readFileSync(join(home, path), 'utf8')

beforeEach(async () => {
  rmSync(join(home, 'rules'), { recursive: true, force: true })
  cpSync(join(import.meta.dirname, '../../docs/guide/sample'), join(home, 'rules'), { recursive: true })
  write(`${version}/cases/own.yaml`, CASE('pass'))
  out = ''
  seen = 0
  const started = spawn(process.execPath, [MAIN, 'test', '--cases', '--watch'], {
    cwd: home,
    env: { PATH: process.env.PATH ?? '' },
  })
  started.stdout.on('data', (chunk) => {
    out += chunk
  })
  started.stderr.on('data', (chunk) => {
    out += chunk
  })
  child = started
  await told('监视中，按 Ctrl-C 结束')
})
afterEach(() => child?.kill('SIGKILL'))

/** What was printed since it was last asked, up to a text that has to come. */
async function told(text: string): Promise<string> {
  for (let waited = 0; !out.slice(seen).includes(text); waited += 20) {
    if (waited > 20_000) throw new Error(`not told: ${text}\n${out.slice(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const end = out.indexOf(text, seen) + text.length
  const said = out.slice(seen, end)
  seen = end
  return said
}

/** How it ends when it is interrupted. */
async function interrupted(): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child?.once('exit', (code) => resolve(code)))
  child?.kill('SIGINT')
  return await ended
}

describe('an edit is tested again', { timeout: 90_000 }, () => {
  test('of a case file: that file alone, with the sum of all', async () => {
    write(`${version}/cases/own.yaml`, CASE('fail'))
    const said = await told('1 例不符')
    expect(said).toContain(`── 改动 ${version}/cases/own.yaml`)
    expect(said).toContain('× 照旧')
    expect(said.match(/^[√×] /gm)).toHaveLength(1)
    expect(said).toMatch(/共 \d\d 例/)
    write(`${version}/cases/own.yaml`, CASE('pass'))
    expect(await told('0 例不符')).toContain('√ ')
    expect(await interrupted()).toBe(0)
  })

  test('of an application that cases are like: all of those', async () => {
    const path = `${version}/examples/eligible.yaml`
    write(path, read(path).replaceAll('local: true', 'local: false'))
    const said = await told('例不符')
    expect(said).toContain('× 照旧')
    expect(said.match(/^[√×] /gm)?.length).toBeGreaterThan(3)
    expect(await interrupted()).toBe(1)
  })

  test('of a rule: every case of its policy, and a rule that is wrong until it is mended', async () => {
    const path = `${version}/article-03.yaml`
    const right = read(path)
    write(path, right.replace('article: 3', 'article: three'))
    await told('0 例相符')
    write(path, right)
    expect(await told('0 例不符')).toContain(`── 改动 ${path}`)
    expect(await interrupted()).toBe(0)
  })

  test('of nothing: a file that is only touched, and a file that comes and goes', async () => {
    utimesSync(join(home, `${version}/cases/own.yaml`), new Date(), new Date())
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(out.slice(seen)).toBe('\n')
    write(`${version}/cases/new.yaml`, CASE('pass').replace('照旧', '新的'))
    expect(await told('0 例不符')).toContain(`── 改动 ${version}/cases/new.yaml`)
    expect(await interrupted()).toBe(0)
  })
})
