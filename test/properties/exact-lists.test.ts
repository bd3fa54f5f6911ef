import { describe, expect, test } from 'vitest'
import { Random } from '../../src/util/random.ts'
import type { Json, JsonMap } from '../generate/json.ts'
import { numbers, SIZES, whole } from './exact-kinds.ts'
import { everyList, programOfQuestion, truthFor, truthOver } from './exact-questions.ts'
import { COUNTS, SEED } from './pairs.ts'

const FIELDS = { key: { label: '单位', type: 'text' }, flag: { label: '是', type: 'boolean' }, amount: whole(0, 2) }
const MEMBERS = { label: '成员', type: 'list', identity: 'key', max: 6, fields: FIELDS }
const FLAGGED = { item: 'flag', operator: 'is', value: true }
const VALUES = { flag: [true, false], amount: [0, 1, 2] }

const LISTS: readonly { name: string; derived: JsonMap; against: readonly Json[]; reads: 'flag' | 'amount' }[] = [
  { name: 'count', derived: { count: { of: 'members' } }, against: numbers(0, 5), reads: 'flag' },
  { name: 'count where', derived: { count: { of: 'members', where: FLAGGED } }, against: numbers(0, 5), reads: 'flag' },
  {
    name: 'sum',
    derived: { sum: { of: 'members', each: { item: 'amount' } } },
    against: numbers(0, 9),
    reads: 'amount',
  },
  {
    name: 'share',
    derived: { share: { of: 'members', satisfies: FLAGGED } },
    against: ['1/4', '1/3', '1/2', '2/3', '3/4', 1],
    reads: 'flag',
  },
  {
    name: 'mean',
    derived: { mean: { of: 'members', each: { item: 'amount' } } },
    against: [0, 0.5, 1, 1.5, 2],
    reads: 'amount',
  },
  {
    name: 'best',
    derived: { best: { of: 'members', each: { item: 'amount' } } },
    against: numbers(0, 3),
    reads: 'amount',
  },
  {
    name: 'best (less)',
    derived: { best: { of: 'members', where: FLAGGED, each: { item: 'amount' }, prefer: 'less' } },
    against: numbers(0, 3),
    reads: 'flag',
  },
  {
    name: 'only',
    derived: { only: { of: 'members', where: FLAGGED, each: { item: 'amount' } } },
    against: numbers(0, 3),
    reads: 'flag',
  },
]

/**
 * How often bounds may not be reached while identities are missing: each number of rows that merge is bounded by itself,
 * one row may count for two ends of a bound or for two units, and a mean lies only within whatever may be in.
 */
const LOOSE: Readonly<Record<string, number>> = { share: 0.02, mean: 0.1, best: 0.05, 'best (less)': 0.05, only: 0.05 }

const LISTS_DRAWN = COUNTS.ci ? 60 : 20

/** Rows of up to four units, some fields missing; identities missing too where they may be. */
function drawRows(random: Random, reads: 'flag' | 'amount', unknown: boolean): JsonMap[] {
  return random.times(random.int(0, unknown ? 4 : 5), () => {
    const row: Record<string, Json> = {}
    if (!unknown || random.chance(0.5)) row.key = random.pick(['u', 'v', 'w', 'x'])
    for (const name of ['flag', 'amount'] as const)
      if (name !== reads || random.chance(0.7)) row[name] = random.pick<Json>(VALUES[name])
    return row
  })
}

describe.each(LISTS)('$name of a list', ({ name, derived, against, reads }) => {
  test.each([
    ['every identity known', false],
    ['some identities missing', true],
  ] as const)('%s: says what its completions say', (_, unknown) => {
    const random = new Random(SEED)
    const loose: string[] = []
    const programs = against.flatMap((value) =>
      SIZES.map((operator) => {
        const asks = { fact: 'asked', operator, value, ifAbsent: false }
        const question = { facts: { members: MEMBERS }, derived: { asked: { label: '值', ...derived } }, asks }
        return { program: programOfQuestion(question), shown: `${operator} ${value}` }
      }),
    )
    for (let n = 0; n < LISTS_DRAWN; n++) {
      const rows = drawRows(random, reads, unknown)
      const open = { [reads]: VALUES[reads], [reads === 'flag' ? 'amount' : 'flag']: [0] }
      const completions = everyList(rows, { ...open, ...(reads === 'flag' ? { amount: [0] } : { flag: [true] }) }).map(
        (members) => ({ members }),
      )
      for (const { program, shown } of programs) {
        const partial = truthFor(program, { members: rows })
        const over = truthOver(program, completions)
        expect([rows, shown, over & ~partial]).toEqual([rows, shown, 0])
        if (partial !== over) loose.push(`${shown} of ${JSON.stringify(rows)}`)
      }
    }
    const allowed = unknown ? (LOOSE[name] ?? 0) * LISTS_DRAWN * programs.length : 0
    expect(loose.slice(allowed)).toEqual([])
  })
})
