import { describe, expect, test } from 'vitest'
import { numberWithoutMeaning } from '../../../src/check/rules/number-without-meaning.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (quote: string, meaning: string, language?: 'zh' | 'en'): string =>
  found(numberWithoutMeaning, subjectOf({ articles: [phraseArticle(quote, meaning)] }), language)

describe('what means nothing holds no quantity', () => {
  test.each([
    ['聚焦创新驱动“121”战略，', 'nothing: 战略'],
    ['根据苏政发〔2016〕107号和第六条，', 'nothing: 依据'],
    ['自 2019 年 1 月 1 日起', 'nothing: 日期不是数量'],
    ['到 2020 年，', 'nothing: 年度'],
    ['企业 20 家，', 'pending: true'],
    ['企业 20 家，', 'fact: firms\noperator: is\nvalue: 20 家'],
    ['一次性补助，', 'nothing: 说明'],
  ])('%s / %s', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test.each(['企业 20 家', '30 万元', '三分之二', '三年'])('%s decides something', (quote) => {
    expect(look(quote, 'nothing: 说明')).not.toBe('')
  })

  test('the message', () => {
    expect(look('支持企业，给予 30 万元补助，', 'nothing: 支持方向')).toMatchInlineSnapshot(`
      "警告[number-without-meaning]: “30 万元”所在的一句写着 nothing
        ┌─ article-1.yaml:3:20        第一条
       3│   - quote: 支持企业，给予 30 万元补助，
        │                           ^^^^^^^ 一个没有含义的数
        = 原因：条文里的金额、比例、时长和数量通常要起作用；写成 nothing 就不再有人核对它
        = 建议：写成条件或 define；尚未编写的，写 pending: true"
    `)
    expect(look('支持企业，给予 30 万元补助，', 'nothing: 支持方向', 'en')).toMatchInlineSnapshot(`
      "warning[number-without-meaning]: the phrase with “30 万元” is said to mean nothing
        ┌─ article-1.yaml:3:20        Art. 1
       3│   - quote: 支持企业，给予 30 万元补助，
        │                           ^^^^^^^ a number without a meaning
        = why:  amounts, shares, durations and counts of a text usually decide something; under nothing no
                one checks them
        = help: write a condition or a define; if it is not worked out yet, pending: true"
    `)
  })
})

describe('what is said in words says the numbers of its quote', () => {
  test.each([
    ['一年内不再受理申请。', 'consequence: 一年内不再受理'],
    ['一年内不再受理申请。', 'consequence: { zh: 12 个月内不再受理, en: No application for a year }'],
    ['每半年报告一次。', 'duty: 每半年报告'],
    ['区级财政承担 50%。', 'payer: { grant: aid, by: 区级财政（50%） }'],
    ['满三年的，一次性报告。', 'duty: 报告\nwhen: { fact: age, operator: atLeast, value: 3 年 }'],
    ['自 2019 年起报告。', 'duty: 报告'],
    ['同等条件下优先。', 'entitlement: 优先'],
  ])('%s / %s', (quote, meaning) => {
    expect(look(quote, meaning)).toBe('')
  })

  test.each([
    ['一年内不再受理申请。', 'consequence: 不再受理'],
    ['一年内不再受理申请。', 'consequence: 两年内不再受理'],
    ['可以使用 20 家的设施。', 'entitlement: 使用 20 人的设施'],
    ['区级财政承担 50%。', 'payer: { grant: aid, shared: [区级财政] }'],
  ])('%s / %s leaves one out', (quote, meaning) => {
    expect(look(quote, meaning)).toContain('警告[number-without-meaning]')
  })

  test('the message', () => {
    expect(look('一年内不再受理申请。', 'consequence: 不再受理')).toMatchInlineSnapshot(`
      "警告[number-without-meaning]: “一年”没有写进这一句的含义
        ┌─ article-1.yaml:3:12        第一条
       3│   - quote: 一年内不再受理申请。
        │            ^^^^ 含义里没有这个数
        = 原因：义务、待遇和后果照写给人看；少了原文的数，读的人就不知道有多少、到何时
        = 建议：在文字里写上“一年”，或把它写成条件"
    `)
    expect(look('一年内不再受理申请。', 'consequence: 不再受理', 'en')).toMatchInlineSnapshot(`
      "warning[number-without-meaning]: the meaning of this phrase does not say “一年”
        ┌─ article-1.yaml:3:12        Art. 1
       3│   - quote: 一年内不再受理申请。
        │            ^^^^ not in the meaning
        = why:  duties, entitlements and consequences are read as they are written; without the number no
                one knows how much or how long
        = help: say “一年” in the text, or make it a condition"
    `)
  })
})
