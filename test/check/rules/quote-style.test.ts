import { expect, test } from 'vitest'
import { quoteStyle } from '../../../src/check/rules/quote-style.ts'
import { found, subjectOf } from '../tree.ts'

const look = (phrase: string, language?: 'zh' | 'en'): string =>
  found(quoteStyle, subjectOf({ articles: [`article: 1\nphrases:\n  - ${phrase}`] }), language)

test('block style, quoted or not', () => {
  expect(look('quote: 总则,\n    nothing: 说明\n')).toBe('')
  expect(look('quote: "总则:"\n    all: [{ fact: firms, operator: is, value: 20 家 }]\n')).toBe('')
})

test('flow style', () => {
  expect(look('{ quote: 总则。, nothing: 说明 }\n')).toMatchInlineSnapshot(`
    "警告[quote-style]: 引文写在花括号里
      ┌─ article-1.yaml:3:7        第一条
     3│   - { quote: 总则。, nothing: 说明 }
      │       ^^^^^ 应另起一行
      = 原因：花括号里半角逗号、冒号会截断引文，引文因此与文本不符
      = 建议：去掉花括号，把 quote 写成单独一行"
  `)
  expect(look('{ quote: 总则。, nothing: 说明 }\n', 'en')).toMatchInlineSnapshot(`
    "warning[quote-style]: a quote is written inside braces
      ┌─ article-1.yaml:3:7        Art. 1
     3│   - { quote: 总则。, nothing: 说明 }
      │       ^^^^^ belongs on a line of its own
      = why:  inside braces a half-width comma or colon cuts the quote short
      = help: drop the braces and give quote its own line"
  `)
})

test('on a part of a phrase', () => {
  expect(look('all:\n      - { quote: 总则。, fact: firms, operator: is, value: 20 家 }\n')).toMatchInlineSnapshot(`
    "警告[quote-style]: 引文写在花括号里
      ┌─ article-1.yaml:4:11        第一条
     4│       - { quote: 总则。, fact: firms, operator: is, value: 20 家 }
      │           ^^^^^ 应另起一行
      = 原因：花括号里半角逗号、冒号会截断引文，引文因此与文本不符
      = 建议：去掉花括号，把 quote 写成单独一行"
  `)
})
