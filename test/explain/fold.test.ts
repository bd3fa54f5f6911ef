import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldMembers, negate, openLeaves, truthOf } from '../../src/explain/fold.ts'
import type { Combine, Cond, Leaf } from '../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../src/model/truth.ts'

const SINGLE = [TRUE, FALSE, NEUTRAL]
const masks = fc.integer({ min: 1, max: 7 })

/** The members of a mask. */
const membersOf = (truth: Truth): Truth[] => SINGLE.filter((one) => (truth & one) !== 0)

/** What single truths that combine come to: neutral ones drop out, and only neutral is neutral. */
function combined(combine: Combine, truths: readonly Truth[]): Truth {
  const bearing = truths.filter((truth) => truth !== NEUTRAL)
  if (bearing.length === 0) return NEUTRAL
  const holding = bearing.filter((truth) => truth === TRUE).length
  const needed = combine === 'all' ? bearing.length : combine === 'any' ? 1 : combine.atLeast
  return holding >= needed ? TRUE : FALSE
}

/** Every choice of one member from each mask. */
function choices(truths: readonly Truth[]): Truth[][] {
  return truths.reduce<Truth[][]>(
    (all, truth) => all.flatMap((chosen) => membersOf(truth).map((one) => [...chosen, one])),
    [[]],
  )
}

const combines: fc.Arbitrary<Combine> = fc.oneof(
  fc.constantFrom('all' as const, 'any' as const),
  fc.integer({ min: 1, max: 4 }).map((atLeast) => ({ atLeast })),
)

test('what may come of several is what comes of each choice among what each may be', () => {
  fc.assert(
    fc.property(combines, fc.array(masks, { maxLength: 5 }), (combine, truths) => {
      const expected = choices(truths).reduce((found, chosen) => found | combined(combine, chosen), 0)
      expect(foldMembers(combine, truths)).toBe(expected)
    }),
  )
})

test('twice turned is as it was', () => {
  fc.assert(
    fc.property(masks, (truth) => {
      expect(negate(negate(truth))).toBe(truth)
    }),
  )
})

describe('guards', () => {
  const leaf = (number: number): Leaf => ({ op: 'unclear', leaf: number, reading: 'r' })
  const guarded = (when: Truth, unless: Truth, body: Truth): [Truth, number[]] => {
    const truths = [when, unless, body]
    const cond: Cond = { op: 'guarded', when: leaf(0), unless: leaf(1), body: leaf(2) }
    const of = ({ leaf: number }: Leaf): Truth => truths[number] ?? UNKNOWN
    return [truthOf(cond, of), openLeaves(cond, of).map((open) => open.leaf)]
  }

  test.each<[string, Truth, Truth, Truth, Truth, number[]]>([
    ['passes', TRUE, FALSE, UNKNOWN, UNKNOWN, [2]],
    ['silences', FALSE, FALSE, UNKNOWN, NEUTRAL, []],
    ['neutral counts as false', NEUTRAL, NEUTRAL, TRUE, NEUTRAL, []],
    ['an exception that holds silences', TRUE, TRUE, FALSE, NEUTRAL, []],
    ['open', UNKNOWN, FALSE, TRUE, TRUE | NEUTRAL, [0]],
    ['an open exception', TRUE, UNKNOWN, UNKNOWN, UNKNOWN | NEUTRAL, [1, 2]],
  ])('%s', (_, when, unless, body, truth, open) => {
    expect(guarded(when, unless, body)).toEqual([truth, open])
  })
})
