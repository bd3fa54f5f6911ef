import { expect, test } from 'vitest'
import { articleMissing } from '../../../src/check/rules/article-missing.ts'
import { found, subjectOf } from '../tree.ts'

const article = (number: number): string => `article: ${number}\nphrases:\n  - quote: 总则。\n    nothing: 说明\n`
const look = (numbers: readonly number[], language?: 'zh' | 'en'): string =>
  found(articleMissing, subjectOf({ articles: numbers.map(article) }), language)

test('one after another', () => {
  expect(look([1, 2, 3])).toBe('')
  expect(look([3, 1, 2])).toBe('')
  expect(look([1, 2, 2, 3])).toBe('')
})

test('one is missing', () => {
  expect(look([1, 3])).toMatchInlineSnapshot(`
    "错误[article-missing]: 缺少第二条
      ┌─ article-3.yaml:1:10        第二条
     1│ article: 3
      │          ^ 第三条之前缺少第二条
      = 原因：条文从第一条起连续编号；少一条，文本就不完整
      = 建议：补上这一条的文件；尚未编写含义的，写 pending: true"
  `)
  expect(look([1, 3], 'en')).toMatchInlineSnapshot(`
    "error[article-missing]: Art. 2 is missing
      ┌─ article-3.yaml:1:10        Art. 2
     1│ article: 3
      │          ^ Art. 2 should stand before Art. 3
      = why:  articles are numbered from 1 on; without one the text is not whole
      = help: add its file, with pending: true for what is not worked out yet"
  `)
})

test('several are missing, in two places', () => {
  expect(look([2, 6])).toMatchInlineSnapshot(`
    "错误[article-missing]: 缺少第一条
      ┌─ article-2.yaml:1:10        第一条
     1│ article: 2
      │          ^ 第二条之前缺少第一条
      = 原因：条文从第一条起连续编号；少一条，文本就不完整
      = 建议：补上这一条的文件；尚未编写含义的，写 pending: true

    错误[article-missing]: 缺少第三条至第五条
      ┌─ article-6.yaml:1:10        第三条至第五条
     1│ article: 6
      │          ^ 第六条之前缺少第三条至第五条
      = 原因：条文从第一条起连续编号；少一条，文本就不完整
      = 建议：补上这一条的文件；尚未编写含义的，写 pending: true"
  `)
})
