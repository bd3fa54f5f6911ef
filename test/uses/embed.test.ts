import { describe, expect, test } from 'vitest'
import { embedAll } from '../../src/check/uses/embed-all.ts'
import { embedProgram } from '../../src/check/uses/embed-program.ts'
import { sharedOutcomes } from '../../src/check/uses/shared-outcomes.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import type { OutcomePoint, PhraseClause, Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { isUsedName, usedName } from '../../src/model/used-name.ts'
import { EQUAL, findViolation } from '../properties/compare-outcomes.ts'
import { COUNTS, drawApplication, drawPolicy } from '../properties/pairs.ts'
import { type Plain, soundProgram } from '../support/program.ts'
import { SHOP } from '../support/shop.ts'

/*
 * A used instrument means the same under its prefix as it does by itself, clause by clause and value by value.
 */

/** A program that is nothing but an instrument used twice, under two prefixes. */
function twice(program: Program): { both: Program; ids: number } {
  const {
    parties: _,
    clauses: __,
    ids,
    ...parts
  } = embedAll(
    new Map([
      ['a', program],
      ['b', program],
    ]),
  )
  return { both: { ...program, ...parts }, ids: ids / 2 }
}

/** What an outcome says of the instrument under a prefix, in the instrument's own names and numbers. */
function partOf(outcome: Outcome, prefix: string, at: number, own: { ids: number; leaves: number }): Outcome {
  const start = usedName(prefix, '')
  const names = <T>(all: ReadonlyMap<string, T>): Map<string, T> =>
    new Map(
      [...all].filter(([name]) => name.startsWith(start)).map(([name, value]) => [name.slice(start.length), value]),
    )
  const numbers = <T>(all: ReadonlyMap<number, T>, size: number): Map<number, T> =>
    new Map([...all].filter(([id]) => Math.floor(id / size) === at).map(([id, value]) => [id - at * size, value]))
  const assumed = outcome.assumptions.length / 2
  return {
    clauses: names(outcome.clauses),
    decisions: names(outcome.decisions),
    leaves: numbers(outcome.leaves, own.leaves),
    values: numbers(outcome.values, own.ids),
    amounts: new Map(
      [...names(outcome.amounts)].map(([name, amounts]) => [
        name,
        amounts.map((one) => ({
          ...one,
          values: one.values && numbers(one.values, own.ids),
          leaves: one.leaves && numbers(one.leaves, own.leaves),
        })),
      ]),
    ),
    gates: names(outcome.gates),
    assumptions: outcome.assumptions.slice(at * assumed, (at + 1) * assumed),
  }
}

test('every drawn policy comes to the same under two prefixes, in both engines', async () => {
  const policies = COUNTS.ci ? 300 : 40
  for (let n = 0; n < policies; n++) {
    const drawn = drawPolicy(n)
    const { program, asOf } = drawn
    const { both, ids } = twice(program)
    expect(both.leaves).toHaveLength(2 * program.leaves.length)
    for (let m = 0; m < 5; m++) {
      const { facts } = drawApplication(drawn, m)
      const expected = evaluatePlainly(program, facts, asOf)
      const found = [evaluatePlainly(both, facts, asOf), await evaluateWithRulesEngine(both, facts, asOf)]
      for (const outcome of found) {
        expect(outcome.clauses.size).toBe(2 * expected.clauses.size)
        for (const [at, prefix] of ['a', 'b'].entries()) {
          const part = partOf(outcome, prefix, at, { ids, leaves: program.leaves.length })
          expect(findViolation(expected, part, EQUAL), `policy ${n}, application ${m}, ${prefix}`).toBeUndefined()
        }
      }
    }
  }
}, 300_000)

describe('what a name under a prefix is', () => {
  const program = soundProgram({ facts: SHOP })
  const using = { ...program, uses: new Map([['base', { ...program, title: program.title }]]) }

  test.each([
    ['base.art3', true],
    ['base.art3.item2.ph1', true],
    ['base.other.art1', true],
    ['art3.item2', false],
    ['base', false],
    ['bases.art3', false],
    ['.base', false],
  ])('%s: %s', (name, expected) => {
    expect(isUsedName(name, using)).toBe(expected)
    expect(isUsedName(name, program)).toBe(false)
  })
})

/** What the drawn policies have not: outcomes, effects, and values that only stand in them. */
describe('outcomes and effects', () => {
  const phrase = (more: Plain): Plain => ({ quote: '略。', nothing: '略', ...more })
  const program = soundProgram({
    articles: [
      {
        article: 1,
        role: 'support',
        phrases: [phrase({}), phrase({}), phrase({}), phrase({}), phrase({}), phrase({})],
      },
    ],
  })
  const money = { type: { kind: 'money' } } as const
  const date = { type: { kind: 'date' } } as const
  const num = (id: number) =>
    ({ id, op: 'literal', type: { kind: 'money' }, value: { num: 1n, den: 1n }, source: '1 分' }) as const
  const reward: OutcomePoint = {
    id: 'reward',
    kind: 'grant',
    label: { zh: '奖励', en: 'reward' },
    phrase: 'art1.ph1',
    type: { kind: 'money' },
    to: { id: 'x', label: { zh: '店', en: 'shop' }, name: { id: 1, op: 'fact', type: { kind: 'text' }, name: 'shop' } },
    recipients: {
      list: 'rows',
      where: { op: 'residual', leaf: 0, of: { id: 2, op: 'item', type: { kind: 'judgement' }, field: 'other' } },
      by: { id: 3, op: 'item', type: { kind: 'text' }, field: 'name' },
    },
    payers: [],
    per: 'year',
    better: 'more',
    applies: { op: 'has', leaf: 1, of: { list: 'rows' } },
    within: { op: 'unclear', leaf: 2, reading: 'range' },
    entitled: {
      ...money,
      id: 4,
      op: 'adjusted',
      better: 'more',
      base: {
        ...money,
        id: 5,
        op: 'discretion',
        of: { id: 6, op: 'fact', ...money, name: 'decided' },
        from: 'office',
        low: num(7),
        high: { ...money, id: 8, op: 'outcome', outcome: 'other' },
      },
      groups: [[{ phrase: 'art1.ph2', change: 'times', by: num(9) }]],
    },
    received: {
      ...money,
      id: 10,
      op: 'round',
      of: { ...money, id: 11, op: 'recipient' },
      step: { num: 1n, den: 1n },
      mode: 'up',
      reading: 'range',
    },
    net: false,
    caps: [{ phrase: 'art1.ph3', left: { ...money, id: 12, op: 'unclear', reading: 'range' } }],
  }
  const effects: readonly PhraseClause['effect'][] = [
    { kind: 'outcome', outcome: 'reward' },
    { kind: 'adjust', of: 'reward' },
    { kind: 'cap', over: ['reward', 'other'] },
    { kind: 'payer', of: ['reward'], payers: [] },
    {
      kind: 'deadline',
      text: { zh: '提交', en: 'submit' },
      due: {
        ...date,
        id: 13,
        op: 'endOfYear',
        year: { id: 14, op: 'yearOf', type: { kind: 'year' }, date: { ...date, id: 15, op: 'fact', name: 'asOf' } },
      },
      done: { ...date, id: 16, op: 'fact', name: 'sentOn' },
    },
    { kind: 'duty', text: { zh: '公示', en: 'publish' } },
  ]
  const granting: Program = {
    ...program,
    outcomes: new Map([['reward', reward]]),
    readings: new Map([
      ['range', { id: 'range', question: '', choice: null, ground: '', alternatives: [], open: false }],
    ]),
    articles: program.articles.map((level) => ({
      ...level,
      lead: level.lead.map((one, at) => {
        const effect = effects[at]
        return effect === undefined ? one : { ...one, effect }
      }),
    })),
  }
  const { parts, taken } = embedProgram(granting, 'base', { ids: 100, leaves: 10 })

  test('every name of the instrument’s own has the prefix, and no other', () => {
    const names = new Set<string>()
    JSON.stringify([[...parts.outcomes], parts.articles, [...parts.readings]], (key, value) => {
      if (['id', 'phrase', 'outcome', 'reading', 'of', 'over'].includes(key))
        for (const name of [value].flat()) if (typeof name === 'string') names.add(name)
      return typeof value === 'bigint' ? `${value}` : value
    })
    const free = [...names].filter((name) => !name.startsWith('base.')).sort()
    // who receives it is a party's or subject's id
    expect(free).toEqual(['x'])
    for (const name of ['base.reward', 'base.other', 'base.range', 'base.art1.ph1', 'base.art1.ph2', 'base.art1.ph3'])
      expect(names).toContain(name)
  })

  test('numbers go on after those that are taken', () => {
    const ids: number[] = []
    const leaves: number[] = []
    JSON.stringify([[...parts.outcomes], parts.articles], (key, value) => {
      if (key === 'id' && typeof value === 'number') ids.push(value)
      if (key === 'leaf') leaves.push(value)
      return typeof value === 'bigint' ? `${value}` : value
    })
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => 101 + at))
    expect(leaves.sort()).toEqual([10, 11, 12])
    expect(taken).toEqual({ ids: 117, leaves: 10 + program.leaves.length })
  })

  test('two instruments with an outcome of one name: what was paid could be of either', () => {
    const title = { zh: '登记办法', en: 'Registration' }
    const used = { ...granting, policy: 'registration', title, effective: null }
    const joined = (own: string, ...others: [string, string][]): Program => ({
      ...granting,
      outcomes: new Map([own, ...others.map(([prefix]) => `${prefix}.reward`)].map((id) => [id, { ...reward, id }])),
      uses: new Map(others.map(([prefix, policy]) => [prefix, { ...used, policy }])),
    })
    const told = (program: Program): string[] => sharedOutcomes(program, undefined).map(({ message }) => message.zh)
    expect(told(joined('bonus', ['base', 'registration']))).toEqual([])
    expect(told(joined('reward', ['base', 'registration']))).toEqual(['《示例办法》和《登记办法》各有一个数额“reward”'])
    expect(told(joined('bonus', ['base', 'registration'], ['base.paper', 'licence']))).toHaveLength(1)
    // on two ways to one and the same
    expect(told(joined('bonus', ['base.paper', 'licence'], ['paper', 'licence']))).toEqual([])
  })
})
