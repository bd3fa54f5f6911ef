import { expect, test } from 'vitest'
import { FALSE, gateWord, NEUTRAL, OPEN, TRUE, UNKNOWN } from '../../src/model/truth.ts'

test('a gate is open where it is true, shut where it cannot be, and not known between', () => {
  expect(gateWord(TRUE)).toBe('open')
  expect([FALSE, NEUTRAL, FALSE | NEUTRAL].map(gateWord)).toEqual(['shut', 'shut', 'shut'])
  expect([UNKNOWN, TRUE | NEUTRAL, OPEN].map(gateWord)).toEqual(['unknown', 'unknown', 'unknown'])
})
