import { describe, expect, test } from 'vitest'
import type { Cond } from '../../../src/model/core.ts'
import { NEUTRAL, TRUE } from '../../../src/model/truth.ts'
import { inWords } from '../../support/evaluate.ts'
import {
  BOOLEAN,
  compare,
  fact,
  INTEGER,
  item,
  itemIs,
  leaf,
  level,
  list,
  node,
  outcomeOf,
  outcomePoint,
  phrase,
  programOf,
  scalar,
  TEXT,
  valueIn,
  type WrittenRow,
} from './nodes.ts'

const SITES = list(
  'sites',
  [
    scalar('number', TEXT),
    scalar('owner', TEXT, { absent: true }),
    scalar('eligible', BOOLEAN),
    scalar('cost', INTEGER, { range: [0, 100] }),
  ],
  { identity: 'number', max: 5, absent: true },
)
const bound = () => node({ op: 'recipient' }, TEXT)
const theirs: Cond = { op: 'all', of: [compare(item('owner', TEXT), 'eq', bound(), 2), itemIs('eligible')] }
const entitled = node({ op: 'sum', list: 'sites', where: theirs, each: item('cost') })
const applies = leaf({
  op: 'quantified',
  quantifier: 'some',
  list: 'sites',
  where: null,
  satisfies: theirs,
  ifEmpty: 2,
})
const rate = fact('rate')
const point = outcomePoint('g', {
  entitled: node({ op: 'times', args: [entitled, rate] }),
  applies,
  recipients: { list: 'sites', where: itemIs('eligible'), by: item('owner', TEXT) },
})
const program = programOf({
  facts: [SITES, scalar('rate', INTEGER)],
  outcomes: [point],
  articles: [level('art', { lead: [phrase('g', { effect: { kind: 'outcome', outcome: 'g' } })] })],
})
const outcome = (sites?: readonly WrittenRow[] | 'absent') =>
  outcomeOf(program, { rate: 2, ...(sites !== undefined && { sites }) })
const amounts = (sites?: readonly WrittenRow[] | 'absent'): string[] =>
  (outcome(sites).amounts.get('g') ?? []).map(
    ({ recipient, verdicts, due }) => `${recipient} (${verdicts}): ${inWords(due, INTEGER)}`,
  )
const site = (
  number: string,
  owner: string | undefined,
  cost: number,
  eligible: boolean | undefined = true,
): WrittenRow => ({
  number,
  cost,
  ...(owner !== undefined && { owner }),
  ...(eligible !== undefined && { eligible }),
})

describe('an outcome for each recipient the rows name', () => {
  test('in order of name, each with its own sum', () => {
    expect(amounts([site('1', 'b', 10), site('2', 'a', 5), site('3', 'b', 1)])).toEqual(['a (1): 10', 'b (1): 22'])
  })

  test('a row that is out names no one; one that may be in does', () => {
    expect(amounts([site('1', 'a', 10), site('2', 'b', 5, false)])).toEqual(['a (1): 20'])
    const open = { number: '2', owner: 'b', cost: 5 }
    expect(amounts([site('1', 'a', 10), open])).toEqual(['a (1): 20', 'b (5): 0..10'])
  })

  test('a row whose recipient is not known may be anyone’s, or another’s', () => {
    expect(amounts([site('1', 'a', 10), site('2', undefined, 5)])).toEqual(['a (1): 20..30', 'null (5): 0..10'])
    expect(amounts([site('1', 'a', 10), site('2', 'absent', 5)])).toEqual(['a (1): 20', 'null (4): 0'])
  })

  test('rows of one unit that differ may be anyone’s of those they name, as soon as something is open for them', () => {
    const differing = [site('1', 'a', 10, false), site('1', 'b', 10)]
    expect(amounts(differing)).toEqual(['b (1): 0..20'])
    expect(amounts([...differing, site('2', undefined, 5)])).toEqual([
      'a (5): 0..30',
      'b (1): 0..30',
      'null (5): 0..10',
    ])
    // naming the other row takes nothing back of that
    expect(amounts([...differing, site('2', 'a', 5)])).toEqual(['a (1): 10..30', 'b (1): 0..20'])
    const open = { owner: 'a', cost: 10, eligible: false }
    expect(amounts([site('1', 'b', 10), open])).toEqual(['b (1): 0..20'])
    expect(amounts([site('1', 'b', 10), open, site('2', undefined, 5)])).toEqual([
      'a (5): 0..30',
      'b (1): 0..40',
      'null (5): 0..20',
    ])
  })

  test('of a list that is missing, anyone’s', () => {
    expect(amounts()).toEqual(['null (5): 0..1000'])
  })

  test.each([[[]], ['absent'], [[site('1', 'a', 10, false)]]] as const)(
    'with no row to work it out for, nought: %j',
    (sites) => {
      expect(outcome(sites).amounts.get('g')).toEqual([
        {
          recipient: null,
          verdicts: NEUTRAL,
          entitled: {
            kind: 'number',
            low: { num: 0n, den: 1n },
            high: { num: 0n, den: 1n },
            present: true,
            absent: false,
          },
          received: null,
          due: { kind: 'number', low: { num: 0n, den: 1n }, high: { num: 0n, den: 1n }, present: true, absent: false },
          values: new Map(),
          leaves: new Map(),
        },
      ])
    },
  )
})

describe('what is worked out for a recipient is written down with it', () => {
  test('values beside the amount, and nothing beside the values of all', () => {
    const found = outcome([site('1', 'b', 10), site('2', 'a', 5)])
    const [a, b] = found.amounts.get('g') ?? []
    expect(a?.values?.get(entitled.id)).toMatchObject({ low: { num: 5n }, high: { num: 5n } })
    expect(b?.values?.get(entitled.id)).toMatchObject({ low: { num: 10n }, high: { num: 10n } })
    expect(b?.values?.get(rate.id)).toMatchObject({ low: { num: 2n } })
    expect(found.values.has(entitled.id)).toBe(false)
    expect(found.values.has(rate.id)).toBe(false)
    expect(found.leaves.has(applies.leaf)).toBe(false)
  })

  test('the name itself', () => {
    const name = bound()
    const named = outcomePoint('g', { ...point, applies: compare(name, 'ne', bound()) })
    const made = programOf({ ...{ facts: [SITES, scalar('rate')] }, outcomes: [named], articles: program.articles })
    const [a] = outcomeOf(made, { rate: 1, sites: [site('1', 'a', 5)] }).amounts.get('g') ?? []
    expect(a?.values && inWords(valueIn({ values: a.values }, name), TEXT)).toBe('a')
    expect(a?.verdicts).toBe(NEUTRAL)
  })

  test('a gate is one for all', () => {
    expect(outcome([site('1', 'a', 5)]).gates.get('g')).toBe(TRUE)
  })
})
