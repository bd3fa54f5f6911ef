/*
 * Two small policies: support for shops, which is for shops registered under another instrument that was revised in 2020.
 */

/** An article: its phrases, each a quote and the lines of its meaning. */
export function article(
  number: number,
  ...phrases: readonly (readonly [quote: string, ...meaning: string[]])[]
): string {
  const lines = phrases.map(([quote, ...meaning]) =>
    [`  - quote: ${quote}`, ...meaning.map((line) => `    ${line}`)].join('\n'),
  )
  return `article: ${number}\nversion: 1.0.0\ntitle: 条件\nrole: requirement\nphrases:\n${lines.join('\n\n')}\n`
}

const atLeast = (fact: string, value: string): string[] => [`fact: ${fact}`, 'operator: atLeast', `value: ${value}`]

/** The files of the used instrument: at least 5 employees until the end of 2019, 10 from 2020 on. */
export const REGISTRATION: Readonly<Record<string, string>> = {
  'shop-registration/policy.yaml': `policy: shop-registration
title: { zh: 店铺登记办法, en: Shop Registration Measures }
subject: shop
parties: { owner: { zh: 店主, en: owner }, office: { zh: 登记处, en: registry } }
versions:
  - { id: "2018", effective: { from: 2018-01-01, until: 2019-12-31 } }
  - { id: "2020", effective: { from: 2020-01-01, until: { reading: last-day } } }
decisions:
  default: registrable
  registrable: { label: { zh: 登记条件, en: Conditions }, clauses: [第一条, 第二条] }
  clean: { label: { zh: 无处罚, en: No penalty }, clauses: [第二条] }
readings:
  last-day:
    question: 末日是哪一天？
    choice: 2021-12-31
    ground: 当日计入
    alternatives: { 2022-01-01: 当日不计入 }
    open: true
  full-month:
    question: 哪一天满一个月？
    choice: onTheDay
    ground: 含本数
    alternatives: { afterTheDay: 次日方满 }
    open: true
`,
  'shop-registration/facts.yaml': `facts:
  openedOn: { label: { zh: 开业日期, en: opened on }, type: date, from: owner }
  employeeCount: { label: { zh: 职工人数, en: employees }, type: integer, unit: 人, from: owner, evidence: 第一条 }
  penalised: { label: { zh: 受过处罚, en: penalised }, type: boolean, from: office }
  trainedCount: { label: { zh: 受训人数, en: trained }, type: integer, unit: 人, from: owner }
derived:
  age:
    label: { zh: 开业时间, en: time since opening }
    monthsBetween: { from: { fact: openedOn }, to: { fact: asOf }, completes: { reading: full-month } }
assume:
  - label: { zh: 受训的都是职工, en: those trained are employees }
    fact: trainedCount
    operator: atMost
    value: { fact: employeeCount }
`,
  'shop-registration/2018/article-01.yaml': article(1, ['职工不少于 5 人。', ...atLeast('employeeCount', '5 人')]),
  'shop-registration/2018/article-02.yaml': exclusion(),
  'shop-registration/2020/article-01.yaml': article(1, ['职工不少于 10 人。', ...atLeast('employeeCount', '10 人')]),
  'shop-registration/2020/article-02.yaml': exclusion(),
}

/** The files of the policy that uses it, in force from mid-2019 to the end of 2022. */
export const SUPPORT: Readonly<Record<string, string>> = {
  'shop-support/policy.yaml': `policy: shop-support
title: { zh: 店铺扶持办法, en: Shop Support Measures }
subject: shop
parties: { owner: { zh: 店主, en: owner } }
uses: { base: shop-registration }
versions:
  - { id: "2019", effective: { from: 2019-07-01, until: 2022-12-31 } }
  - { id: next, draft: true, amends: "2019" }
decisions:
  default: supported
  supported: { label: { zh: 扶持条件, en: Support }, clauses: [第一条, 第二条], decisions: [base.clean] }
  staffed: { label: { zh: 人员, en: Staff }, clauses: [base.第一条] }
`,
  'shop-support/facts.yaml': `facts:
  openedOn: { label: 开业日, type: date, from: owner }
  revenue: { label: { zh: 营业额, en: revenue }, type: money, from: owner }
`,
  'shop-support/2019/article-01.yaml': article(1, ['符合登记条件。', 'met: base.registrable']),
  'shop-support/2019/article-02.yaml': article(
    2,
    ['开业满 3 个月以上，', ...atLeast('base.age', '3 个月')],
    ['营业额不少于 20 万元。', ...atLeast('revenue', '20 万元')],
  ),
  'shop-support/next/article-02.yaml': article(
    2,
    ['开业满 6 个月以上，', ...atLeast('base.age', '6 个月')],
    ['没有不予登记的情形，', 'not: { holds: base.第二条 }'],
    ['营业额不少于 20 万元。', ...atLeast('revenue', '20 万元')],
  ),
}

function exclusion(): string {
  const phrase = ['受过处罚的，不予登记。', 'fact: penalised', 'operator: is', 'value: true'] as const
  return article(2, phrase).replace('requirement', 'exclusion')
}
