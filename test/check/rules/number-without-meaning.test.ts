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
