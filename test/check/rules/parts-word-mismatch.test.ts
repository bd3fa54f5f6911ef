import { expect, test } from 'vitest'
import { partsWordMismatch } from '../../../src/check/rules/parts-word-mismatch.ts'
import { found, subjectOf } from '../tree.ts'

const article = (lead: string, parts: string): string =>
  `article: 1\nlead:\n  - quote: ${lead}\n    nothing: 引出各项\nparts: ${parts}\nitems:\n  - item: 1\n    phrases:\n      - quote: 一；\n        nothing: 说明\n  - item: 2\n    phrases:\n      - quote: 二。\n        nothing: 说明\n`

test.each([
  ['应符合下列条件之一：', 'any'],
  ['应同时符合下列条件：', 'all'],
  ['各部分均应符合下列条件：', 'all'],
  ['应符合以下基本条件：', 'all'],
  ['应符合以下基本条件：', 'any'],
  ['人均收入按下列标准计算：', 'any'],
])('%s with parts: %s is quiet', (lead, parts) => {
  expect(found(partsWordMismatch, subjectOf({ articles: [article(lead, parts)] }))).toBe('')
})

test('之一 over parts: all', () => {
  expect(found(partsWordMismatch, subjectOf({ articles: [article('应符合下列条件之一：', 'all')] }))).toContain(
    '错误[parts-word-mismatch]: 原文说“之一”，规则却写 parts: all',
  )
})

test('同时 over parts: any', () => {
  expect(found(partsWordMismatch, subjectOf({ articles: [article('应同时具备下列条件：', 'any')] }))).toContain(
    '原文说“同时”，规则却写 parts: any',
  )
})
