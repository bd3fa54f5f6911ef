import { expect, test } from 'vitest'
import { articleDoubled } from '../../../src/check/rules/article-doubled.ts'
import { found, subjectOf } from '../tree.ts'

const article = (number: number): string => `article: ${number}\nphrases:\n  - quote: 总则。\n    nothing: 说明\n`
const look = (numbers: readonly number[], language?: 'zh' | 'en'): string =>
  found(articleDoubled, subjectOf({ articles: numbers.map(article) }), language)

test('each number once', () => {
  expect(look([1, 2, 3])).toBe('')
})

test('one number in two files', () => {
  expect(look([1, 2, 2])).toMatchInlineSnapshot(`
    "错误[article-doubled]: 第二条有两个文件
      ┌─ article-2-b.yaml:1:10        第二条
     1│ article: 2
      │          ^ 重复的条号
      = 原因：一条只有一个文件；引用条号时须知道指的是哪一处
      = 建议：另一个是 article-2.yaml；改条号，或合并两个文件"
  `)
  expect(look([1, 2, 2], 'en')).toMatchInlineSnapshot(`
    "error[article-doubled]: two files are Art. 2
      ┌─ article-2-b.yaml:1:10        Art. 2
     1│ article: 2
      │          ^ this number is taken
      = why:  an article is one file, so that its number names one place
      = help: the other is article-2.yaml; renumber or join them"
  `)
})
