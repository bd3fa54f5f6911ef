import { describe, expect, test } from 'vitest'
import type { Cond } from '../../../src/model/core.ts'
import { FALSE } from '../../../src/model/truth.ts'
import {
  BOOLEAN,
  compare,
  computing,
  item,
  itemIs,
  list,
  lit,
  NUMBER,
  node,
  scalar,
  TEXT,
  type WrittenRow,
} from './nodes.ts'

const BRANCHES = list(
  'branches',
  [
    scalar('name', TEXT),
    scalar('open', BOOLEAN),
    scalar('score', NUMBER, { range: [0, 10] }),
    scalar('bonus', NUMBER, { absent: true }),
  ],
  { identity: 'name', max: 20 },
)
const mean = (field: string, where: Cond | null = null) => {
  const ask = computing(node({ op: 'mean', list: 'branches', where, each: item(field, NUMBER) }, NUMBER), [BRANCHES])
  return (branches?: readonly WrittenRow[] | 'absent') => ask(branches === undefined ? {} : { branches })
}

describe('the mean over units', () => {
  const scores = mean('score')

  test.each([
    [[2, 4], '3'],
    [[2, 3], '5/2'],
    [[7], '7'],
    [[], 'absent'],
  ])('of %j: %s', (of, words) => {
    expect(scores(of.map((score, i) => ({ name: `${i}`, score })))).toBe(words)
  })

  test('a unit of several rows counts once', () => {
    expect(
      scores([
        { name: 'a', score: 2 },
        { name: 'A', score: 2 },
        { name: 'b', score: 8 },
      ]),
    ).toBe('5')
  })

  test('a missing value moves it within its range', () => {
    expect(scores([{ name: 'a', score: 4 }, { name: 'b' }])).toBe('2..7')
  })

  test('a value without bound leaves none', () => {
    expect(mean('bonus')([{ name: 'a', bonus: 4 }, { name: 'b' }])).toBe('-∞..∞ or absent')
  })

  test('of a value that is absent, absent', () => {
    expect(
      mean('bonus')([
        { name: 'a', bonus: 4 },
        { name: 'b', bonus: 'absent' },
      ]),
    ).toBe('absent')
  })

  test('of a list that is absent, absent; of one that is missing, anything one row may have', () => {
    expect(scores('absent')).toBe('absent')
    expect(scores()).toBe('0..10 or absent')
  })
})

describe('a unit that may be in is taken in where it pulls further', () => {
  const ofOpen = mean('score', itemIs('open'))
  const sure = (...of: number[]): WrittenRow[] => of.map((score, i) => ({ name: `s${i}`, open: true, score }))
  const maybe = (...of: number[]): WrittenRow[] => of.map((score, i) => ({ name: `m${i}`, score }))

  test.each([
    ['one lower', sure(6), maybe(2), '4..6'],
    ['one higher', sure(6), maybe(8), '6..7'],
    ['one the same', sure(6), maybe(6), '6'],
    ['both ways', sure(6), maybe(2, 8), '4..7'],
    // 0 alone gives 3; with 2 it is 8/3, with 3 it would be 11/4 again
    ['as long as it goes lower', sure(6), maybe(0, 2, 3), '8/3..6'],
    ['none sure: any of them alone', [], maybe(2, 8, 5), '2..8 or absent'],
  ])('%s: %j and perhaps %j: %s', (_, surely, perhaps, words) => {
    expect(ofOpen([...surely, ...perhaps])).toBe(words)
  })

  test('one that is out does not count', () => {
    expect(ofOpen([...sure(6), { name: 'x', open: false, score: 0 }])).toBe('6')
    expect(ofOpen([{ name: 'x', open: false, score: 0 }])).toBe('absent')
  })

  test('one without a value makes it absent when it is in', () => {
    const bonuses = mean('bonus', itemIs('open'))
    expect(
      bonuses([
        { name: 'a', open: true, bonus: 4 },
        { name: 'b', bonus: 'absent' },
      ]),
    ).toBe('4 or absent')
    expect(bonuses([{ name: 'b', bonus: 'absent' }])).toBe('absent')
  })
})

describe('while it is open who is who', () => {
  test('within the values of whatever may be in', () => {
    expect(mean('score')([{ name: 'a', score: 2 }, { score: 6 }])).toBe('2..6')
    expect(mean('score')([{ score: 2 }, { score: 6 }])).toBe('2..6')
    expect(mean('score')([{ name: 'a', score: 2 }, {}])).toBe('0..10')
  })

  test('what is surely out of it does not count', () => {
    const ofOpen = mean('score', itemIs('open'))
    expect(
      ofOpen([
        { name: 'a', open: true, score: 2 },
        { open: true, score: 6 },
      ]),
    ).toBe('2..6')
    expect(
      ofOpen([
        { name: 'a', open: true, score: 2 },
        { open: false, score: 6 },
      ]),
    ).toBe('2..6 or absent')
    expect(ofOpen([{ open: false, score: 6 }])).toBe('absent')
  })

  test('rows together may be in where none of them is', () => {
    const both: Cond = { op: 'all', of: [itemIs('open'), compare(item('bonus', NUMBER), 'ge', lit(5), FALSE)] }
    const ask = mean('score', both)
    expect(
      ask([
        { name: 'a', open: true, bonus: 1, score: 2 },
        { open: false, bonus: 9, score: 6 },
      ]),
    ).toBe('2..6 or absent')
    expect(
      ask([
        { name: 'a', open: true, bonus: 1, score: 2 },
        { name: 'b', open: false, bonus: 9, score: 6 },
      ]),
    ).toBe('absent')
  })

  test('a unit surely in whose value is surely absent leaves none', () => {
    expect(mean('bonus')([{ name: 'a', bonus: 'absent' }, { name: 'b', bonus: 4 }, { bonus: 'absent' }])).toBe('absent')
    expect(mean('bonus')([{ name: 'a', bonus: 'absent' }, { name: 'b', bonus: 4 }, { bonus: 4 }])).toBe('4 or absent')
    expect(mean('bonus')([{ name: 'a', bonus: 'absent' }, { bonus: 'absent' }])).toBe('absent')
    expect(mean('bonus')([{ name: 'a', bonus: 'absent' }, { bonus: 4 }])).toBe('4 or absent')
  })
})
