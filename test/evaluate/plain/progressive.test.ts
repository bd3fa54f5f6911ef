import { describe, expect, test } from 'vitest'
import type { Slice } from '../../../src/model/core.ts'
import { computing, fact, NUMBER, node, q, scalar } from './nodes.ts'

const edge = (at: number, includes: boolean): Slice['low'] => ({ at: q(at), includes })
/** Up to 100: 10 flat and a tenth; above 100 up to 200: a fifth; above 200: 50 flat and nothing of the part. */
const SLICES: readonly Slice[] = [
  { low: null, high: edge(100, true), flat: q(10), rate: q('1/10') },
  { low: edge(100, false), high: edge(200, false), flat: null, rate: q('1/5') },
  { low: edge(200, true), high: null, flat: q(50), rate: null },
]
const scaled = (from = scalar('x', NUMBER, { absent: true })) =>
  computing(node({ op: 'progressive', of: fact('x', NUMBER), slices: SLICES }, NUMBER), [from])

describe('a progressive scale', () => {
  test.each([
    [0, '10'],
    [50, '15'],
    [100, '20'],
    [101, '101/5'],
    [199, '199/5'],
    // at 200 the third slice begins
    [200, '90'],
    [1000, '90'],
    [-5, '10'],
  ])('of %i: %s', (x, words) => {
    expect(scaled()({ x })).toBe(words)
  })

  test('an edge that is not included is not reached', () => {
    const slices: Slice[] = [
      { low: null, high: edge(100, true), flat: null, rate: null },
      { low: edge(100, false), high: null, flat: q(7), rate: null },
    ]
    const ask = computing(node({ op: 'progressive', of: fact('x', NUMBER), slices }, NUMBER), [scalar('x', NUMBER)])
    expect(ask({ x: 100 })).toBe('0')
    expect(ask({ x: q('1001/10') })).toBe('7')
  })

  test('below 0 it is that of 0', () => {
    const slices: Slice[] = [{ low: edge(0, true), high: null, flat: q(7), rate: q(1) }]
    const ask = computing(node({ op: 'progressive', of: fact('x', NUMBER), slices }, NUMBER), [scalar('x', NUMBER)])
    expect(ask({ x: -1 })).toBe('7')
    expect(ask({ x: 0 })).toBe('7')
    expect(ask({ x: 1 })).toBe('8')
  })

  test('rises with what it is laid on; without a lower bound it begins at 0', () => {
    expect(scaled(scalar('x', NUMBER, { range: [-50, 150] }))()).toBe('10..30')
    expect(scaled()()).toBe('10..∞ or absent')
    expect(scaled()({ x: 'absent' })).toBe('absent')
  })
})
