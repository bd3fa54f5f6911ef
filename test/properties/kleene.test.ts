import { describe, expect, test } from 'vitest'
import { all, and, any, asked, atLeast, guarded, negate, or, replaceNeutral } from '../../src/evaluate/plain/truth.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../src/model/truth.ts'

/** Every truth: the non-empty sets over true, false and neutral. */
const TRUTHS: readonly Truth[] = [1, 2, 3, 4, 5, 6, 7]
const PAIRS = TRUTHS.flatMap((a) => TRUTHS.map((b) => [a, b] as const))
const TRIPLES = PAIRS.flatMap(([a, b]) => TRUTHS.map((c) => [a, b, c] as const))
const BEARING = TRUTHS.filter((truth) => (truth & NEUTRAL) === 0)

/** Whether a truth says no more than another allows. */
const within = (a: Truth, b: Truth): boolean => (a & ~b) === 0
const holdFor = <T>(cases: readonly T[], law: (one: T) => boolean): void => {
  expect(cases.filter((one) => !law(one))).toEqual([])
}

describe('all and any', () => {
  test('do not mind the order', () => {
    holdFor(PAIRS, ([a, b]) => and(a, b) === and(b, a) && or(a, b) === or(b, a))
  })

  test('do not mind the brackets', () => {
    holdFor(TRIPLES, ([a, b, c]) => and(and(a, b), c) === and(a, and(b, c)) && or(or(a, b), c) === or(a, or(b, c)))
  })

  test('turn into each other under not (De Morgan)', () => {
    holdFor(
      PAIRS,
      ([a, b]) => negate(and(a, b)) === or(negate(a), negate(b)) && negate(or(a, b)) === and(negate(a), negate(b)),
    )
  })

  test('leave neutral members out: neutral is their identity', () => {
    holdFor(TRUTHS, (a) => and(a, NEUTRAL) === a && or(a, NEUTRAL) === a && all([]) === NEUTRAL && any([]) === NEUTRAL)
  })

  test('are settled by false and by true', () => {
    holdFor(TRUTHS, (a) => and(a, FALSE) === FALSE && or(a, TRUE) === TRUE)
  })

  test('are what their members make of every combination', () => {
    const members = (truth: Truth): Truth[] => [TRUE, FALSE, NEUTRAL].filter((bit) => truth & bit)
    holdFor(PAIRS, ([a, b]) => {
      const pointwise = (fold: typeof and): Truth =>
        members(a)
          .flatMap((x) => members(b).map((y) => fold(x, y)))
          .reduce((x, y) => x | y, 0)
      return and(a, b) === pointwise(and) && or(a, b) === pointwise(or)
    })
  })
})

test('not twice is nothing, and leaves neutral alone', () => {
  holdFor(TRUTHS, (a) => negate(negate(a)) === a && (negate(a) & NEUTRAL) === (a & NEUTRAL))
})

describe('atLeast', () => {
  test('1 is any', () => {
    holdFor(TRIPLES, (of) => atLeast(1, of) === any(of))
  })

  test('as many as there are is all, where all of them bear', () => {
    const bearing = BEARING.flatMap((a) => BEARING.flatMap((b) => BEARING.map((c) => [a, b, c])))
    holdFor(bearing, (of) => atLeast(3, of) === all(of))
  })

  test('does not mind the order, nor neutral members', () => {
    holdFor(TRIPLES, ([a, b, c]) =>
      [1, 2, 3].every(
        (n) => atLeast(n, [a, b, c]) === atLeast(n, [c, a, b]) && atLeast(n, [a, b]) === atLeast(n, [a, NEUTRAL, b]),
      ),
    )
  })

  test('more is never easier', () => {
    holdFor(TRIPLES, (of) => [1, 2].every((n) => (atLeast(n + 1, of) & TRUE) === 0 || (atLeast(n, of) & TRUE) !== 0))
  })
})

describe('knowing more', () => {
  const finer = PAIRS.filter(([a, b]) => within(a, b))

  test('never takes back what all, any, not and atLeast decided', () => {
    holdFor(finer, ([a, b]) =>
      TRUTHS.every(
        (c) =>
          within(and(a, c), and(b, c)) &&
          within(or(a, c), or(b, c)) &&
          within(negate(a), negate(b)) &&
          within(atLeast(2, [a, c, UNKNOWN]), atLeast(2, [b, c, UNKNOWN])),
      ),
    )
  })

  test('never takes back what a guard, where or an answer for nothing decided', () => {
    holdFor(finer, ([a, b]) =>
      TRUTHS.every(
        (c) =>
          within(
            guarded(a, null, () => c),
            guarded(b, null, () => c),
          ) &&
          within(
            guarded(null, a, () => c),
            guarded(null, b, () => c),
          ) &&
          within(
            guarded(c, null, () => a),
            guarded(c, null, () => b),
          ) &&
          within(asked(a), asked(b)) &&
          within(replaceNeutral(a, FALSE), replaceNeutral(b, FALSE)),
      ),
    )
  })
})

describe('a guard', () => {
  test('that is false, or neutral, gives neutral; one that is true gives the body', () => {
    holdFor(
      TRUTHS,
      (body) =>
        [FALSE, NEUTRAL].every((when) => guarded(when, null, () => body) === NEUTRAL) &&
        guarded(TRUE, null, () => body) === body,
    )
  })

  test('`unless` is `when` turned round, but that neutral lets the body bear', () => {
    holdFor(PAIRS, ([unless, body]) => {
      const turned = guarded(negate(asked(unless)), null, () => body)
      return guarded(null, unless, () => body) === turned
    })
  })

  test('that is not known gives the body or neutral', () => {
    holdFor(TRUTHS, (body) => guarded(UNKNOWN, null, () => body) === (body | NEUTRAL))
    expect(guarded(OPEN, null, () => TRUE)).toBe(TRUE | NEUTRAL)
  })
})
