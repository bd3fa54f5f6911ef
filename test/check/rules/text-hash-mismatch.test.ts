import { expect, test } from 'vitest'
import { textHashMismatch } from '../../../src/check/rules/text-hash-mismatch.ts'
import { sha256 } from '../../../src/util/sha256.ts'
import { found, phraseArticle, subjectOf, type Written } from '../tree.ts'

const articles = [phraseArticle('总则。', 'nothing: 说明')]
const text = '第一条 总则。\n'
const version = (digest: string): string => `text: { file: text.md, sha256: "${digest}" }`
const look = (written: Partial<Written>, language?: 'zh' | 'en'): string =>
  found(textHashMismatch, subjectOf({ articles, ...written }), language)

test('the text is the one registered', () => {
  expect(look({ text, version: version(sha256(text)) })).toBe('')
})

test('a draft has no text', () => {
  expect(look({ version: 'draft: true' })).toBe('')
})

test('one space more', () => {
  const kept = version(sha256(`${text} `))
  expect(look({ text, version: kept })).toMatchInlineSnapshot(`
    "错误[text-hash-mismatch]: text.md 与登记的 sha256 不符
      ┌─ policy.yaml:5:36
     5│     text: { file: text.md, sha256: "cd7db21171ad67c0b3f1aeb3fe605de85f1c77c656109bfc648638b1e6f…
      │                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │                                    登记的摘要
      = 原因：已公布的文本不再改动；改动一个字，摘要就不同
      = 建议：恢复原文本；若确实登记有误，改为
              091cacabc91b95e8f0b3fab498ec3f9554eb37069f7a34996dc9d910b04038ce"
  `)
  expect(look({ text, version: kept }, 'en')).toMatchInlineSnapshot(`
    "error[text-hash-mismatch]: text.md does not have the sha256 that is kept of it
      ┌─ policy.yaml:5:36
     5│     text: { file: text.md, sha256: "cd7db21171ad67c0b3f1aeb3fe605de85f1c77c656109bfc648638b1e6f…
      │                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      │                                    the digest kept
      = why:  a published text is not changed any more, and one character changes the digest
      = help: restore the text; if it was registered wrongly, write
              091cacabc91b95e8f0b3fab498ec3f9554eb37069f7a34996dc9d910b04038ce"
  `)
})
