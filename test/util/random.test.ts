import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Random, seedOf } from '../../src/util/random.ts'

/** mulberry32 as its author wrote it. */
function mulberry32(a: number): () => number {
  let state = a
  return () => {
    state += 0x6d2b79f5
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const seed = fc.integer()
const items = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })

describe('a seed', () => {
  test('draws what mulberry32 draws from it', () => {
    fc.assert(
      fc.property(seed, (of) => {
        const [random, next] = [new Random(of), mulberry32(of)]
        expect(random.times(20, () => random.int(0, 999_999))).toEqual(
          Array.from({ length: 20 }, () => Math.floor(next() * 1_000_000)),
        )
      }),
    )
  })

  test('of the n-th of several things is its own', () => {
    const seeds = [1, 2, -7].flatMap((of) => Array.from({ length: 1000 }, (_, n) => seedOf(of, n)))
    expect(new Set(seeds).size).toBe(3000)
    expect(seeds.every((one) => (one | 0) === one)).toBe(true)
    expect([seedOf(1, 0), seedOf(1, 1), seedOf(2, 0)]).toEqual([seedOf(1, 0), seedOf(1, 1), seedOf(2, 0)])
  })

  test('can be forked, and what is drawn from the fork does not shift what is drawn here', () => {
    fc.assert(
      fc.property(seed, fc.nat({ max: 5 }), (of, drawn) => {
        const [one, other] = [new Random(of), new Random(of)]
        const [fork] = [one.fork(), other.fork()]
        fork.times(drawn, () => fork.chance(0.5))
        expect(one.int(0, 1e6)).toBe(other.int(0, 1e6))
      }),
    )
    const random = new Random(3)
    const [first, second] = [random.fork(), random.fork()]
    const draw = (source: Random) => source.times(4, () => source.int(0, 1e6))
    expect(draw(first)).not.toEqual(draw(second))
  })
})

describe('what is drawn', () => {
  test('is a whole number between two, both of which come up', () => {
    const random = new Random(1)
    expect(new Set(random.times(200, () => random.int(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]))
  })

  test('is true so often', () => {
    const random = new Random(1)
    const often = random.times(4000, () => random.chance(0.25)).filter((yes) => yes).length
    expect(often).toBeGreaterThan(900)
    expect(often).toBeLessThan(1100)
    expect(random.times(50, () => random.chance(0)).includes(true)).toBe(false)
    expect(random.times(50, () => random.chance(1)).includes(false)).toBe(false)
  })

  test('is one of several, each of which comes up; of none there is nothing to pick', () => {
    const random = new Random(1)
    expect(new Set(random.times(100, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']))
    expect(() => random.pick([])).toThrow(RangeError)
  })

  test('is one of several as often as it weighs', () => {
    const random = new Random(1)
    const drawn = random.times(4000, () =>
      random.weighted([
        [1, 'rare'],
        [0, 'never'],
        [3, 'often'],
      ] as const),
    )
    const often = drawn.filter((word) => word === 'often').length
    expect(often).toBeGreaterThan(2900)
    expect(often).toBeLessThan(3100)
    expect(drawn.includes('never')).toBe(false)
    expect(new Set(random.times(20, () => random.weighted([[0, 'only']])))).toEqual(new Set(['only']))
  })

  test('is some of several in their order, at least so many', () => {
    fc.assert(
      fc.property(seed, items, fc.nat({ max: 14 }), (of, from, least) => {
        const some = new Random(of).some([...from.keys()], least)
        expect(some.length).toBeGreaterThanOrEqual(Math.min(least, from.length))
        expect(some).toEqual([...new Set(some)].sort((a, b) => a - b))
      }),
    )
    const random = new Random(1)
    const lengths = random.times(100, () => random.some(['a', 'b', 'c'], 1).length)
    expect(new Set(lengths)).toEqual(new Set([1, 2, 3]))
  })

  test('is all of several in some order, any of which comes up', () => {
    fc.assert(
      fc.property(seed, items, (of, from) => {
        const before = [...from]
        expect(new Random(of).shuffled(from).sort((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b))
        expect(from).toEqual(before)
      }),
    )
    const random = new Random(1)
    expect(new Set(random.times(200, () => random.shuffled(['a', 'b', 'c']).join(''))).size).toBe(6)
  })

  test('is made so many times', () => {
    expect(new Random(1).times(3, (i) => i * i)).toEqual([0, 1, 4])
  })
})
