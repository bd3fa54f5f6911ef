import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, MAIN } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'
import { writtenPolicies } from '../support/written-policies.ts'
import { REGISTRATION, SUPPORT } from './policies.ts'

/*
 * Commands on a policy that uses another, from within a folder that holds both under rules/.
 */

const written = writtenPolicies('uses-cli')
const inRules = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`rules/${path}`, text]))

beforeAll(async () => {
  await built()
  written.write({ ...inRules(REGISTRATION), ...inRules(SUPPORT) })
  written.write({
    'shop.yaml':
      'policy: shop-support\nopenedOn: 2019-03-01\nemployeeCount: 7\npenalised: false\ntrainedCount: 1\nrevenue: 20 万元\n',
  })
}, 120_000)
afterAll(written.remove)

const banfa = (...args: string[]): Ran => runBanfa(args, { cwd: written.root })

describe('a policy that uses the one beside it', () => {
  test('both are linted, each for itself', () => {
    expect(banfa('lint')).toMatchObject({ code: 0, err: '' })
    expect(banfa('lint', 'rules/shop-support')).toMatchObject({ code: 0, err: '' })
  })

  test('is linted from within its own folder', () => {
    const ran = spawnSync(process.execPath, [MAIN, 'lint', '.'], {
      cwd: join(written.root, 'rules/shop-support'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
    })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
  })

  test.each([
    ['2019-12-31', 0],
    ['2020-01-01', 2],
    ['2022-01-01', 5],
  ])('check on %s: %d', (day, code) => {
    expect(banfa('check', 'shop.yaml', '--as-of', day)).toMatchObject({ code, err: '' })
  })

  test('explain a clause of the used instrument, by any of its names', () => {
    const ask = (clause: string) => banfa('explain', 'shop.yaml', clause, '--as-of', '2020-01-01')
    const first = ask('base.第一条')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('《店铺登记办法》第一条 · 条件')
    expect(first.out).toContain('职工不少于 10 人。')
    for (const name of ['base.1', 'base.art1', '《店铺登记办法》第一条', 'Shop Registration Measures Art. 1'])
      expect(ask(name)).toEqual(first)
    expect(ask('base.第九条')).toMatchObject({ code: 70, out: '' })
  })

  test('explain names the reading of the used instrument that was taken', () => {
    const { out } = banfa('explain', 'shop.yaml', '第二条', '--as-of', '2019-12-31')
    expect(out).toContain('    · 哪一天满一个月？\n      取 onTheDay · 含本数\n')
  })

  test('types are of the facts of both', () => {
    const { out } = banfa('types', 'rules/shop-support')
    for (const fact of ['openedOn', 'revenue', 'employeeCount', 'penalised', 'trainedCount'])
      expect(out).toContain(`${fact}?:`)
  })
})
