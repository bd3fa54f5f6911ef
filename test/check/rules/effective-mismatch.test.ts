import { describe, expect, test } from 'vitest'
import { effectiveMismatch } from '../../../src/check/rules/effective-mismatch.ts'
import { found, subjectOf } from '../tree.ts'

const article = (quotes: readonly string[], role = 'validity'): string =>
  `article: 1\nrole: ${role}\nphrases:\n${quotes.map((quote) => `  - quote: ${quote}\n    nothing: 说明\n`).join('')}`
const look = (version: string, quotes: readonly string[], language?: 'zh' | 'en', role?: string): string =>
  found(effectiveMismatch, subjectOf({ articles: [article(quotes, role)], version }), language)

const words = ['本办法自 2019 年 1 月 1 日起施行，', '试行期三年。']

describe('the period is the one the text gives', () => {
  test.each([
    ['effective: { from: 2019-01-01, until: 2021-12-31 }', words],
    ['effective: { from: 2019-01-01, until: 2022-01-01 }', words],
    ['effective: { from: 2019-01-01, until: 2019-01-30 }', ['自 2019 年 1 月 1 日起施行，', '有效期三十日。']],
    [
      'effective: { from: 2019-01-01, until: 2021-12-31 }',
      ['自 2019 年 1 月 1 日起施行，有效期至 2021 年 12 月 31 日。'],
    ],
    ['effective: { from: 2019-01-01 }', ['自 2019 年 1 月 1 日起施行。']],
    ['effective: { from: 2019-01-01 }', ['自公布之日起施行。']],
    ['effective: { from: 2019-01-01, until: 2023-12-31 }', ['自 2019 年 1 月 1 日起施行，本办法有效期为五年。']],
    // other days and durations are not the period
    ['effective: { from: 2019-01-01 }', ['2015 年 3 月 1 日起施行的原办法同时废止。', '自 2019 年 1 月 1 日起施行。']],
    ['effective: { from: 2019-01-01 }', ['自 2019 年 1 月 1 日起施行，认定证书有效期三年。']],
    ['effective: { from: 2019-01-01 }', ['公示期为十日，三年内不得再次申请。']],
    // an amendment keeps the words of the first version
    ['amends: v0\neffective: { from: 2020-06-01, until: 2021-12-31 }', words],
    ['draft: true', words],
  ])('%s', (version, quotes) => {
    expect(look(version, quotes)).toBe('')
  })

  test('only articles on validity speak of it', () => {
    expect(look('effective: { from: 2020-01-01 }', words, 'zh', 'requirement')).toBe('')
  })

  test('another first day', () => {
    const version = 'effective: { from: 2019-01-02, until: 2021-12-31 }'
    expect(look(version, words)).toMatchInlineSnapshot(`
      "错误[effective-mismatch]: 施行日写的是 2019-01-02，条文是“2019 年 1 月 1 日”
        ┌─ policy.yaml:5:24        第一条
       5│     effective: { from: 2019-01-02, until: 2021-12-31 }
        │                        ^^^^^^^^^^ 条文是“2019 年 1 月 1 日”
        = 原因：某日适用哪个版本由这段期间决定，它须与条文自己的话一致
        = 建议：是否想写 2019-01-01？"
    `)
    expect(look(version, words, 'en')).toMatchInlineSnapshot(`
      "error[effective-mismatch]: effective from is 2019-01-02, and the text says “2019 年 1 月 1 日”
        ┌─ policy.yaml:5:24        Art. 1
       5│     effective: { from: 2019-01-02, until: 2021-12-31 }
        │                        ^^^^^^^^^^ the text says “2019 年 1 月 1 日”
        = why:  the period decides which version applies on a day, and must be the one the text itself
                gives
        = help: did you mean 2019-01-01?"
    `)
  })

  test('another last day', () => {
    const version = 'effective: { from: 2019-01-01, until: 2022-12-31 }'
    expect(look(version, words)).toMatchInlineSnapshot(`
      "错误[effective-mismatch]: 届满日写的是 2022-12-31，条文是“三年”
        ┌─ policy.yaml:5:43        第一条
       5│     effective: { from: 2019-01-01, until: 2022-12-31 }
        │                                           ^^^^^^^^^^ 条文是“三年”
        = 原因：某日适用哪个版本由这段期间决定，它须与条文自己的话一致
        = 建议：自 2019-01-01 起算，届满日是 2021-12-31 或 2022-01-01；取哪一日可写成解释口径"
    `)
    expect(look(version, words, 'en')).toMatchInlineSnapshot(`
      "error[effective-mismatch]: effective until is 2022-12-31, and the text says “三年”
        ┌─ policy.yaml:5:43        Art. 1
       5│     effective: { from: 2019-01-01, until: 2022-12-31 }
        │                                           ^^^^^^^^^^ the text says “三年”
        = why:  the period decides which version applies on a day, and must be the one the text itself
                gives
        = help: from 2019-01-01 it ends on 2021-12-31 or 2022-01-01; which one may be a reading"
    `)
  })

  test('no last day', () => {
    expect(look('effective: { from: 2019-01-01 }', words)).toMatchInlineSnapshot(`
      "错误[effective-mismatch]: 没有写届满日，条文却有“三年”
        ┌─ policy.yaml:5:16        第一条
       5│     effective: { from: 2019-01-01 }
        │                ^^^^^^^^^^^^^^^^^^^^ 条文是“三年”
        = 原因：某日适用哪个版本由这段期间决定，它须与条文自己的话一致
        = 建议：自 2019-01-01 起算，届满日是 2021-12-31 或 2022-01-01；取哪一日可写成解释口径"
    `)
  })
})
