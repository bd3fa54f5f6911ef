import { describe, expect, test } from 'vitest'
import {
  all,
  and,
  any,
  asked,
  atLeast,
  guarded,
  negate,
  or,
  replaceNeutral,
} from '../../../src/evaluate/plain/truth.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, truthWord, UNKNOWN } from '../../../src/model/truth.ts'

const SINGLE = [TRUE, FALSE, NEUTRAL]
/** Every truth there is: every non-empty set of members. */
const EVERY: Truth[] = [1, 2, 3, 4, 5, 6, 7]
const members = (truth: Truth): Truth[] => SINGLE.filter((member) => (truth & member) !== 0)

describe('strong Kleene logic; neutral does not bear', () => {
  test.each([
    [TRUE, TRUE, 'true', 'true'],
    [TRUE, FALSE, 'false', 'true'],
    [FALSE, FALSE, 'false', 'false'],
    [TRUE, UNKNOWN, 'unknown', 'true'],
    [FALSE, UNKNOWN, 'false', 'unknown'],
    [UNKNOWN, UNKNOWN, 'unknown', 'unknown'],
    [TRUE, NEUTRAL, 'true', 'true'],
    [FALSE, NEUTRAL, 'false', 'false'],
    [UNKNOWN, NEUTRAL, 'unknown', 'unknown'],
    [NEUTRAL, NEUTRAL, 'neutral', 'neutral'],
  ])('%i with %i: and %s, or %s', (a, b, conjunction, disjunction) => {
    expect(truthWord(and(a, b))).toBe(conjunction)
    expect(truthWord(and(b, a))).toBe(conjunction)
    expect(truthWord(or(a, b))).toBe(disjunction)
    expect(truthWord(or(b, a))).toBe(disjunction)
  })

  test('what may be true or not bear stays so, and is decided by what surely bears', () => {
    expect(and(TRUE | NEUTRAL, TRUE)).toBe(TRUE)
    expect(and(TRUE | NEUTRAL, NEUTRAL)).toBe(TRUE | NEUTRAL)
    expect(or(FALSE | NEUTRAL, FALSE)).toBe(FALSE)
    expect(or(OPEN, TRUE)).toBe(TRUE)
    expect(and(OPEN, FALSE)).toBe(FALSE)
  })

  test('of none, neutral', () => {
    expect([all([]), any([]), atLeast(1, [])]).toEqual([NEUTRAL, NEUTRAL, NEUTRAL])
  })

  test('not', () => {
    expect(EVERY.map(negate)).toEqual([FALSE, TRUE, UNKNOWN, NEUTRAL, FALSE | NEUTRAL, TRUE | NEUTRAL, OPEN])
    for (const truth of EVERY) expect(negate(negate(truth))).toBe(truth)
  })

  test('not all is any not', () => {
    for (const a of EVERY) for (const b of EVERY) expect(negate(and(a, b))).toBe(or(negate(a), negate(b)))
  })
})

describe('a set of members is folded member by member', () => {
  const union = (truths: Truth[]): Truth => truths.reduce((a, b) => a | b, 0)

  test('two at a time', () => {
    for (const a of EVERY) {
      for (const b of EVERY) {
        const pairs = members(a).flatMap((x) => members(b).map((y) => [x, y] as const))
        expect(and(a, b)).toBe(union(pairs.map(([x, y]) => and(x, y))))
        expect(or(a, b)).toBe(union(pairs.map(([x, y]) => or(x, y))))
      }
    }
  })

  test('in any number and order', () => {
    for (const a of EVERY) {
      for (const b of EVERY) {
        for (const c of EVERY) {
          expect(all([a, b, c])).toBe(and(a, and(b, c)))
          expect(any([a, b, c])).toBe(or(a, or(b, c)))
          expect(all([c, a, b])).toBe(all([a, b, c]))
        }
      }
    }
  })
})

describe('at least n of those that bear', () => {
  test.each([
    [2, [TRUE, TRUE, FALSE], 'true'],
    [2, [TRUE, FALSE, FALSE], 'false'],
    [2, [TRUE, UNKNOWN, FALSE], 'unknown'],
    [2, [TRUE, TRUE, UNKNOWN], 'true'],
    [2, [UNKNOWN, FALSE, FALSE], 'false'],
    [2, [TRUE, TRUE, NEUTRAL], 'true'],
    [2, [TRUE, NEUTRAL, NEUTRAL], 'false'],
    [2, [NEUTRAL, NEUTRAL], 'neutral'],
    [3, [TRUE, TRUE], 'false'],
  ])('%i of %j: %s', (n, truths, word) => {
    expect(truthWord(atLeast(n, truths))).toBe(word)
  })

  test('what may not bear at all stays open', () => {
    expect(atLeast(1, [TRUE | NEUTRAL])).toBe(TRUE | NEUTRAL)
    expect(atLeast(1, [FALSE | NEUTRAL, FALSE])).toBe(FALSE)
    expect(atLeast(2, [OPEN, TRUE])).toBe(UNKNOWN)
  })

  test('one of them is any of them', () => {
    for (const a of EVERY) for (const b of EVERY) expect(atLeast(1, [a, b])).toBe(any([a, b]))
  })
})

describe('guards', () => {
  const body = () => FALSE

  test.each([
    [null, null, FALSE],
    [TRUE, null, FALSE],
    [FALSE, null, NEUTRAL],
    [NEUTRAL, null, NEUTRAL],
    [UNKNOWN, null, FALSE | NEUTRAL],
    [null, TRUE, NEUTRAL],
    [null, FALSE, FALSE],
    [null, NEUTRAL, FALSE],
    [null, UNKNOWN, FALSE | NEUTRAL],
    [TRUE, FALSE, FALSE],
    [TRUE, TRUE, NEUTRAL],
    [FALSE, FALSE, NEUTRAL],
    [UNKNOWN, FALSE, FALSE | NEUTRAL],
    [UNKNOWN, TRUE, NEUTRAL],
  ])('when %s, unless %s: %i', (when, unless, truth) => {
    expect(guarded(when, unless, body)).toBe(truth)
  })

  test('a body that does not bear is decided whatever the guard', () => {
    expect(guarded(UNKNOWN, null, () => NEUTRAL)).toBe(NEUTRAL)
  })
})

test('neutral as a where, satisfies or guard counts as false', () => {
  expect(EVERY.map(asked)).toEqual([TRUE, FALSE, UNKNOWN, FALSE, UNKNOWN, FALSE, UNKNOWN])
})

test('what holds of no row stands in the place of neutral', () => {
  expect(replaceNeutral(NEUTRAL, TRUE)).toBe(TRUE)
  expect(replaceNeutral(TRUE | NEUTRAL, FALSE)).toBe(UNKNOWN)
  expect(replaceNeutral(FALSE, TRUE)).toBe(FALSE)
})
