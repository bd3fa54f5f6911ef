import { expect, test } from 'vitest'
import { mixedNumerals } from '../../../src/check/rules/mixed-numerals.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

const look = (quote: string, language?: 'zh' | 'en'): string =>
  found(mixedNumerals, subjectOf({ articles: [phraseArticle(quote, 'pending: true')] }), language)

test.each([
  '企业不少于 20 家，占比不少于 2/3',
  '企业不少于二十家，占比不少于三分之二',
  // dates and ordinals have a style of their own
  '自 2019 年 1 月 1 日起，试行期三年',
  '第六条的企业不少于 20 家，给予一次性补助',
])('%s', (quote) => {
  expect(look(quote)).toBe('')
})

test('items are clauses of their own', () => {
  const article =
    'article: 1\nitems:\n  - item: 1\n    phrases:\n      - quote: 20 家；\n        pending: true\n  - item: 2\n    phrases:\n      - quote: 三年。\n        pending: true\n'
  expect(found(mixedNumerals, subjectOf({ articles: [article] }))).toBe('')
})

test('both in one clause', () => {
  expect(look('企业不少于 20 家，占比不少于三分之二')).toMatchInlineSnapshot(`
    "提示[mixed-numerals]: 数字体例不一：“20 家”与“三分之二”并用
      ┌─ article-1.yaml:3:28        第一条
     3│   - quote: 企业不少于 20 家，占比不少于三分之二
      │                                        ^^^^^^^^ 与“20 家”体例不同
      = 原因：同一条款里的数字宜用同一种写法；已公布的文本照录，修订时再统一"
  `)
  expect(look('企业不少于 20 家，占比不少于三分之二', 'en')).toMatchInlineSnapshot(`
    "info[mixed-numerals]: two styles of numerals: “20 家” and “三分之二”
      ┌─ article-1.yaml:3:28        Art. 1
     3│   - quote: 企业不少于 20 家，占比不少于三分之二
      │                                        ^^^^^^^^ unlike “20 家”
      = why:  numbers of one clause are best written one way; a published text is kept as it is until it
              is amended"
  `)
})
