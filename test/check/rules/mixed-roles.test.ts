import { expect, test } from 'vitest'
import { mixedRoles } from '../../../src/check/rules/mixed-roles.ts'
import { found, subjectOf } from '../tree.ts'

const article = (parts: string, first: string, second: string): string =>
  `article: 1\nparts: ${parts}\nitems:\n  - item: 1\n    role: ${first}\n    phrases:\n      - quote: 一；\n        nothing: 说明\n  - item: 2\n    role: ${second}\n    phrases:\n      - quote: 二。\n        nothing: 说明\n`

test.each([
  ['all', 'requirement', 'exclusion'],
  ['any', 'requirement', 'requirement'],
  ['any', 'exclusion', 'exclusion'],
  ['all', 'support', 'support'],
])('parts: %s of %s and %s is quiet', (parts, first, second) => {
  expect(found(mixedRoles, subjectOf({ articles: [article(parts, first, second)] }))).toBe('')
})

test.each([
  ['any', 'requirement', 'exclusion'],
  ['{ atLeast: 1 }', 'requirement', 'materials'],
  ['any', 'support', 'support'],
])('parts: %s of %s and %s is reported', (parts, first, second) => {
  expect(found(mixedRoles, subjectOf({ articles: [article(parts, first, second)] }))).toContain(
    '错误[mixed-roles]: 第一条的各部分任选其一',
  )
})
