import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

const _root = join(import.meta.dirname, '../..')
const policy = 'test/policies/threshold'
const temporary = mkdtempSync(join(tmpdir(), 'banfa-form-'))

beforeAll(built, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const banfa = (...args: string[]): Ran => runBanfa(args, { env: { BANFA_LANG: 'en' } })

describe('banfa new --application', () => {
  test('prints a form that check takes as an application that lacks everything', () => {
    const file = join(temporary, 'form.yaml')
    const { code, out } = banfa('new', '--policy', policy, '--application')
    expect(code).toBe(0)
    expect(banfa('new', '--policy', policy, '--application', file)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(file, 'utf8')).toBe(out)
    expect(banfa('check', file, '--policy', policy, '--as-of', '2024-06-01').code).toBe(4)
  })

  test('overwrites nothing unasked', () => {
    const file = join(temporary, 'kept.yaml')
    expect(banfa('new', '--policy', policy, '--application', file).code).toBe(0)
    expect(banfa('new', '--policy', policy, '--application', file)).toMatchObject({ code: 70, out: '' })
    expect(banfa('new', '--policy', policy, '--application', file, '--force').code).toBe(0)
  })

  test('writes YAML, and into no file that is called otherwise', () => {
    const file = join(temporary, 'blank.csv')
    const { code, out, err } = banfa('new', '--policy', policy, '--application', file)
    expect(err).toContain('a blank application is YAML')
    expect({ code, out, written: existsSync(file) }).toEqual({ code: 70, out: '', written: false })
  })

  test('lists only what a decision needs', () => {
    const shipped = 'rules/jiangning-alliance'
    const whole = banfa('new', '--policy', shipped, '--application').out
    const materials = banfa('new', '--policy', shipped, '--for', 'materials', '--application').out
    expect(materials).toContain('# materials:')
    expect(materials).not.toContain('# foundedOn:')
    expect(whole.length).toBeGreaterThan(materials.length)
  })

  test.each([
    [['--for', 'material'], 'there is no decision “material”'],
    [['--using', '2018'], 'there is no version “2018”'],
    [['2026-x'], 'new takes the name of a draft, or --application, and not both'],
  ])('%j is refused', (args, said) => {
    const { code, out, err } = banfa('new', ...args, '--policy', 'rules/jiangning-alliance', '--application')
    expect(err).toContain(said)
    expect({ code, out }).toEqual({ code: 70, out: '' })
  })

  test('and neither a draft nor an application is refused', () => {
    expect(banfa('new').code).toBe(70)
  })
})
