import { expect, test } from 'vitest'
import { pendingPhrase } from '../../../src/check/rules/pending-phrase.ts'
import { found, phraseArticle, subjectOf } from '../tree.ts'

test('nothing is pending', () => {
  expect(found(pendingPhrase, subjectOf({ articles: [phraseArticle('总则。', 'nothing: 说明')] }))).toBe('')
})

test('one finding for an article, with the count', () => {
  const article =
    'article: 1\nphrases:\n  - quote: 一，\n    nothing: 说明\n  - quote: 二，\n    pending: true\n  - quote: 三。\n    pending: true\n'
  expect(found(pendingPhrase, subjectOf({ articles: [article] }))).toMatchInlineSnapshot(`
    "提示[pending-phrase]: 第一条还有 2 句没有编成规则（共 3 句）
      ┌─ article-1.yaml:6:5        第一条
     6│     pending: true
      │     ^^^^^^^ 第一处
      = 原因：尚未编写的一句，结论总是待定
      = 建议：写上它的含义；不起作用的，用 nothing 说明"
  `)
  expect(found(pendingPhrase, subjectOf({ articles: [article] }), 'en')).toMatchInlineSnapshot(`
    "info[pending-phrase]: Art. 1: 2/3 phrases are not worked out yet
      ┌─ article-1.yaml:6:5        Art. 1
     6│     pending: true
      │     ^^^^^^^ the first
      = why:  a phrase that is not worked out is always undetermined
      = help: write what it means, or nothing: with the reason"
  `)
})
