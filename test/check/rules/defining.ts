import type { Written } from '../tree.ts'

const FACTS = `facts:
  staff: { label: 职工人数, type: integer, unit: 人, range: [0, 1000], from: applicant }
  area: { label: 面积, type: number, unit: 平方米, range: [0, 1000], from: applicant }
  outlets: { label: 门店数, type: integer, unit: 家, absent: 没有门店, from: applicant }
  licensed: { label: 持有许可, type: boolean, from: applicant }
  safe: { label: 安全, type: judgement, from: applicant }
  sector: { label: 行业, type: choice, of: { retail: 零售, catering: 餐饮, other: 其他 }, from: applicant }
  name: { label: 名称, type: text, from: applicant }
  day: { label: 日期, type: date, from: applicant }
  people:
    label: 人员
    type: list
    from: applicant
    fields: { ok: { label: 合格, type: boolean } }
derived:
  head: { label: 人数, unit: 人, count: { of: people } }
  double: { label: 两倍, unit: 人, times: [2, { fact: staff }] }
`

/** A policy whose first article defines one name in several phrases, each under the guard that is written for it. */
export function defining(guards: readonly string[]): Written {
  const phrases = guards.map(
    (guard, i) =>
      `  - quote: 第${i + 1}句。\n    define: { name: limit, label: 限额, value: ${i + 1} 人 }\n${guard === '' ? '' : `    ${guard}\n`}`,
  )
  return {
    facts: FACTS,
    articles: [
      `article: 1\nrole: definition\nphrases:\n${phrases.join('')}`,
      'article: 2\nrole: requirement\nphrases:\n  - quote: 安全。\n    judgement: safe\n',
    ],
  }
}
