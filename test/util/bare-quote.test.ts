import { expect, test } from 'vitest'
import { bareQuote } from '../../src/util/bare-quote.ts'

test.each([
  ['成立 3 个月以上，', '成立 3 个月以上'],
  ['工作制度；。', '工作制度'],
  ['形成，再看', '形成，再看'],
  ['', ''],
])('a quote is cited without the punctuation that ends it: %s', (quote, bare) => {
  expect(bareQuote(quote)).toBe(bare)
})
