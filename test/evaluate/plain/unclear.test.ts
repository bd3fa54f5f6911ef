import { expect, test } from 'vitest'
import type { ScalarType } from '../../../src/model/type.ts'
import { BOOLEAN, computing, DATE, INTEGER, JUDGEMENT, MONEY, node, TEXT } from './nodes.ts'

const CLASS: ScalarType = { kind: 'choice', of: ['good', 'poor'], labels: {}, ordered: false }

test.each<[string, ScalarType, string]>([
  ['integer', INTEGER, '-∞..∞'],
  ['money', MONEY, '-∞..∞ 元'],
  ['date', DATE, '-∞..∞'],
  ['boolean', BOOLEAN, 'false|true'],
  ['judgement', JUDGEMENT, 'false|true'],
  ['choice', CLASS, 'good|poor'],
  ['text', TEXT, 'anything'],
])('a point without a reading may be any %s', (_, type, words) => {
  expect(computing(node({ op: 'unclear', reading: 'r' }, type))()).toBe(words)
})
