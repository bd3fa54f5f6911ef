import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../src/model/core.ts'
import { keeps, standsTo } from '../../src/model/keeps.ts'
import { rational } from '../../src/util/rational.ts'

describe('what keeps a comparison', () => {
  test.each<[Comparison, boolean, boolean, boolean]>([
    ['eq', false, true, false],
    ['ne', true, false, true],
    ['ge', false, true, true],
    ['le', true, true, false],
    ['gt', false, false, true],
    ['lt', true, false, false],
  ])('%s: less %s, equal %s, more %s', (comparison, less, equal, more) => {
    expect([-1, 0, 1].map((order) => keeps(comparison, order))).toEqual([less, equal, more])
    expect([19, 20, 21].map((n) => standsTo(comparison, rational(n), rational(20)))).toEqual([less, equal, more])
  })

  test('numbers are compared, however they are written; names are the same or others', () => {
    expect(standsTo('eq', rational(2n, 3n), rational(4n, 6n))).toBe(true)
    expect([standsTo('eq', 'a', 'a'), standsTo('eq', 'a', 'b')]).toEqual([true, false])
    expect([standsTo('ne', 'a', 'a'), standsTo('ne', true, false)]).toEqual([false, true])
  })
})
