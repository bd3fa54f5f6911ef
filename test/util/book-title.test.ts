import { expect, test } from 'vitest'
import { bookTitle } from '../../src/util/book-title.ts'

test.each([
  ['某办法', '《某办法》'],
  ['关于印发《某办法》的通知', '《关于印发〈某办法〉的通知》'],
  ['关于《甲》和《乙》的说明', '《关于〈甲〉和〈乙〉的说明》'],
])('the title %s', (title, marked) => {
  expect(bookTitle(title)).toBe(marked)
})
