import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { runFile } from '../../src/cli/test/run-file.ts'
import { isReadable } from '../../src/model/application.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { TestedCase } from '../../src/model/tested-case.ts'

/*
 * Cases in a sheet: a row is the case that YAML would write.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-case-sheet-'))
cpSync(join(import.meta.dirname, '../../docs/guide/sample'), home, { recursive: true })
afterAll(() => rmSync(home, { recursive: true, force: true }))
const policy = join(home, 'shops')
const folder = join(policy, '2026-01-01/cases')

let count = 0
function write(text: string | Uint8Array, end = 'csv'): string {
  const path = join(folder, `sheet-${++count}.${end}`)
  writeFileSync(path, text)
  return path
}

async function tested(path: string): Promise<TestedCase[]> {
  const { runs } = await runFile(path, { policies: new Map(), sources: new Map() })
  rmSync(path)
  return runs.map(([, run]) => run.tested)
}

/** The findings of a sheet: its codes with row, column and message. */
async function refused(text: string): Promise<string[]> {
  const cases = await tested(write(text))
  const found = cases.flatMap((one): readonly Finding[] => one.findings)
  return found.map(({ code, span, message }) => `${span?.line}:${span?.column} ${code} ${message.zh}`)
}

const SHEET =
  `案例,底稿,面积,employees,premisesSafe,stallArea,基准日,第三条第二项 结论,第三条第二项“从业人员中本地居民不少于二分之一” 实际,eligibility 结论,class 答案,openingGrant 数额,modelAward 下限,modelAward 上限,modelAward 缺少,理由
保留四人,examples/eligible.yaml,,4,,,,符合,2/4,符合,micro,1 万元,1 万元,5 万元,awardDecided,四人中二人
少一人,examples/eligible.yaml,,"{ set: [{ first: 2, local: false }] }",,,,不符合,2/6,不符合,,0 元,,,,六人中二人
`.replace(',面积,', ',营业面积,')

const YAML = `- case: 保留四人
  like: examples/eligible.yaml
  change: { employees: { keep: 4 } }
  expect:
    - { clause: 第三条第二项, verdict: pass }
    - { clause: 第三条第二项, quote: 从业人员中本地居民不少于二分之一, actual: 2/4 }
    - { decision: eligibility, verdict: pass }
    - { decision: class, answer: micro }
    - { amount: openingGrant, value: 1 万元 }
    - { amount: modelAward, low: 1 万元, high: 5 万元, missing: [awardDecided] }
  because: 四人中二人
- case: 少一人
  like: examples/eligible.yaml
  change: { employees: { set: [{ first: 2, local: false }] } }
  expect:
    - { clause: 第三条第二项, verdict: fail }
    - { clause: 第三条第二项, quote: 从业人员中本地居民不少于二分之一, actual: 2/6 }
    - { decision: eligibility, verdict: fail }
    - { amount: openingGrant, value: 0 元 }
  because: 六人中二人
`

describe('a sheet is the cases that YAML would write', () => {
  test('the same facts, day, expectations and reasons', () => {
    const [sheet, yaml] = [write(SHEET), write(YAML, 'yaml')].map((path) => {
      const { asked } = readApplications([path], policy)
      rmSync(path)
      return asked.map(({ application }) => {
        if (!isReadable(application)) throw new Error(application.findings.map(({ message }) => message.zh).join())
        return { ...application, name: application.name.split(' · ')[1] }
      })
    })
    expect(sheet).toEqual(yaml)
    expect(sheet).toHaveLength(2)
  })

  test('tested, each at its row', async () => {
    const cases = await tested(write(SHEET))
    expect(cases.map(({ name, line, mismatches, findings }) => ({ name, line, mismatches, findings }))).toEqual([
      { name: '保留四人', line: 2, mismatches: [], findings: [] },
      { name: '少一人', line: 3, mismatches: [], findings: [] },
    ])
  })

  test('what is not as expected is told at its cell', async () => {
    const [, one] = await tested(write(SHEET.replace('不符合,2/6', '符合,2/6')))
    expect(one?.mismatches.map(({ about, expected, place }) => [about.zh, expected.zh, place?.line])).toEqual([
      ['第三条第二项', 'pass（符合）', 3],
    ])
  })

  test('with a byte order mark, and as spreadsheets of a Chinese Windows save it', async () => {
    for (const text of [`\ufeff${SHEET}`, SHEET.replaceAll('\n', '\r\n')])
      expect(
        (await tested(write(text))).every(({ findings, mismatches }) => findings.length + mismatches.length === 0),
      ).toBe(true)
    const { spawnSync } = await import('node:child_process')
    const gb = spawnSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: SHEET }).stdout
    expect(gb.length).toBeGreaterThan(100)
    expect((await tested(write(gb))).map(({ name, findings }) => [name, findings])).toEqual([
      ['保留四人', []],
      ['少一人', []],
    ])
  })

  test('not known, and no such thing', async () => {
    const cases = await tested(
      write(
        'case,like,stallArea,area,eligibility verdict,stallFee verdict\n没有摊位,examples/eligible.yaml,没有,,,notApplicable\n也没有,examples/eligible.yaml,absent,,,不适用\n不知道面积,examples/eligible.yaml,,不知道,,\n不知道摊位,examples/eligible.yaml,missing,,,undetermined\n',
      ),
    )
    expect(cases.map(({ mismatches, findings, silent }) => [mismatches, findings, silent])).toEqual([
      [[], [], false],
      [[], [], false],
      [[], [], true],
      [[], [], false],
    ])
  })

  test('a judgement as a whole, or one part of it', async () => {
    const cases = await tested(
      write(
        'case,like,premisesSafe,premisesSafe.finding,eligibility verdict\n整项,examples/eligible.yaml,"{ finding: false, by: 评审组, on: 2026-09-20, ground: 通道不畅 }",,fail\n只改结论,examples/eligible.yaml,,FALSE,fail\n',
      ),
    )
    expect(cases.map(({ mismatches, findings }) => [mismatches, findings])).toEqual([
      [[], []],
      [[], []],
    ])
  })

  test('a case like no other says its facts, and on which day it is decided', async () => {
    const [one] = await tested(write('case,asOf,area,employees,class verdict,施行\n当日,2025-12-31,80,0,,否\n'))
    expect(one).toMatchObject({ asOf: '2025-12-31', mismatches: [], findings: [] })
  })

  test('effects and findings', async () => {
    const [one] = await tested(
      write(
        'case,like,employees,receivedOn,第八条第二款 末日,提示\n重复,examples/eligible.yaml,"{ add: [{ number: ""01"", local: true, hiredOn: 2025-03-01, insured: true }] }",2026-10-01,2026-10-31,listed-twice\n',
      ),
    )
    expect(one).toMatchObject({ mismatches: [], findings: [] })
  })
})

describe('what is wrong with a sheet, by row and column', () => {
  test.each([
    ['an unknown fact', 'case,like,aera\n甲,examples/eligible.yaml,1\n', '1:11 unknown-fact 事实词汇表中没有“aera”'],
    [
      'an unknown subject',
      'case,like,eligibilty verdict\n甲,examples/eligible.yaml,pass\n',
      '1:11 unknown-expectation 没有叫“eligibilty”的条款、决定或数额',
    ],
    [
      'a column twice',
      'case,like,area,营业面积\n甲,examples/eligible.yaml,1,2\n',
      '1:16 duplicate-column “营业面积”在第 3 列已经有了',
    ],
    [
      'the same side twice',
      'case,like,class 答案,class answer\n甲,examples/eligible.yaml,small,small\n',
      '1:20 duplicate-column “class answer”在第 3 列已经有了',
    ],
    [
      'an unknown verdict',
      'case,like,eligibility verdict\n甲,examples/eligible.yaml,合格\n',
      '2:26 unknown-verdict 没有结论“合格”',
    ],
    [
      'a side that does not fit',
      'case,like,eligibility 数额\n甲,examples/eligible.yaml,2 万元\n',
      '2:26 malformed 对 decision 不能期望 value',
    ],
    ['too few cells', 'case,like,area\n甲,examples/eligible.yaml\n', '2:1 ragged-row 第 2 行有 2 格，表头有 3 列'],
    [
      'a cell without a heading',
      'case,like,\n甲,examples/eligible.yaml,1\n',
      '2:26 column-without-name 第 2 行第 3 列有内容，这一列却没有列名',
    ],
    [
      'a case without a name',
      'case,like\n,examples/eligible.yaml\n',
      '2:1 application-without-name 第 2 行没有写是哪一份申请',
    ],
    [
      'a name twice',
      'case,like\n甲,examples/eligible.yaml\n甲,examples/eligible.yaml\n',
      '3:1 duplicate-application 有两份申请叫“甲”，另一份在第 2 行',
    ],
    [
      'an application that is not there',
      'case,like\n甲,examples/none.yaml\n',
      '2:3 like-not-found 找不到 like 所指的“examples/none.yaml”',
    ],
    [
      'a value that does not fit',
      'case,like,area\n甲,examples/eligible.yaml,很大\n',
      '2:26 fact-type “营业面积”（area）应为数值（平方米）',
    ],
    ['YAML that cannot be read', 'case,like,employees\n甲,examples/eligible.yaml,{ keep: 1\n', '2:26'],
    ['rows that are not there', 'case,like,employees\n甲,examples/eligible.yaml,7\n', '2:26'],
    ['rows of no application', 'case,asOf,employees\n甲,2026-05-01,3\n', '2:14 row-count'],
    ['a derived value', 'case,like,staffCount\n甲,examples/eligible.yaml,7\n', '1:11'],
    ['headings alone', 'case,like\n', '1:1 no-applications'],
  ])('%s', async (_, text, told) => {
    const found = await refused(text)
    expect(found).not.toEqual([])
    expect(found[0]?.slice(0, told.length)).toBe(told)
  })

  test('one row that is wrong leaves the others', async () => {
    const cases = await tested(
      write('case,like,area,class answer\n甲,examples/eligible.yaml,很大,\n乙,examples/eligible.yaml,80,small\n'),
    )
    expect(cases.map(({ name, findings, mismatches }) => [name, findings.length, mismatches.length])).toEqual([
      ['甲', 1, 0],
      ['乙', 0, 0],
    ])
  })

  test('a file named as one of its lists', async () => {
    const path = write('case,like\n甲,examples/eligible.yaml\n')
    const list = path.replace('.csv', '.employees.csv')
    writeFileSync(list, 'application,number\n甲,1\n')
    const [one] = await tested(path)
    rmSync(list)
    expect(one?.findings.map(({ code }) => code)).toEqual(['list-file'])
  })
})
