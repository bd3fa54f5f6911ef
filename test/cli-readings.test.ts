import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { built } from './support/built.ts'
import { type Ran, runBanfa } from './support/run-banfa.ts'

/*
 * `banfa check --readings` as a person runs it, on the shipped policy.
 */

const _root = join(import.meta.dirname, '..')
const examples = 'rules/jiangning-alliance/2019-01-01/examples'

beforeAll(built, 120_000)

const check = (...args: string[]): Ran => runBanfa(['check', ...args])

describe('check --readings', () => {
  test('founded three months ago to the day: the verdict depends on which day completes a month', () => {
    const ran = check(`${examples}/founded-three-months-exactly.yaml`, '--readings')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('  √ 申报条件  符合\n    结论取决于解释口径：three-months-reached（')
    expect(ran.out).toContain(
      [
        '  申报条件',
        '    √ 符合                  three-months-reached 取 onTheDay（所选）',
        '    × 不符合                three-months-reached 取 afterTheDay',
      ].join('\n'),
    )
  })

  test('the exit code is that of the choices made, whatever the others come to', () => {
    for (const [name, code] of [
      ['founded-three-months-exactly', 0],
      ['founded-three-months-short', 2],
      ['missing-facts', 4],
      ['after-expiry', 5],
    ] as const)
      expect(check(`${examples}/${name}.yaml`, '--readings').code).toBe(code)
  })

  test('2022-01-01 is in force under one reading only', () => {
    const ran = check(`${examples}/after-expiry.yaml`, '--reading', 'trial-period-end')
    expect(ran).toMatchObject({ code: 5, err: '' })
    expect(ran.out).toContain('结论取决于解释口径：trial-period-end（共试 1 项、2 种组合）')
    expect(ran.out).toContain(
      [
        '  申报条件',
        '    – 没有施行中的版本      trial-period-end 取 2021-12-31（所选）',
        '    √ 符合                  trial-period-end 取 2022-01-01',
      ].join('\n'),
    )
  })

  test('JSON: the entry as it is without, and what the readings make of it', () => {
    const path = `${examples}/eligible.yaml`
    const plain = JSON.parse(check(path, '--format', 'json').out)
    const ran = check(path, '--readings', '--format', 'json')
    const [{ readings, ...entry }] = JSON.parse(ran.out)
    expect([entry]).toEqual(plain)
    expect(readings).toMatchObject({ default: 'eligibility', dependsOn: [] })
    expect(readings.decisions.eligibility).toEqual([{ verdict: 'pass', under: [{}] }])
    const choices = readings.varied.map(({ alternatives }: { alternatives: string[] }) => 1 + alternatives.length)
    expect(readings.combinations).toBe(choices.reduce((all: number, of: number) => all * of, 1))
  })

  test('several: a line for each, and under it whether it depends', () => {
    const ran = check(`${examples}/eligible.yaml`, `${examples}/after-expiry.yaml`, '--readings')
    expect(ran).toMatchObject({ code: 5, err: '' })
    const lines = ran.out.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(/^ {4}结论不取决于解释口径/)
    expect(lines[3]).toMatch(/^ {4}结论取决于解释口径：trial-period-end/)
  })

  test('a reading that is not there: 3', () => {
    const ran = check(`${examples}/eligible.yaml`, '--reading', 'trial-period-ends', '--reading', 'plan-terms')
    expect(ran).toMatchObject({ code: 3, err: '' })
    expect(ran.out).toContain('错误[unknown-reading]: 没有解释口径“trial-period-ends”')
    expect(ran.out).toContain('是否想写 trial-period-end？')
  })

  test('the help says what becomes of the exit code', () => {
    expect(check('--help').out.replaceAll(/\n\s+/g, '')).toContain('退出码仍按所选口径')
    expect(check('--help', '--lang', 'en').out.replaceAll(/\n\s+/g, ' ')).toContain(
      'the exit code stays that of the choices made',
    )
  })
})
