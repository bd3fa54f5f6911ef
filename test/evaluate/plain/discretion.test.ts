import { describe, expect, test } from 'vitest'
import type { Expr } from '../../../src/model/core.ts'
import { computing, fact, lit, node, scalar } from './nodes.ts'

const FACTS = [
  scalar('decided', undefined, { range: [0, 50] }),
  scalar('free', undefined, { absent: true }),
  scalar('most', undefined, { range: [20, 30], absent: true }),
  scalar('least', undefined, { range: [5, 15], absent: true }),
]
const decided = (low: Expr | null, high: Expr, of = fact('decided')) =>
  computing(node({ op: 'discretion', of, from: 'authority', low, high }), FACTS)

describe('what an authority decides within a range', () => {
  const ask = decided(lit(10), lit(30))

  test.each([
    [9, '10'],
    [10, '10'],
    [20, '20'],
    [30, '30'],
    [31, '30'],
  ])('%i: %s', (value, words) => {
    expect(ask({ decided: value })).toBe(words)
  })

  test('anything in the range until it is decided', () => {
    expect(ask()).toBe('10..30')
    expect(decided(null, lit(30))()).toBe('0..30')
    expect(decided(null, lit(80))()).toBe('0..50')
    expect(decided(null, lit(30), fact('free'))()).toBe('-∞..30 or absent')
  })

  test('no decision, nothing', () => {
    expect(decided(null, lit(30), fact('free'))({ free: 'absent' })).toBe('absent')
    expect(decided(null, lit(30), fact('free'))({ free: 7 })).toBe('7')
  })

  test('a range that is not known', () => {
    const open = decided(fact('least'), fact('most'))
    expect(open()).toBe('5..30 or absent')
    expect(open({ least: 5 })).toBe('5..30 or absent')
    expect(open({ most: 25 })).toBe('5..25 or absent')
    expect(open({ least: 5, most: 25 })).toBe('5..25')
    expect(open({ decided: 10, least: 5, most: 25 })).toBe('10')
    expect(open({ decided: 10, most: 25 })).toBe('10..15 or absent')
    expect(open({ decided: 25, least: 5 })).toBe('20..25 or absent')
    expect(open({ decided: 25, least: 5, most: 'absent' })).toBe('absent')
    expect(open({ decided: 25, least: 'absent', most: 25 })).toBe('absent')
  })

  test('a range in which no decision can lie is kept to', () => {
    expect(decided(lit(60), lit(80))()).toBe('60')
    expect(decided(lit(50), lit(80))()).toBe('50')
  })
})
