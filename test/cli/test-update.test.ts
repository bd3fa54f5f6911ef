import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

/*
 * `banfa test --update`: what came out, written into the cases that are named, and nothing else touched.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-test-update-'))
cpSync(join(import.meta.dirname, '../../docs/guide/sample'), join(home, 'rules'), { recursive: true })
beforeAll(built, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const folder = 'rules/shops/2026-01-01/cases'
let count = 0
function write(text: string, end = 'yaml'): string {
  const path = `${folder}/own-${++count}.${end}`
  writeFileSync(join(home, path), text)
  return path
}
const read = (path: string): string => readFileSync(join(home, path), 'utf8')
const update = (path: string, ...names: string[]): Ran => runBanfa(['test', path, '--update', ...names], { cwd: home })

const CASES = `# 第三条，逐句核对
- case: 少一人   # 六人中二人
  like: examples/eligible.yaml
  change: { employees: { set: [{ first: 2, local: false }] } }
  expect:
    - { clause: 第三条第二项, verdict: pass }   # 应为不符合
    - clause: 第三条第二项
      quote: 从业人员中本地居民不少于二分之一
      verdict: pass    # 两处
      actual: 3/6
    - { decision: eligibility, verdict: fail }
  because: 不到二分之一

- case: 两人未填
  like: examples/eligible.yaml
  change: { employees: { set: [{ first: 2, local: { missing: true } }] } }
  expect:
    - { decision: eligibility, verdict: undetermined, missing: [area] }
    - { amount: openingGrant, verdict: pass, value: 2 万元 }
    - amount: modelAward
      value: 1 万元
    - decision: eligibility
      missing:
        - area
        - openedOn
`

describe('what came out is written', () => {
  test('the cases that are named alone; comments, order and everything else stay', () => {
    const path = write(CASES)
    const { out, code } = update(path, '少一人')
    expect(read(path)).toBe(
      CASES.replace('verdict: pass }   # 应为不符合', 'verdict: fail }   # 应为不符合')
        .replace('verdict: pass    # 两处', 'verdict: fail    # 两处')
        .replace('actual: 3/6', 'actual: 2/6'),
    )
    expect(out).toContain('-    - { clause: 第三条第二项, verdict: pass }   # 应为不符合')
    expect(out).toContain('+    - { clause: 第三条第二项, verdict: fail }   # 应为不符合')
    expect(out).toContain('共 2 例：1 例相符，1 例不符')
    expect(code).toBe(1)
  })

  test('an amount that is open has two ends; names of missing facts, in either way of writing', () => {
    const path = write(CASES)
    expect(update(path, '两*').code).toBe(1)
    expect(read(path)).toBe(
      CASES.replace('missing: [area]', 'missing: [employees.local]')
        .replace('verdict: pass, value: 2 万元', 'verdict: undetermined, low: 0 万元, high: 2 万元')
        .replace('      value: 1 万元', '      low: 0 万元\n      high: 5 万元')
        .replace('      missing:\n        - area\n        - openedOn\n', '      missing: [employees.local]\n'),
    )
    expect(update(path, '*').code).toBe(0)
    expect(runBanfa(['test', path], { cwd: home }).out).toContain('共 2 例：2 例相符，0 例不符')
  })

  test('in a sheet, in the words of its cells', () => {
    const sheet =
      'case,like,employees,第三条第二项 结论,class answer,openingGrant 数额,eligibility missing\r\n少,examples/eligible.yaml,4,不符合,"small",2 万元,area\r\n另,examples/eligible.yaml,,不符合,,,\r\n'
    const path = write(`\ufeff${sheet}`, 'csv')
    expect(update(path, '少').code).toBe(1)
    expect(read(path)).toBe(`\ufeff${sheet.replace('4,不符合,"small",2 万元,area', '4,符合,micro,1 万元,none')}`)
  })

  test('in a whole application', () => {
    const path = 'rules/shops/2026-01-01/examples/own.yaml'
    const text = read('rules/shops/2026-01-01/examples/eligible.yaml')
    writeFileSync(join(home, path), text.replace('value: 560 元', 'value: 1 元'))
    expect(update(path, path).code).toBe(0)
    expect(read(path)).toBe(text)
    rmSync(join(home, path))
  })

  test('in an application written as JSON', () => {
    const path = 'rules/shops/2026-01-01/examples/own.json'
    const asWritten = (verdict: string, amount: string): string =>
      `{\n  "like": "examples/eligible.yaml",\n  "expect": [{ "clause": "第三条第二项", "verdict": "${verdict}" },\n    { "amount": "openingGrant", "value": "${amount}" }]\n}\n`
    writeFileSync(join(home, path), asWritten('fail', '1 元'))
    expect(update(path, path).err).toBe('')
    expect(read(path)).toBe(asWritten('pass', '20000 元'))
    expect(runBanfa(['test', path], { cwd: home }).code).toBe(0)
    rmSync(join(home, path))
  })

  test('what comes out already is left as it is written', () => {
    const text =
      '- case: 已经相符\n  like: examples/eligible.yaml\n  expect: [{ amount: openingGrant, value: "20,000 元" }]\n'
    const path = write(text)
    const { out, code } = update(path, '已经相符')
    expect(out).toContain('所指的案例都已相符，没有改写')
    expect(read(path)).toBe(text)
    expect(code).toBe(0)
  })
})

describe('what cannot be written is refused, and nothing is', () => {
  const one = (expectation: string, more = ''): string =>
    `- case: 甲\n  like: examples/eligible.yaml\n${more}  expect:\n    - ${expectation}\n    - { clause: 第三条第二项, verdict: fail }\n`

  test.each([
    ['a clause that is not there', one('{ clause: 第九十条, verdict: pass }'), '不在答复里'],
    ['a decision that is not there', one('{ decision: none, verdict: pass }'), '不在答复里'],
    ['a finding that is not there', one('{ finding: listed-twice }'), '不在答复里'],
    ['a case that cannot be read', one('{ clause: 第三条, verdict: right }'), '读不了'],
    ['no version in force', one('{ clause: 第三条, verdict: fail }', '  asOf: 2025-01-01\n'), '没有作出决定'],
    [
      'a list with a comment in it',
      one('{ decision: eligibility, missing: [area, # 面积\n        openedOn] }'),
      '第 4 行的写法改不了',
    ],
    ['an answer of a decision that gives none', one('{ decision: eligibility, answer: small }'), 'answer 没有结果可写'],
  ])('%s', (_, text, told) => {
    const path = write(text)
    const { code, err, out } = update(path, '甲')
    expect(err).toContain(told)
    expect(out).toBe('')
    expect(code).toBe(70)
    expect(read(path)).toBe(text)
  })

  test('one file of two: neither is written', () => {
    const right = CASES
    const wrong = one('{ finding: listed-twice }')
    const paths = [write(right), write(wrong)]
    const { code } = runBanfa(['test', ...paths, '--update', '少一人', '甲'], { cwd: home })
    expect(code).toBe(70)
    expect(paths.map(read)).toEqual([right, wrong])
  })

  test('a sheet that has no column for the ends of an amount', () => {
    const text = 'case,like,employees,openingGrant value\n甲,examples/eligible.yaml,missing,2 万元\n'
    const path = write(text, 'csv')
    expect(update(path, '甲')).toMatchObject({ code: 70, out: '' })
    expect(read(path)).toBe(text)
  })

  test('a file that is not UTF-8: its bytes stay', () => {
    // 甲 and 元, in GB18030
    const [name, yuan] = [
      [0xbc, 0xd7],
      [0xd4, 0xaa],
    ]
    const lines = [
      ...Buffer.from('case,like,openingGrant value\n'),
      ...name,
      ...Buffer.from(',examples/eligible.yaml,1 '),
    ]
    const bytes = Buffer.from([...lines, ...yuan])
    const path = write('', 'csv')
    writeFileSync(join(home, path), bytes)
    const { code, err, out } = update(path, '甲')
    expect(err).toContain('不是 UTF-8，不能写回')
    expect({ code, out }).toEqual({ code: 70, out: '' })
    expect(readFileSync(join(home, path)).equals(bytes)).toBe(true)
  })

  test('a name of no case, with the nearest; a name of several', () => {
    const paths = [write(CASES), write(CASES)]
    expect(runBanfa(['test', ...paths, '--update', '少一入'], { cwd: home }).err).toContain('是否想写 少一人？')
    expect(runBanfa(['test', ...paths, '--update', '少一人'], { cwd: home }).err).toContain('有几个案例叫“少一人”')
    expect(runBanfa(['test', ...paths, '--update', `${paths[0]} · 少一人`], { cwd: home }).code).toBe(1)
    expect(paths.map((path) => read(path) === CASES)).toEqual([false, true])
  })

  test('without a name', () => {
    const path = write(CASES)
    expect(runBanfa(['test', path, '--update'], { cwd: home }).code).toBe(70)
    expect(read(path)).toBe(CASES)
  })
})
