import { describe, expect, test } from 'vitest'
import { unusedFact } from '../../../src/check/rules/unused-fact.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const article = phraseArticle('企业不少于 20 家，', 'fact: firms\noperator: atLeast\nvalue: 20 家')
const pending = 'article: 2\nitems:\n  - item: 1\n    phrases:\n      - quote: 另行规定。\n        pending: true\n'
const firms = '  firms: { label: 企业数, type: integer, unit: 家, from: applicant }\n'
const look = (facts: string, language?: 'zh' | 'en'): string =>
  found(
    unusedFact,
    subjectOf({ articles: [article, pending], facts: `facts:\n${firms}${facts}`, policy: 'asOf: appliedOn\n' }),
    language,
  )
const list = (fields: string, more = ''): string =>
  `  rows:\n    label: 名单\n    type: list\n    identity: number\n    from: applicant\n${more}    fields:\n      number: { label: 编号, type: integer }\n${fields}`

describe('every fact matters to a clause', () => {
  test.each([
    ['nothing beside what is read', ''],
    ['the day of application', '  appliedOn: { label: 申请日期, type: date, from: applicant }\n'],
    ['a name', '  title: { label: 名称, type: text, from: applicant }\n'],
    ['a code', '  code: { label: 代码, type: creditCode, from: applicant }\n'],
    ['kept for a pending article', '  later: { label: 另行, type: boolean, from: applicant, serves: 第二条 }\n'],
    ['kept for a pending item', '  later: { label: 另行, type: boolean, from: applicant, serves: 第二条第一项 }\n'],
    ['a list kept for a pending article', list('      ok: { label: 合格, type: boolean }\n', '    serves: 第二条\n')],
  ])('%s', (_, facts) => {
    expect(look(facts)).toBe('')
  })

  test('a fact that nothing reads', () => {
    const facts = '  spare: { label: 备用, type: boolean, from: applicant }\n'
    expect(look(facts)).toMatchInlineSnapshot(`
      "警告[unused-fact]: 没有规则用到“spare”（备用）
        ┌─ facts.yaml:3:3
       3│   spare: { label: 备用, type: boolean, from: applicant }
        │   ^^^^^ 未使用的事实
        = 原因：申请人填报的每一项都应当影响某一条；用不到的，不应当要求填报
        = 建议：删去它；若为尚未编写的条款预留，写 serves: 第…条"
    `)
    expect(look(facts, 'en')).toMatchInlineSnapshot(`
      "warning[unused-fact]: no rule reads “spare” (备用)
        ┌─ facts.yaml:3:3
       3│   spare: { label: 备用, type: boolean, from: applicant }
        │   ^^^^^ unused fact
        = why:  whatever an applicant is asked for should matter to a clause; what no rule reads should
                not be asked
        = help: drop it; if it is kept for a clause not worked out yet, say serves: 第…条"
    `)
  })

  test('a fact whose article is worked out', () => {
    expect(look('  spare: { label: 备用, type: boolean, from: applicant, serves: 第一条 }\n')).toMatchInlineSnapshot(`
      "警告[unused-fact]: 没有规则用到“spare”（备用）
        ┌─ facts.yaml:3:3        第一条
       3│   spare: { label: 备用, type: boolean, from: applicant, serves: 第一条 }
        │   ^^^^^ 未使用的事实
        = 原因：申请人填报的每一项都应当影响某一条；用不到的，不应当要求填报
        = 建议：删去它；若为尚未编写的条款预留，写 serves: 第…条"
    `)
  })

  test('a list is named once, not with each field', () => {
    expect(look(list('      ok: { label: 合格, type: boolean }\n'))).toMatchInlineSnapshot(`
      "警告[unused-fact]: 没有规则用到“rows”（名单）
        ┌─ facts.yaml:3:3
       3│   rows:
        │   ^^^^ 未使用的事实
        = 原因：申请人填报的每一项都应当影响某一条；用不到的，不应当要求填报
        = 建议：删去它；若为尚未编写的条款预留，写 serves: 第…条"
    `)
  })

  test('a field of a list that is read', () => {
    const facts = `facts:\n${list('      ok: { label: 合格, type: boolean }\n      name: { label: 名称, type: text }\n')}`
    const counted = phraseArticle('有名单，', 'has: rows')
    expect(found(unusedFact, subjectOf({ articles: [counted], facts }))).toMatchInlineSnapshot(`
      "警告[unused-fact]: 没有规则用到“rows.ok”（合格）
        ┌─ facts.yaml:9:7
       9│       ok: { label: 合格, type: boolean }
        │       ^^ 未使用的事实
        = 原因：申请人填报的每一项都应当影响某一条；用不到的，不应当要求填报
        = 建议：删去它；若为尚未编写的条款预留，写 serves: 第…条"
    `)
    const asked = phraseArticle(
      '均合格，',
      'every: { of: rows, satisfies: { item: ok, operator: is, value: true }, ifEmpty: false }',
    )
    expect(found(unusedFact, subjectOf({ articles: [asked], facts }))).toBe('')
  })

  test('what is granted reads facts too: amounts, rows, deadlines, answers, other cases', () => {
    const facts = `facts:
  cost: { label: 费用, type: money, from: applicant }
  top: { label: 上限, type: money, from: applicant }
  relief: { label: 减免, type: money, from: applicant }
  jointly: { label: 合计, type: money, from: applicant }
  start: { label: 受理日期, type: date, from: applicant }
  end: { label: 办结日期, type: date, from: applicant }
  other: { label: 其他情形, type: judgement, from: applicant }
  rows: { label: 名单, type: list, from: applicant, fields: { ok: { label: 合格, type: boolean }, sum: { label: 金额, type: money } } }
  payments: { label: 已付, type: list, from: applicant, fields: { grant: { label: 项目, type: text }, recipient: { label: 收款人, type: text }, paidOn: { label: 日期, type: date }, amount: { label: 金额, type: money } } }
  level: { label: 等级, type: integer, from: applicant }
derived:
  doubled: { label: 两倍, times: [2, { fact: level }] }
`
    const phrases = [
      'grant: { id: aid, label: 补助, to: shop, per: ever, amount: { fact: cost }, ceiling: { fact: top } }',
      'grant: { id: more, label: 奖励, to: shop, for: { each: rows, where: { item: ok, operator: is, value: true } }, amount: { item: sum } }',
      'adjust: { outcome: aid, less: { fact: relief } }',
      'cap: { over: [aid], atMost: { fact: jointly } }',
      'by: { from: { fact: start }, within: 5 日, done: end }',
      'residual: other',
    ]
    const article = `article: 1\nphrases:\n${phrases.map((phrase) => `  - quote: 原文。\n    ${phrase}\n`).join('')}`
    const policy = 'subject: shop\ndecisions:\n  default: size\n  size: { label: 规模, answer: doubled }\n'
    expect(found(unusedFact, subjectOf({ articles: [article], facts, policy }))).toBe('')
    const without = (i: number): string => {
      const kept = phrases.filter((_, at) => at !== i)
      const text = `article: 1\nphrases:\n${kept.map((phrase) => `  - quote: 原文。\n    ${phrase}\n`).join('')}`
      return found(unusedFact, subjectOf({ articles: [text], facts, policy }))
    }
    expect(without(1)).toContain('没有规则用到“rows”')
    expect(without(2)).toContain('没有规则用到“relief”')
    expect(without(3)).toContain('没有规则用到“jointly”')
    expect(without(4)).toContain('没有规则用到“end”')
    expect(without(5)).toContain('没有规则用到“other”')
  })
})
