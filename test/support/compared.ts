import { join } from 'node:path'
import { readApplications } from '../../src/cli/read-applications.ts'
import { compareVersions, loadPolicy } from '../../src/index.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import { hasErrors } from '../../src/model/finding.ts'
import { type WrittenPolicies, writtenPolicies } from './written-policies.ts'

const shipped = join(import.meta.dirname, '../../rules/jiangning-alliance')

/** The shipped policy and its draft, on its example applications or without any. */
export function comparedShipped(withApplications = true): Comparison {
  return comparedIn(
    shipped,
    ['2019-01-01', '2026-draft'],
    withApplications ? join(shipped, '2019-01-01/examples') : null,
  )
}

/** A small policy whose draft does a little of everything: see its files below. */
export function comparedStalls(): Comparison {
  const folder: WrittenPolicies = writtenPolicies('stalls')
  try {
    const dir = folder.write(STALLS)
    return comparedIn(dir, ['2024-01-01', '2027-draft'], join(dir, 'applications'))
  } finally {
    folder.remove()
  }
}

function comparedIn(dir: string, [old, now]: readonly [string, string], paths: string | null): Comparison {
  const policy = loadPolicy(dir)
  if (hasErrors(policy.findings))
    throw new Error(policy.findings.map(({ code, message }) => `${code}: ${message.en}`).join('\n'))
  const applications =
    paths === null ? null : readApplications([paths], dir).asked.map(({ application }) => application)
  const found = compareVersions(policy, old, now, applications)
  if ('error' in found) throw new Error(found.error.message.en)
  return found
}

/** Its wording, punctuation, numbers, order, thresholds, fees and ranges change; one article goes and one comes. */
const STALLS: Readonly<Record<string, string>> = {
  'stalls/policy.yaml': `
policy: stalls
title: { zh: 摊位管理办法, en: Measures for market stalls }
subject: stall
subjects: { stall: 摊位 }
asOf: appliedOn
parties: { applicant: 申请人, authority: 主管部门 }
versions:
  - id: "2024-01-01"
    draft: true
    preamble: [{ quote: 摊位管理办法, nothing: 标题 }]
  - id: 2027-draft
    amends: "2024-01-01"
    draft: true
    repealed: [第五条]
    renumbered:
      第二条第一项: 第二条第二项
      第二条第二项: 第二条第一项
      第五条: 第六条
decisions:
  default: eligible
  eligible: { label: { zh: 申请条件, en: conditions }, clauses: [第二条] }
`,
  'stalls/facts.yaml': `
facts:
  appliedOn: { label: 申请日期, type: date, from: applicant }
  area: { label: 面积, type: integer, unit: 平方米, range: [0, 1000], from: applicant }
  licensed: { label: 持证, type: boolean, from: applicant }
  decided: { label: 核定的补助, type: money, range: [0 元, 100 万元], from: authority }
`,
  'stalls/2024-01-01/article-01.yaml': article(1, '总则', 'goal', [
    { quote: '摊位事务由摊主大会讨论，', nothing: '职责' },
    { quote: '摊主大会每年召开一次。', nothing: '职责' },
  ]),
  'stalls/2027-draft/article-01.yaml': article(1, '总则', 'goal', [
    { quote: '摊位事务由摊主会讨论，', nothing: '职责' },
    { quote: '摊主会每年召开一次。', nothing: '职责' },
  ]),
  'stalls/2024-01-01/article-02.yaml': `
article: 2
version: 1.0.0
title: 条件
role: requirement
lead: [{ quote: 申请补助，应当符合下列条件：, nothing: 引出各项 }]
items:
  - item: 1
    phrases: [{ quote: 持有许可证；, fact: licensed, operator: is, value: true }]
  - item: 2
    phrases: [{ quote: 面积不少于 10 平方米。, fact: area, operator: atLeast, value: 10 平方米 }]
`,
  'stalls/2027-draft/article-02.yaml': `
article: 2
version: 1.0.0
title: 条件
role: requirement
lead: [{ quote: 申请补助应当符合下列条件：, nothing: 引出各项 }]
items:
  - item: 1
    phrases: [{ quote: 面积不少于 12 平方米；, fact: area, operator: atLeast, value: 12 平方米 }]
  - item: 2
    phrases: [{ quote: 持有许可证；, fact: licensed, operator: is, value: true }]
`,
  'stalls/2024-01-01/article-03.yaml': article(3, '补助', 'support', [
    {
      quote: '符合条件的，由主管部门视情况给予 2 万元至 15 万元的补助。',
      grant: grant('2 万元', '15 万元'),
    },
  ]),
  'stalls/2027-draft/article-03.yaml': article(3, '补助', 'support', [
    {
      quote: '符合条件的，由主管部门视情况给予 3 万元至 12 万元的补助。',
      grant: grant('3 万元', '12 万元'),
    },
  ]),
  'stalls/2024-01-01/article-04.yaml': article(4, '摊位费', 'support', [
    { quote: '每个摊位收取摊位费 500 元。', charge: fee('500 元') },
  ]),
  'stalls/2027-draft/article-04.yaml': article(4, '摊位费', 'support', [
    { quote: '每个摊位收取摊位费 400 元。', charge: fee('400 元') },
  ]),
  'stalls/2024-01-01/article-05.yaml': article(5, '卫生', 'goal', [{ quote: '摊主应当爱护环境。', nothing: '倡导' }]),
  'stalls/2024-01-01/article-06.yaml': article(6, '解释', 'authority', [
    { quote: '本办法由主管部门解释。', nothing: '解释权' },
  ]),
  'stalls/applications/exact.yaml': 'appliedOn: 2024-05-01\narea: 20\nlicensed: true\ndecided: 10 万元\n',
  'stalls/applications/narrow.yaml': 'appliedOn: 2024-05-01\narea: 10\nlicensed: true\ndecided: 4 万元\n',
  'stalls/applications/open.yaml': 'appliedOn: 2024-05-01\narea: 30\nlicensed: true\n',
  'stalls/applications/=2+3.yaml': 'appliedOn: 2024-05-01\narea: 11\nlicensed: true\n',
}

function article(number: number, title: string, role: string, phrases: readonly object[]): string {
  return JSON.stringify({ article: number, version: '1.0.0', title, role, phrases })
}

function grant(low: string, high: string): object {
  return {
    id: 'subsidy',
    label: { zh: '摊位补助', en: 'stall subsidy' },
    to: 'stall',
    amount: { discretion: { of: 'decided', from: 'authority', low, high } },
  }
}

function fee(amount: string): object {
  return { id: 'fee', label: { zh: '摊位费', en: 'stall fee' }, to: 'stall', amount }
}
