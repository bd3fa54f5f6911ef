import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestReport } from '../../src/model/test-report.ts'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

/*
 * `banfa test`, as a drafter runs it: what is as expected, what is not, and how it says so.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-test-command-'))
beforeAll(built, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const banfa = (folder: string, ...args: string[]): Ran => runBanfa(args, { cwd: folder })

const ARTICLE = `article: 1
version: 1.0.0
role: requirement
phrases:
  - quote: 员工在 10 人以上。
    fact: staff
    operator: atLeast
    value: 10 人
`
const POLICY = `policy: p
title: 示例办法
subject: shop
asOf: appliedOn
parties: { applicant: 申请人 }
versions:
  - { id: "2020", effective: { from: 2020-01-01, until: 2020-12-31 } }
  - { id: draft, amends: "2020", draft: true }
decisions:
  default: eligible
  eligible: { label: { zh: 条件, en: Eligible }, clauses: [第一条] }
`
const FACTS = `facts:
  appliedOn: { label: 申请日期, type: date, from: applicant }
  staff: { label: 员工人数, type: integer, unit: 人, from: applicant }
`

let count = 0
/** A policy with some files more, in a folder of its own. */
function policyWith(files: Readonly<Record<string, string>>): string {
  const folder = join(home, `${++count}`)
  const all = {
    'rules/p/policy.yaml': POLICY,
    'rules/p/facts.yaml': FACTS,
    'rules/p/2020/article-01.yaml': ARTICLE,
    'rules/p/draft/article-01.yaml': ARTICLE.replaceAll('10 人', '12 人'),
    'rules/p/2020/examples/ten.yaml':
      'appliedOn: 2020-05-01\nstaff: 10\nexpect:\n  - { decision: eligible, verdict: pass }\n',
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const nine = (verdict: string): string =>
  `- case: 九人\n  like: examples/ten.yaml\n  change: { staff: 9 }\n  expect:\n    - { clause: 第一条, quote: 员工在 10 人以上, verdict: ${verdict}, actual: 9 人 }\n  because: 少一人\n`

describe('what is as expected', () => {
  test('exit 0, a line for each file', () => {
    const folder = policyWith({ 'rules/p/2020/cases/staff.yaml': nine('fail') })
    const { code, out, err } = banfa(folder, 'test', '--cases')
    expect(err).toBe('')
    expect(out).toBe(
      [
        `√ ${'rules/p/2020/examples/ten.yaml'.padEnd(62)}  1/1`,
        `√ ${'rules/p/2020/cases/staff.yaml'.padEnd(62)}  1/1`,
        '',
        '共 2 例：2 例相符，0 例不符',
        '',
      ].join('\n'),
    )
    expect(code).toBe(0)
  })

  test.each(['rules', 'rules/p', 'rules/p/2020', 'rules/p/2020/cases', 'rules/p/2020/cases/staff.yaml'])(
    '%s',
    (path) => {
      const folder = policyWith({ 'rules/p/2020/cases/staff.yaml': nine('fail') })
      const { code, out } = banfa(folder, 'test', path, '--lang', 'en')
      expect(out).toMatch(
        path.includes('cases') ? /\n1 in all: 1 as expected, 0 not\n$/ : /\n2 in all: 2 as expected, 0 not\n$/,
      )
      expect(code).toBe(0)
    },
  )

  test('a case of a draft is decided by the draft', () => {
    const folder = policyWith({
      'rules/p/draft/cases/staff.yaml':
        '- { case: 十人, appliedOn: 2020-05-01, staff: 10, expect: [{ clause: 第一条, verdict: fail }] }\n- { case: 十二人, appliedOn: 2030-05-01, staff: 12, expect: [{ clause: 第一条, verdict: pass }] }\n',
    })
    expect(banfa(folder, 'test', 'rules/p/draft')).toMatchObject({ code: 0 })
  })

  test('of an amendment its own articles alone are looked at: the others are for the cases of what it amends', () => {
    const second = ARTICLE.replace('article: 1', 'article: 2').replaceAll('10 人', '5 人')
    const folder = policyWith({
      'rules/p/2020/article-02.yaml': second,
      'rules/p/draft/cases/staff.yaml':
        '- { case: 九人, appliedOn: 2020-05-01, staff: 9, expect: [{ clause: 第一条, verdict: fail }] }\n',
    })
    const own = banfa(folder, 'test', 'rules/p/draft', '--coverage', '--boundaries', '--mutants')
    expect(own.out).not.toContain('rules/p/2020')
    expect(own.out).toContain('rules/p/draft/article-01.yaml:5')
    expect(own.out).toContain('另有 1 条沿用 2020，由该版的案例检验')
    const versions = (version: string): TestReport['versions'] => {
      const path = `${version}.json`
      banfa(folder, 'test', `rules/p/${version}`, '--coverage', '--report', `json=${path}`)
      return (JSON.parse(readFileSync(join(folder, path), 'utf8')) as TestReport).versions
    }
    expect(versions('draft')).toMatchObject([{ unchanged: { version: '2020', articles: 1 } }])
    expect(versions('2020')[0]).not.toHaveProperty('unchanged')
    expect(versions('2020')[0]?.coverage).toHaveLength(2)
  })

  test('outside every version there is none in force, and that can be expected', () => {
    const folder = policyWith({
      'rules/p/2020/cases/late.yaml':
        '- { case: 次年, appliedOn: 2021-01-01, staff: 10, expect: [{ inForce: false }] }\n',
    })
    expect(banfa(folder, 'test').code).toBe(0)
  })

  test('what expects nothing is counted apart', () => {
    const folder = policyWith({ 'rules/p/2020/examples/bare.yaml': 'appliedOn: 2020-05-01\nstaff: 10\n' })
    const { code, out } = banfa(folder, 'test')
    expect(out).toContain('共 2 例：1 例相符，0 例不符，1 例没有写应有的结论')
    expect(code).toBe(0)
  })
})

describe('what is not as expected', () => {
  const folder = policyWith({ 'rules/p/2020/cases/staff.yaml': nine('pass') })

  test('exit 1: what it is about, what was expected, what came out, and why the drafter expected it', () => {
    const { code, out } = banfa(folder, 'test', '--cases')
    expect(out).toBe(
      [
        `√ ${'rules/p/2020/examples/ten.yaml'.padEnd(62)}  1/1`,
        `× ${'rules/p/2020/cases/staff.yaml'.padEnd(62)}  0/1`,
        '  × 九人',
        '    第一条“员工在 10 人以上” 结论',
        '    │ 应为    pass（符合）',
        '    │ 实为    fail（不符合）',
        '    │ 原文    第一条“员工在 10 人以上。”',
        '    │ × 员工人数 不少于 10 人               9 人',
        '    │ 规则    rules/p/2020/article-01.yaml:5',
        '    │ 案例    rules/p/2020/cases/staff.yaml:5',
        '    │ 理由    少一人',
        '',
        '共 2 例：1 例相符，1 例不符',
        '',
      ].join('\n'),
    )
    expect(code).toBe(1)
  })

  test('as JSON', () => {
    const { code, out } = banfa(folder, 'test', '--format', 'json')
    const { cases, versions } = JSON.parse(out)
    expect(versions.map((one: object) => Object.keys(one))).toEqual([
      ['policy', 'title', 'version', 'rules', 'coverage', 'boundaries', 'properties'],
    ])
    expect(cases).toEqual([
      {
        application: 'rules/p/2020/examples/ten.yaml',
        met: true,
        mismatches: [],
        file: 'rules/p/2020/examples/ten.yaml',
        name: null,
        line: 1,
        policy: 'rules/p',
        version: '2020',
        asOf: '2020-05-01',
      },
      {
        application: 'rules/p/2020/cases/staff.yaml · 九人',
        met: false,
        mismatches: [
          {
            about: { zh: '第一条“员工在 10 人以上”', en: '第一条 员工在 10 人以上' },
            what: { zh: '结论', en: 'verdict' },
            expected: { zh: 'pass（符合）', en: 'pass' },
            got: { zh: 'fail（不符合）', en: 'fail' },
            place: { file: 'rules/p/2020/cases/staff.yaml', line: 5 },
            grounds: {
              clauses: [
                expect.objectContaining({
                  id: 'art1.ph1',
                  quote: '员工在 10 人以上。',
                  verdict: 'fail',
                  actual: { value: 9, unit: '人', text: '9 人', textEn: '9' },
                  place: { file: 'rules/p/2020/article-01.yaml', line: 5 },
                }),
              ],
              more: 0,
            },
          },
        ],
        errors: [],
        file: 'rules/p/2020/cases/staff.yaml',
        name: '九人',
        line: 1,
        policy: 'rules/p',
        version: '2020',
        asOf: '2020-05-01',
        because: '少一人',
      },
    ])
    expect(code).toBe(1)
  })

  test('both engines', () => {
    expect(banfa(folder, 'test', '--engine', 'rules').out).toBe(banfa(folder, 'test').out)
  })
})

describe('what cannot be tested', () => {
  test('a case that cannot be read: exit 3, with the place', () => {
    const folder = policyWith({
      'rules/p/2020/cases/staff.yaml': '- { case: 错字, appliedOn: 2020-05-01, stuff: 10, expect: [] }\n',
    })
    const { code, out } = banfa(folder, 'test')
    expect(out).toContain('× 错字')
    expect(out).toContain('rules/p/2020/cases/staff.yaml:1:')
    expect(out).toContain('共 2 例：1 例相符，1 例不符')
    expect(code).toBe(3)
  })

  test('rules that are wrong: exit 3, told once', () => {
    const wrong = ARTICLE.replace('value: 10 人', 'value: 11 人')
    const folder = policyWith({ 'rules/p/2020/article-01.yaml': wrong, 'rules/p/2020/cases/staff.yaml': nine('fail') })
    const { code, out } = banfa(folder, 'test')
    expect(out.match(/quote-value-mismatch/g)).toHaveLength(1)
    expect(out).toContain('共 2 例：0 例相符，2 例不符')
    expect(code).toBe(3)
  })

  test('no examples and no cases: exit 70', () => {
    const folder = policyWith({})
    rmSync(join(folder, 'rules/p/2020/examples'), { recursive: true })
    const { code, err } = banfa(folder, 'test')
    expect(err).toContain('里没有示例和案例')
    expect(code).toBe(70)
  })

  test('a policy elsewhere is named', () => {
    const folder = policyWith({})
    cpSync(join(folder, 'rules/p/2020/examples/ten.yaml'), join(folder, 'one.yaml'))
    cpSync(join(folder, 'rules/p'), join(folder, 'rules/q'), { recursive: true })
    expect(banfa(folder, 'test', 'one.yaml').code).toBe(70)
    expect(banfa(folder, 'test', 'one.yaml', '--policy', 'rules/p').code).toBe(0)
  })
})

describe('what else is written', () => {
  const folder = policyWith({ 'rules/p/2020/cases/staff.yaml': nine('pass') })

  test('a file for each --report, beside the text', () => {
    const args = [
      '--report',
      'junit=j.xml',
      '--report',
      'html=t.html',
      '--report',
      'json=t.json',
      '--report',
      'github=g',
    ]
    const { code, out, err } = banfa(folder, 'test', ...args)
    expect(out).toBe(banfa(folder, 'test').out)
    expect(err.split('\n')).toEqual(['写出  j.xml', '写出  t.html', '写出  t.json', '写出  g', ''])
    expect(code).toBe(1)
    const written = (name: string): string => readFileSync(join(folder, name), 'utf8')
    expect(written('j.xml')).toContain('<testcase name="九人" classname="rules/p/2020/cases/staff.yaml"')
    expect(written('t.html')).toContain('<li><b>1/2</b>案例</li>')
    expect(JSON.parse(written('t.json'))).toEqual(JSON.parse(banfa(folder, 'test', '--format', 'json').out))
    expect(written('g')).toBe(banfa(folder, 'test', '--format', 'github').out)
  })

  test('the properties of an amendment are tried on the examples of what it amends', () => {
    const rules = join(folder, 'amended')
    cpSync(join(import.meta.dirname, '../../rules/jiangning-alliance'), rules, { recursive: true })
    const property = [
      '- property: 修订不会使申报条件由符合变为不符合',
      '  between: { from: 2019-01-01, to: 2026-draft }',
      '  never: { decision: eligibility, from: pass, to: fail }',
    ]
    appendFileSync(join(rules, '2026-draft/properties.yaml'), `${property.join('\n')}\n`)
    const { code, out } = banfa(folder, 'test', join(rules, '2026-draft'), '--properties')
    expect(code).toBe(1)
    expect(out).toContain('反例  ../2019-01-01/examples/founded-three-months-exactly.yaml')
    expect(out).toMatch(/√ .* {2}试 100 次，问到 \d+ 次/)
  })

  test('the same test is the same bytes', () => {
    const twice = [1, 2].map(() => banfa(folder, 'test', '--report', 'junit=-').out)
    expect(twice[0]).toBe(twice[1])
    expect(twice[0]).toContain('<testsuites name="banfa test" tests="2" failures="1" errors="0" skipped="0">')
  })

  test('annotations in place of the text', () => {
    expect(banfa(folder, 'test', '--cases', '--format', 'github').out).toBe(
      '::error file=rules/p/2020/cases/staff.yaml,line=5,title=九人::第一条“员工在 10 人以上” 结论：应为 pass（符合），实为 fail（不符合）\n',
    )
  })

  test.each([
    [['--report', 'junit'], '--report 应写成 格式=文件'],
    [['--report', 'pdf=x'], '格式有：junit、github、html、json'],
    [['--report', 'junit=rules/p/policy.yaml'], '已经存在'],
    [['--report', 'junit=x', '--report', 'html=x'], '两份文件都要写到“x”'],
    [['--min', '101'], '--min 应是 0 至 100 的百分数'],
    [['--min', '-1'], '--min 应是 0 至 100 的百分数'],
    [['--path', '3:1'], '--path 要与 --seed 一起用'],
    [['--runs', '0'], '次数'],
  ])('%j is refused before anything is tested: exit 70', (args, told) => {
    const { code, out, err } = banfa(folder, 'test', ...args)
    expect(err).toContain(told)
    expect(out).toBe('')
    expect(code).toBe(70)
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})
