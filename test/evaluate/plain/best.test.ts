import { describe, expect, test } from 'vitest'
import type { Better, Cond } from '../../../src/model/core.ts'
import { BOOLEAN, computing, item, itemIs, list, NUMBER, node, scalar, TEXT, type WrittenRow } from './nodes.ts'

const BRANCHES = list(
  'branches',
  [
    scalar('name', TEXT),
    scalar('open', BOOLEAN),
    scalar('score', NUMBER, { range: [0, 10] }),
    scalar('bonus', NUMBER, { range: [0, 10], absent: true }),
    scalar('area', NUMBER),
  ],
  { identity: 'name', max: 20 },
)
const best = (prefer: Better, field: string, where: Cond | null = null) => {
  const expr = node({ op: 'best', list: 'branches', where, each: item(field, NUMBER), prefer }, NUMBER)
  const ask = computing(expr, [BRANCHES])
  return (branches?: readonly WrittenRow[] | 'absent') => ask(branches === undefined ? {} : { branches })
}
const named = (...rows: WrittenRow[]): WrittenRow[] => rows.map((row, i) => ({ name: `${i}`, ...row }))

describe('the best of the units', () => {
  test.each([
    [[2, 7, 4], '7', '2'],
    [[3], '3', '3'],
    [[], 'absent', 'absent'],
  ])('of %j: most %s, least %s', (scores, most, least) => {
    const rows = named(...scores.map((score) => ({ score })))
    expect(best('more', 'score')(rows)).toBe(most)
    expect(best('less', 'score')(rows)).toBe(least)
  })

  test('one missing is somewhere in its range', () => {
    const rows = named({ score: 6 }, {})
    expect(best('more', 'score')(rows)).toBe('6..10')
    expect(best('less', 'score')(rows)).toBe('0..6')
  })

  test('one without a bound leaves none on the better side only', () => {
    const rows = named({ area: 6 }, {})
    expect(best('more', 'area')(rows)).toBe('6..∞')
    expect(best('less', 'area')(rows)).toBe('-∞..6')
  })

  test('what has no value is passed over; one that may have none may drop out', () => {
    expect(best('more', 'bonus')(named({ bonus: 4 }, { bonus: 'absent' }))).toBe('4')
    expect(best('more', 'bonus')(named({ bonus: 'absent' }, { bonus: 'absent' }))).toBe('absent')
    expect(best('more', 'bonus')(named({ bonus: 4 }, {}))).toBe('4..10')
    expect(best('more', 'bonus')(named({}))).toBe('0..10 or absent')
    expect(best('less', 'bonus')(named({ bonus: 4 }, {}))).toBe('0..4')
  })

  test('one that may be in only makes it better', () => {
    const ofOpen = best('more', 'score', itemIs('open'))
    expect(ofOpen(named({ open: true, score: 5 }, { score: 8 }))).toBe('5..8')
    expect(ofOpen(named({ open: true, score: 5 }, { score: 3 }))).toBe('5')
    expect(ofOpen(named({ score: 5 }, { score: 3 }))).toBe('3..5 or absent')
    expect(ofOpen(named({ open: false, score: 5 }))).toBe('absent')
    expect(best('less', 'score', itemIs('open'))(named({ open: true, score: 5 }, { score: 3 }))).toBe('3..5')
  })

  test('of a list that is absent, absent; of one that is missing, anything one row may have', () => {
    expect(best('more', 'score')('absent')).toBe('absent')
    expect(best('more', 'score')()).toBe('0..10 or absent')
  })
})

describe('while it is open who is who', () => {
  test('the best is among the rows; what a unit has whatever merges with it is surely reached', () => {
    expect(best('more', 'score')([{ name: 'a', score: 6 }, { score: 4 }])).toBe('4..6')
    expect(best('more', 'score')([{ name: 'a', score: 6 }, { name: 'b', score: 5 }, { score: 4 }])).toBe('4..6')
    expect(best('less', 'score')([{ name: 'a', score: 6 }, { score: 4 }])).toBe('4..6')
    expect(best('more', 'score')([{ score: 6 }, { score: 4 }])).toBe('4..6')
    expect(best('more', 'score')([{ score: 6 }])).toBe('6')
  })

  test('a unit that may lose its value by a merge is not sure to have one', () => {
    expect(best('more', 'bonus')([{ name: 'a', bonus: 6 }, { bonus: 'absent' }])).toBe('6 or absent')
    expect(
      best(
        'more',
        'bonus',
      )([
        { name: 'a', bonus: 6 },
        { name: 'b', bonus: 'absent' },
      ]),
    ).toBe('6')
  })

  test('a unit that may be out by a merge is not sure to be in', () => {
    const ofOpen = best('more', 'score', itemIs('open'))
    expect(
      ofOpen([
        { name: 'a', open: true, score: 6 },
        { open: true, score: 4 },
      ]),
    ).toBe('4..6')
    expect(
      ofOpen([
        { name: 'a', open: true, score: 6 },
        { open: false, score: 4 },
      ]),
    ).toBe('4..6 or absent')
  })
})
