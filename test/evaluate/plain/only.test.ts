import { describe, expect, test } from 'vitest'
import type { Cond, Expr } from '../../../src/model/core.ts'
import { BOOLEAN, computing, item, itemIs, list, NUMBER, node, scalar, TEXT, type WrittenRow } from './nodes.ts'

const BRANCHES = list(
  'branches',
  [
    scalar('name', TEXT),
    scalar('main', BOOLEAN),
    scalar('score', NUMBER, { range: [0, 10], absent: true }),
    scalar('town', TEXT),
  ],
  { identity: 'name', max: 20 },
)
const only = (each: Expr, where: Cond | null = itemIs('main')) => {
  const ask = computing(node({ op: 'only', list: 'branches', where, each }, each.type), [BRANCHES])
  return (branches?: readonly WrittenRow[] | 'absent') => ask(branches === undefined ? {} : { branches })
}
const score = only(item('score', NUMBER))
const named = (...rows: WrittenRow[]): WrittenRow[] => rows.map((row, i) => ({ name: `${i}`, ...row }))

describe('the value of the one unit that is in', () => {
  test.each([
    ['none', [{ main: false, score: 3 }], 'absent'],
    [
      'one',
      [
        { main: true, score: 3 },
        { main: false, score: 4 },
      ],
      '3',
    ],
    [
      'two',
      [
        { main: true, score: 3 },
        { main: true, score: 3 },
      ],
      'absent',
    ],
    ['one whose value is missing', [{ main: true }], '0..10 or absent'],
    ['one whose value is absent', [{ main: true, score: 'absent' }], 'absent'],
    ['one sure, one open', [{ main: true, score: 3 }, { score: 4 }], '3 or absent'],
    ['two open', [{ score: 3 }, { score: 5 }], '3..5 or absent'],
    ['two sure, one open', [{ main: true, score: 3 }, { main: true, score: 3 }, { score: 4 }], 'absent'],
    ['two open, one without a value', [{ score: 3 }, { score: 'absent' }], '3 or absent'],
  ])('%s', (_, rows, words) => {
    expect(score(named(...rows))).toBe(words)
  })

  test('two rows of one unit are one', () => {
    expect(
      score([
        { name: 'a', main: true, score: 3 },
        { name: 'a', main: true, score: 3 },
      ]),
    ).toBe('3')
  })

  test('a name too', () => {
    const town = only(item('town', TEXT))
    expect(town(named({ main: true, town: 'north' }, { main: false, town: 'south' }))).toBe('north')
    expect(town(named({ town: 'south' }, { town: 'north' }))).toBe('north|south or absent')
    expect(town(named())).toBe('absent')
    expect(town('absent')).toBe('absent')
    expect(town()).toBe('anything or absent')
  })

  test('of a list that is missing, anything one row may have', () => {
    expect(score()).toBe('0..10 or absent')
    expect(score('absent')).toBe('absent')
  })
})

describe('while it is open who is who', () => {
  test('a single row is a single unit', () => {
    expect(score([{ main: true, score: 3 }])).toBe('3')
    expect(score([{ score: 3 }])).toBe('3 or absent')
    expect(score([{ main: false, score: 3 }])).toBe('absent')
    expect(score([{ main: true, score: 'absent' }])).toBe('absent')
  })

  test('of several rows, any that may be in, if they are one', () => {
    expect(
      score([
        { name: 'a', main: true, score: 3 },
        { main: true, score: 5 },
      ]),
    ).toBe('3..5 or absent')
    expect(only(item('score', NUMBER), null)([{ name: 'a', score: 3 }, { score: 5 }])).toBe('3..5 or absent')
  })
})
