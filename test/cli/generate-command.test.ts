import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

const _root = join(import.meta.dirname, '../..')
const policy = 'test/policies/threshold'
const temporary = mkdtempSync(join(tmpdir(), 'banfa-generate-'))

beforeAll(built, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const banfa = (...args: string[]): Ran => runBanfa(args, { env: { BANFA_LANG: 'en' } })

describe('banfa generate', () => {
  test('prints applications that check decides', () => {
    const { code, out } = banfa('generate', '30', '--policy', policy)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(30)
    const file = join(temporary, 'drawn.jsonl')
    writeFileSync(file, out)
    const decided = banfa('check', file, '--policy', policy, '--format', 'json', '--engine', 'plain')
    const answers: { error?: unknown; policy?: string }[] = JSON.parse(decided.out)
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => undefined))
  })

  test('writes a file whole, and overwrites none unasked', () => {
    const file = join(temporary, 'kept.jsonl')
    expect(banfa('generate', '5', '--seed', '7', '--policy', policy, '--out', file)).toMatchObject({
      code: 0,
      out: '',
      err: `wrote  ${file} (5 applications, seed 7)\n`,
    })
    const written = readFileSync(file, 'utf8')
    expect(banfa('generate', '6', '--policy', policy, '--out', file)).toMatchObject({
      code: 70,
      err: `could not run: “${file}” is already there\n  = help: take another name, or overwrite it with --force\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(banfa('generate', '5', '--seed', '7', '--policy', policy, '--out', file, '--force').code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(readdirSync(temporary).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test.each([
    [['generate', 'ten'], 'the count must be a whole number from 1 to 1000000, not “ten”'],
    [['generate', '0'], 'the count must be a whole number from 1 to 1000000, not “0”'],
    [['generate', '1', '--seed', '-1'], 'the seed must be a whole number from 0 to 2147483647, not “-1”'],
    [['generate', '1', '--using', '2024-3-01'], 'there is no version “2024-3-01”'],
    [['generate', '1', '--as-of', '2019-02-30'], '“2019-02-30” is not a date'],
    [['generate', '1', '--from', 'nowhere.yaml'], 'cannot read “nowhere.yaml”'],
  ])('%j is refused', (args, said) => {
    const { code, out, err } = banfa(...args, '--policy', policy)
    expect(err).toContain(said)
    expect({ code, out }).toEqual({ code: 70, out: '' })
  })

  test('into a folder that is not there', () => {
    const { code, err } = banfa('generate', '1', '--policy', policy, '--out', join(temporary, 'no', 'a.jsonl'))
    expect(code).toBe(70)
    expect(err).toContain('could not run: cannot write')
    expect(existsSync(join(temporary, 'no'))).toBe(false)
  })
})
