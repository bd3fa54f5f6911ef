import { describe, expect, test } from 'vitest'
import { itemAt } from '../../src/util/item-at.ts'

describe('the item at a place', () => {
  test('is there, also where it is nothing much', () => {
    expect([0, 1, 2].map((place) => itemAt(['a', undefined, ''], place))).toEqual(['a', undefined, ''])
    expect(itemAt(Uint8Array.of(7, 0), 1)).toBe(0)
  })

  test.each([-1, 2, 1.5, Number.NaN])('%s is no place in a list of two', (place) => {
    expect(() => itemAt(['a', 'b'], place)).toThrow(new RangeError(`there is no place ${place} in a list of 2`))
  })
})
