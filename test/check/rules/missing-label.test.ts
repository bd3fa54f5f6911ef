import { describe, expect, test } from 'vitest'
import { missingLabel } from '../../../src/check/rules/missing-label.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const articles = [phraseArticle('总则。', 'nothing: 说明')]

describe('everything shown to people has a label', () => {
  test('it has', () => {
    const facts = `facts:
  level: { label: { zh: 级别, en: Level }, type: choice, of: { city: 市级, nation: { zh: 国家级, en: National } }, from: applicant }
derived:
  double: { label: 两倍, times: [2, { fact: level }] }
`
    const policy = 'decisions:\n  default: all\n  all: { label: 认定, clauses: [第一条] }\n'
    expect(found(missingLabel, subjectOf({ articles, facts, policy }))).toBe('')
  })

  test('facts, fields, choices and derived facts', () => {
    const facts = `facts:
  level: { type: choice, of: [city, nation], from: applicant }
  lead:
    label: 牵头
    type: record
    from: applicant
    fields:
      kind: { label: "", type: boolean }
derived:
  double: { times: [2, { fact: level }] }
`
    expect(found(missingLabel, subjectOf({ articles, facts }))).toMatchInlineSnapshot(`
      "警告[missing-label]: 事实“level”没有名称
        ┌─ facts.yaml:2:3
       2│   level: { type: choice, of: [city, nation], from: applicant }
        │   ^^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 选项“level: city”没有名称
        ┌─ facts.yaml:2:31
       2│   level: { type: choice, of: [city, nation], from: applicant }
        │                               ^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 选项“level: nation”没有名称
        ┌─ facts.yaml:2:37
       2│   level: { type: choice, of: [city, nation], from: applicant }
        │                                     ^^^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 事实“lead.kind”没有名称
        ┌─ facts.yaml:8:7
       8│       kind: { label: "", type: boolean }
        │       ^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 派生事实“double”没有名称
        ┌─ facts.yaml:10:3
      10│   double: { times: [2, { fact: level }] }
        │   ^^^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称"
    `)
  })

  test('derived fields, and the choices a definition answers with', () => {
    const facts = `facts:
  rows:
    label: 名单
    type: list
    from: applicant
    fields: { size: { label: 规模, type: integer } }
    derived:
      named: { label: 两倍, times: [2, { item: size }] }
      double: { times: [2, { item: size }] }
`
    const define = [
      phraseArticle('分类。', 'define: { name: size, label: 规模, of: { small: 小型, large: "" }, value: small }'),
    ]
    const told = found(missingLabel, subjectOf({ articles: define, facts }))
    expect(told.match(/.*没有名称/g)).toEqual([
      '警告[missing-label]: 派生字段“rows.double”没有名称',
      '警告[missing-label]: 选项“size: large”没有名称',
    ])
  })

  test('decisions and definitions', () => {
    const policy = 'decisions:\n  default: all\n  all: { clauses: [第一条] }\n'
    const define = [phraseArticle('试行期三年。', 'define: { name: trial, value: 3 年 }')]
    expect(found(missingLabel, subjectOf({ articles: define, policy }))).toMatchInlineSnapshot(`
      "警告[missing-label]: 决定“all”没有名称
        ┌─ policy.yaml:5:3
       5│   all: { clauses: [第一条] }
        │   ^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 定义“trial”没有名称
        ┌─ article-1.yaml:4:21        第一条
       4│     define: { name: trial, value: 3 年 }
        │                     ^^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称"
    `)
    expect(found(missingLabel, subjectOf({ articles, policy }), 'en')).toMatchInlineSnapshot(`
      "warning[missing-label]: decision “all” has no label
        ┌─ policy.yaml:5:3
       5│   all: { clauses: [第一条] }
        │   ^^^ no label
        = why:  explanations show people a label, not an identifier
        = help: add label: with its name in Chinese"
    `)
  })

  test('what is granted, charged and measured out, and the outcomes of a decision', () => {
    const named = ['grant', 'charge', 'quantity'].map((kind) =>
      phraseArticle('原文。', `${kind}: { id: ${kind}1, label: 名称, to: shop, amount: 3 万元 }\n`),
    )
    expect(found(missingLabel, subjectOf({ articles: named, policy: 'subject: shop\n' }))).toBe('')
    const unnamed = phraseArticle('原文。', 'charge: { id: fee, to: shop, amount: 3 万元 }\n')
    const policy = `subject: shop
decisions:
  default: size
  size: { label: 规模, outcomes: [{ outcome: small, verdict: pass }] }
`
    expect(found(missingLabel, subjectOf({ articles: [unnamed], policy }))).toMatchInlineSnapshot(`
      "警告[missing-label]: 结果“small”没有名称
        ┌─ policy.yaml:6:44
       6│   size: { label: 规模, outcomes: [{ outcome: small, verdict: pass }] }
        │                                              ^^^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称

      警告[missing-label]: 收取“fee”没有名称
        ┌─ article-1.yaml:4:19        第一条
       4│     charge: { id: fee, to: shop, amount: 3 万元 }
        │                   ^^^ 缺少 label
        = 原因：解释结论时向人显示的是名称，不是英文标识
        = 建议：加上 label: 中文名称"
    `)
  })
})
