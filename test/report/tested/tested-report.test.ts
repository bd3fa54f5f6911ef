import { describe, expect, test } from 'vitest'
import { bothLanguages } from '../../../src/model/bilingual.ts'
import type { TestReport } from '../../../src/model/test-report.ts'
import type { TestedCase, TestedMismatch } from '../../../src/model/tested-case.ts'
import { testedGithub } from '../../../src/report/tested/tested-github.ts'
import { testedHtml } from '../../../src/report/tested/tested-html.ts'
import { testedJson } from '../../../src/report/tested/tested-json.ts'
import { testedJunit } from '../../../src/report/tested/tested-junit.ts'
import type { TestedOptions } from '../../../src/report/tested/tested-options.ts'
import { testedText } from '../../../src/report/tested/tested-text.ts'

/*
 * One test, told in every format: names of others are words in each of them, never markup and never a command.
 */

const one = (parts: Partial<TestedCase>): TestedCase => ({
  application: 'cases/a.yaml · 甲',
  file: 'cases/a.yaml',
  name: '甲',
  line: 3,
  policy: 'rules/p',
  version: '2020',
  asOf: '2020-05-01',
  silent: false,
  mismatches: [],
  findings: [],
  ...parts,
})

const mismatch: TestedMismatch = {
  about: bothLanguages('第一条'),
  what: { zh: '结论', en: 'verdict' },
  expected: { zh: 'pass（符合）', en: 'pass' },
  got: { zh: 'fail（不符合）', en: 'fail' },
  place: { file: 'cases/a.yaml', line: 7 },
  grounds: { clauses: [], more: 0 },
}

const phrase = {
  phrase: 'art1.ph1',
  cite: { zh: '第一条', en: 'Art. 1' },
  quote: '员工在 10 人以上',
  place: { file: 'rules/p/2020/article-01.yaml', line: 5 },
}
const proposal = { name: '十一人', yaml: '- case: 十一人\n' }

const report: TestReport = {
  cases: [
    one({}),
    one({ name: '名含 <b> & "，100%: a,b', line: 6, mismatches: [mismatch], because: '少一人' }),
    one({ name: null, file: 'cases/b.yaml', application: 'cases/b.yaml', silent: true }),
    one({
      name: '错字',
      line: 9,
      version: null,
      asOf: null,
      findings: [
        {
          code: 'unknown-fact',
          severity: 'error',
          message: bothLanguages('没有“stuff”\n第二行'),
          span: { file: 'cases/a.yaml', start: 0, end: 1, line: 10, column: 4 },
        },
      ],
    }),
  ],
  versions: [
    {
      policy: 'rules/p',
      title: bothLanguages('示例办法'),
      version: '2020',
      rules: 'sha256:0',
      coverage: [
        { ...phrase, seen: { pass: '甲', fail: null, decisive: null }, proposals: [{ ...proposal, shows: 'fail' }] },
      ],
      boundaries: [{ ...phrase, what: bothLanguages('10 人'), sides: { below: '甲', at: null }, proposals: [] }],
      mutants: [
        { ...phrase, id: 'm1', change: bothLanguages('10 人 → 11 人'), fate: 'survived', by: null, proposal },
        { ...phrase, id: 'm2', change: bothLanguages('10 人 → 9 人'), fate: 'killed', by: '甲', proposal: null },
        { ...phrase, id: 'm3', change: bothLanguages('≥ → >'), fate: 'equivalent', by: null, proposal: null },
      ],
    },
  ],
}
const options: TestedOptions = {
  language: 'zh',
  color: false,
  finding: ({ code, message }) => `error[${code}]: ${message.zh}`,
}

describe('a test for a terminal', () => {
  test('the cases by file, what is wanting of each section, and the sum', () => {
    expect(testedText(report, options).split('\n')).toEqual([
      `× ${'cases/a.yaml'.padEnd(62)}  1/3`,
      '  × 名含 <b> & "，100%: a,b',
      '    第一条 结论',
      '    │ 应为    pass（符合）',
      '    │ 实为    fail（不符合）',
      '    │ 案例    cases/a.yaml:7',
      '    │ 理由    少一人',
      '  × 错字',
      'error[unknown-fact]: 没有“stuff”\n第二行'.split('\n')[0],
      '第二行',
      `√ ${'cases/b.yaml'.padEnd(62)}  1/1`,
      '',
      '示例办法 2020',
      ' 条款覆盖        1/3  33.3%',
      '   第一条      1/3       ███',
      '   ○ 第一条“员工在 10 人以上”：不符合、独自决定条款',
      '     rules/p/2020/article-01.yaml:5',
      ' 边界            1/2  50%',
      '   ○ 第一条“员工在 10 人以上”：10 人、恰好',
      '     rules/p/2020/article-01.yaml:5',
      ' 改动检出        1/2  50%',
      '   1 处与原规则相同',
      '   ○ 第一条“员工在 10 人以上”：10 人 → 11 人',
      '     rules/p/2020/article-01.yaml:5',
      '',
      '共 4 例：1 例相符，2 例不符，1 例没有写应有的结论',
    ])
  })

  test('a few of many are told, all of them where the section is asked for by name', () => {
    const [version] = report.versions
    const [seen] = version?.coverage ?? []
    if (version === undefined || seen === undefined) throw new Error('no coverage')
    const many = { cases: [], versions: [{ ...version, coverage: Array.from({ length: 5 }, () => seen) }] }
    expect(testedText(many, options)).toContain('   … 还有 2 处，用 --coverage 全部列出')
    const all = testedText(many, { ...options, full: new Set(['coverage']) })
    expect(all).not.toContain('还有')
    expect(all.match(/不符合、独自决定条款/g)).toHaveLength(5)
  })
})

describe('a test as JUnit XML', () => {
  test('a suite for each file, no times, names of others escaped', () => {
    expect(testedJunit(report, options)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="banfa test" tests="4" failures="1" errors="1" skipped="1">',
        '  <testsuite name="cases/a.yaml" tests="3" failures="1" errors="1" skipped="0">',
        '    <testcase name="甲" classname="cases/a.yaml" file="cases/a.yaml" line="3"/>',
        '    <testcase name="名含 &lt;b&gt; &amp; &quot;，100%: a,b" classname="cases/a.yaml" file="cases/a.yaml" line="6">',
        '      <failure message="第一条 结论" type="mismatch">    第一条 结论',
        '    │ 应为    pass（符合）',
        '    │ 实为    fail（不符合）',
        '    │ 案例    cases/a.yaml:7',
        '    │ 理由    少一人</failure>',
        '    </testcase>',
        '    <testcase name="错字" classname="cases/a.yaml" file="cases/a.yaml" line="9">',
        '      <error message="没有“stuff”',
        '第二行" type="unknown-fact">error[unknown-fact]: 没有“stuff”',
        '第二行</error>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="cases/b.yaml" tests="1" failures="0" errors="0" skipped="1">',
        '    <testcase name="cases/b.yaml" classname="cases/b.yaml" file="cases/b.yaml" line="3">',
        '      <skipped message="没有写应有的结论"/>',
        '    </testcase>',
        '  </testsuite>',
        '  <testsuite name="banfa" tests="0" failures="0" errors="0" skipped="0">',
        '    <properties>',
        '      <property name="条款覆盖 rules/p 2020" value="1/3 33.3%"/>',
        '      <property name="边界 rules/p 2020" value="1/2 50%"/>',
        '      <property name="改动检出 rules/p 2020" value="1/2 50%"/>',
        '    </properties>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
  })
})

describe('a test as annotations', () => {
  test('one line each; what would end a command or a property is escaped', () => {
    expect(testedGithub(report, 'zh').split('\n')).toEqual([
      '::error file=cases/a.yaml,line=7,title=名含 <b> & "，100%25%3A a%2Cb::第一条 结论：应为 pass（符合），实为 fail（不符合）',
      '::error file=cases/a.yaml,line=10,col=4,title=unknown-fact::没有“stuff”%0A第二行',
      '::notice file=rules/p/2020/article-01.yaml,line=5,title=第一条“员工在 10 人以上”::没有案例见过：不符合、独自决定条款',
      '::notice file=rules/p/2020/article-01.yaml,line=5,title=第一条“员工在 10 人以上”::边界 10 人 没有案例：恰好',
      '::warning file=rules/p/2020/article-01.yaml,line=5,title=第一条“员工在 10 人以上”::10 人 → 11 人：改了也没有案例发现',
      '',
    ])
  })
})

describe('a test as one page', () => {
  const page = testedHtml(report, options)

  test('nothing from elsewhere, no script, names of others escaped', () => {
    expect(page).not.toMatch(/<script|https?:|src=|@import|url\(/)
    expect(page).not.toContain('名含 <b>')
    expect(page).toContain('名含 &lt;b&gt; &amp; &quot;，100%: a,b')
  })

  test('the figures, the case that is not as expected opened, a table for each section', () => {
    expect(page).toContain(
      '<li><b>2/4</b>案例</li><li><b>33.3%</b>条款覆盖</li><li><b>50%</b>边界</li><li><b>50%</b>改动检出</li>',
    )
    expect(page).toContain('<details open="open"><summary><span class="unmet">×</span> cases/a.yaml 1/3</summary>')
    expect(page).toContain('<details><summary><span class="met">√</span> cases/b.yaml 1/1</summary>')
    expect(page.match(/<table>/g)).toHaveLength(3)
    expect(page).toContain('<td class="wanting">没有被发现</td>')
  })

  test('every element that is opened is closed', () => {
    const open: string[] = []
    for (const [, close, name = '', own] of page
      .replace(/<!DOCTYPE html>/, '')
      .matchAll(/<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g)) {
      if (own === '/') continue
      if (close === '/') expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })
})

describe('a test as JSON', () => {
  test('the cases, and the sections by version', () => {
    const { cases, versions } = JSON.parse(testedJson(report))
    expect(cases).toHaveLength(4)
    expect(cases[3]).toMatchObject({
      met: false,
      errors: [{ code: 'unknown-fact', place: { file: 'cases/a.yaml', line: 10 } }],
    })
    expect(versions).toEqual(report.versions)
  })
})
