import { describe, expect, test } from 'vitest'
import {
  boundaryTally,
  coverageTally,
  mutantTally,
  percentOf,
  reaches,
  together,
  unseen,
  untried,
} from '../../src/model/test-sums.ts'

describe('what cannot be is not counted, what was not seen is', () => {
  const seen = { pass: '甲', fail: null, undetermined: '乙' }

  test('of phrases', () => {
    expect(coverageTally([{ seen }, { seen: {} }])).toEqual({ reached: 2, of: 3 })
    expect(unseen({ seen })).toEqual(['fail'])
  })

  test('of boundaries', () => {
    const sides = { below: null, at: '甲' }
    expect(boundaryTally([{ sides }])).toEqual({ reached: 1, of: 2 })
    expect(untried({ sides })).toEqual(['below'])
  })

  test('of faults, only those that can be told from the rules', () => {
    const fates = ['killed', 'killed', 'survived', 'equivalent', 'indistinct'] as const
    expect(mutantTally(fates.map((fate) => ({ fate })))).toEqual({ reached: 2, of: 3 })
  })
})

describe('a share in percent', () => {
  test.each([
    [{ reached: 0, of: 3 }, '0%'],
    [{ reached: 1, of: 3 }, '33.3%'],
    [{ reached: 1, of: 2 }, '50%'],
    [{ reached: 9999, of: 10000 }, '99.9%'],
    [{ reached: 3, of: 3 }, '100%'],
    [{ reached: 0, of: 0 }, '100%'],
  ])('%o: %s', (tally, text) => {
    expect(percentOf(tally)).toBe(text)
  })

  test('is reached exactly, not as it is shown', () => {
    expect(reaches({ reached: 2, of: 3 }, 66.6)).toBe(true)
    expect(reaches({ reached: 2, of: 3 }, 66.7)).toBe(false)
    expect(reaches({ reached: 0, of: 0 }, 100)).toBe(true)
  })

  test('of several together', () => {
    expect(
      together([
        { reached: 1, of: 2 },
        { reached: 2, of: 2 },
      ]),
    ).toEqual({ reached: 3, of: 4 })
    expect(together([])).toEqual({ reached: 0, of: 0 })
  })
})
