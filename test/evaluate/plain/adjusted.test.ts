import { describe, expect, test } from 'vitest'
import { adjusted, type Change } from '../../../src/evaluate/plain/adjusted.ts'
import { between, NO_NUMBER } from '../../../src/evaluate/plain/values.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../../src/model/truth.ts'
import type { NumberValue } from '../../../src/model/value.ts'
import { Random } from '../../../src/util/random.ts'
import { WITHIN } from '../../properties/compare-outcomes.ts'
import { inWords } from '../../support/evaluate.ts'
import { NUMBER, q } from './nodes.ts'

const at = (value: number | string): NumberValue => between(q(value), q(value))
const from = (low: number | null, high: number | null, absent = false): NumberValue =>
  between(low === null ? null : q(low), high === null ? null : q(high), absent)
const change = (word: Change['change'], by: NumberValue | number | string, gate: Truth = TRUE): Change => ({
  change: word,
  by: typeof by === 'object' ? by : at(by),
  gate,
})
const words = (base: NumberValue | number, groups: Change[][], better: 'more' | 'less' = 'more'): string =>
  inWords(adjusted(typeof base === 'number' ? at(base) : base, groups, better), NUMBER)
const MAYBE = TRUE | FALSE

describe('an adjustment while its gate is open', () => {
  test.each([
    ['to', 7, '7'],
    ['times', '3/2', '15'],
    ['less', 4, '6'],
    ['less', 10, '0'],
    ['less', 11, '0'],
    ['plus', 4, '14'],
    ['atMost', 8, '8'],
    ['atMost', 12, '10'],
    ['atLeast', 8, '10'],
    ['atLeast', 12, '12'],
  ] as const)('10 %s %s: %s', (word, by, found) => {
    expect(words(10, [[change(word, by)]])).toBe(found)
    expect(words(10, [[change(word, by)]], 'less')).toBe(found)
  })

  test.each([FALSE, NEUTRAL, FALSE | NEUTRAL])('shut (%i), the value stays', (gate) => {
    expect(words(10, [[change('to', 7, gate)]])).toBe('10')
    expect(words(from(3, null, true), [[change('to', NO_NUMBER, gate)]])).toBe('3..∞ or absent')
  })

  test.each([MAYBE, TRUE | NEUTRAL])('not known (%i), either', (gate) => {
    expect(words(10, [[change('plus', 5, gate)]])).toBe('10..15')
    expect(words(10, [[change('less', 5, gate)]])).toBe('5..10')
    expect(words(10, [[change('plus', 5, gate)]], 'less')).toBe('10..15')
  })

  test('follow each other, group after group', () => {
    expect(words(10, [[change('plus', 5)], [change('times', 2)]])).toBe('30')
    expect(words(10, [[change('times', 2)], [change('plus', 5)]])).toBe('25')
    expect(words(10, [[change('plus', 5, MAYBE)], [change('times', 2)]])).toBe('20..30')
  })
})

describe('those of one group never stack: the best counts', () => {
  test.each([
    ['more', '15'],
    ['less', '12'],
  ] as const)('%s is better: %s', (better, found) => {
    expect(words(10, [[change('plus', 5), change('plus', 2)]], better)).toBe(found)
  })

  test('one sure and one open', () => {
    expect(words(10, [[change('plus', 2), change('plus', 5, MAYBE)]])).toBe('12..15')
    expect(words(10, [[change('plus', 5), change('plus', 2, MAYBE)]])).toBe('15')
    expect(words(10, [[change('plus', 5), change('plus', 2, MAYBE)]], 'less')).toBe('12..15')
    expect(words(10, [[change('plus', 2), change('plus', 5, MAYBE)]], 'less')).toBe('12')
  })

  test('the best of those that apply may be worse than none', () => {
    expect(words(10, [[change('less', 5), change('less', 2)]])).toBe('8')
    expect(words(10, [[change('less', 5, MAYBE), change('less', 2, MAYBE)]])).toBe('5..10')
  })

  test('one that is shut does not count', () => {
    expect(words(10, [[change('plus', 5, FALSE), change('plus', 2)]])).toBe('12')
  })
})

describe('what is not known, and what is absent', () => {
  test('intervals', () => {
    expect(words(from(5, 10), [[change('plus', from(1, 2))]])).toBe('6..12')
    expect(words(from(5, 10), [[change('less', from(1, 7))]])).toBe('0..9')
    expect(words(10, [[change('plus', from(0, 9)), change('plus', from(3, 4))]])).toBe('13..19')
    expect(words(10, [[change('plus', from(0, 9)), change('plus', from(3, 4))]], 'less')).toBe('10..14')
    expect(words(10, [[change('less', from(null, null))]])).toBe('0..∞')
    expect(words(from(5, null), [[change('atMost', 8)]])).toBe('5..8')
    expect(words(10, [[change('to', from(null, 4)), change('to', 3)]])).toBe('3..4')
    expect(words(10, [[change('to', from(null, 4), MAYBE)]])).toBe('-∞..10')
  })

  test('of nothing, nothing', () => {
    expect(words(NO_NUMBER, [[change('to', 5)]])).toBe('absent')
    expect(words(NO_NUMBER, [])).toBe('absent')
    expect(words(from(5, 6, true), [[change('to', 5)]])).toBe('5 or absent')
  })

  test('a change by nothing leaves nothing', () => {
    expect(words(10, [[change('plus', NO_NUMBER)]])).toBe('absent')
    expect(words(10, [[change('plus', NO_NUMBER, MAYBE)]])).toBe('10 or absent')
    expect(words(10, [[change('plus', 3), change('plus', NO_NUMBER, MAYBE)]])).toBe('13 or absent')
    expect(words(10, [[change('plus', 3, MAYBE), change('plus', NO_NUMBER)]])).toBe('absent')
    expect(words(10, [[change('plus', from(1, 1, true))]])).toBe('11 or absent')
    expect(words(10, [[change('plus', NO_NUMBER)], [change('to', 3)]])).toBe('absent')
  })
})

describe('over everything it may still be', () => {
  const WORDS = ['to', 'times', 'less', 'plus', 'atMost', 'atLeast'] as const
  const drawn = (random: Random): NumberValue => {
    const low = random.int(-2, 3)
    return from(low, low + random.int(0, 2), random.chance(0.2))
  }
  const drawGroup = (random: Random): Change[] =>
    random.times(random.int(1, 3), () =>
      change(random.pick(WORDS), drawn(random), random.pick([TRUE, FALSE, NEUTRAL, MAYBE, TRUE | NEUTRAL])),
    )
  /** One way it may turn out. */
  const settled = (random: Random, { low, high, absent }: NumberValue): NumberValue =>
    absent && random.chance(0.3) ? NO_NUMBER : at(random.int(Number(low?.num), Number(high?.num)))
  const settledGate = (random: Random, gate: Truth): Truth =>
    random.pick([TRUE, FALSE, NEUTRAL].filter((bit) => (gate & bit) !== 0))

  test('every way it may turn out lies within', () => {
    for (let seed = 1; seed <= 4000; seed++) {
      const random = new Random(seed)
      const better = random.pick(['more', 'less'] as const)
      const base = drawn(random)
      const groups = random.times(random.int(1, 2), () => drawGroup(random))
      const before = adjusted(base, groups, better)
      for (let way = 0; way < 10; way++) {
        const after = adjusted(
          settled(random, base),
          groups.map((group) =>
            group.map(({ change, by, gate }) => ({ change, by: settled(random, by), gate: settledGate(random, gate) })),
          ),
          better,
        )
        if (!WITHIN.value(before, after))
          expect.fail(`seed ${seed}: ${inWords(after, NUMBER)} of ${inWords(before, NUMBER)}`)
      }
    }
  })
})
