import { describe, expect, test } from 'vitest'
import { Elaboration } from '../../../src/check/elaboration.ts'
import { withinRange } from '../../../src/check/outcomes/within-range.ts'
import type { Cond, Expr, NamedValue } from '../../../src/model/core.ts'
import { FALSE } from '../../../src/model/truth.ts'
import type { ChoiceType, ScalarType } from '../../../src/model/type.ts'
import { rational } from '../../../src/util/rational.ts'
import { granting } from '../../support/grants.ts'
import { shownCond } from '../../support/show-core.ts'

/*
 * The condition that every decision lies within its range, made from amounts written as the core has them.
 */

const MONEY: ScalarType = { kind: 'money' }
const GRADE: ChoiceType = { kind: 'choice', of: ['good', 'bad'], labels: {}, ordered: false }
const { vocabulary } = granting([{ duty: '报告' }])
const elaboration = new Elaboration({
  vocabulary,
  readings: new Map(),
  parties: new Set(),
  scales: new Map(),
  sources: new Map(),
  clauses: new Map(),
  decisions: new Set(),
})
const context = elaboration.context('art1.ph1', '第一条')
const id = (): number => context.nextId()
const yuan = (n: number): Expr => ({ op: 'literal', id: id(), type: MONEY, value: rational(n), source: `${n}` })
const fact = (name: string, type: ScalarType = MONEY): Expr => ({ op: 'fact', id: id(), type, name })
const decision = (of: Expr, low: number | null, high: Expr | number): Expr => ({
  op: 'discretion',
  id: id(),
  type: MONEY,
  of,
  from: 'authority',
  low: low === null ? null : yuan(low),
  high: typeof high === 'number' ? yuan(high) : high,
})
const is = (name: string): Cond => ({
  op: 'compare',
  leaf: context.leaf('is'),
  comparison: 'eq',
  left: fact(name),
  right: yuan(1),
  ifAbsent: FALSE,
})
const shown = (amount: Expr, named: ReadonlyMap<string, NamedValue> = new Map()): string | null => {
  const cond = withinRange(amount, named, context)
  return cond === null ? null : shownCond(cond)
}
const inRange = 'decided ≥ 10 ?true, decided ≤ 30 ?true'

describe('every decision lies within its range', () => {
  test('none: nothing is asked', () => {
    expect(shown(yuan(3))).toBeNull()
    expect(shown({ op: 'min', id: id(), type: MONEY, args: [yuan(3), fact('revenue')] })).toBeNull()
  })

  test('from low to high, or up to high', () => {
    expect(shown(decision(fact('decided'), 10, 30))).toBe(`all(${inRange})`)
    expect(shown(decision(fact('decided'), null, 30))).toBe('decided ≤ 30 ?true')
  })

  test('anywhere in the amount, also in what a limit is made of', () => {
    const args = [decision(fact('decided'), null, 30), decision(fact('revenue'), null, 5)]
    expect(shown({ op: 'plus', id: id(), type: MONEY, args })).toBe('all(decided ≤ 30 ?true, revenue ≤ 5 ?true)')
    expect(shown(decision(fact('decided'), null, decision(fact('revenue'), null, 5)))).toBe(
      'all(revenue ≤ 5 ?true, decided ≤ discretion(revenue: ..5) ?true)',
    )
    const adjusted: Expr = {
      op: 'adjusted',
      id: id(),
      type: MONEY,
      base: decision(fact('decided'), null, 30),
      better: 'more',
      groups: [[{ phrase: 'art1.ph2', change: 'plus', by: yuan(1) }]],
    }
    expect(shown(adjusted)).toBe('decided ≤ 30 ?true')
  })

  test('behind a name', () => {
    const label = { zh: '额', en: 'amount' }
    const value = { name: 'quota', label, expr: decision(fact('decided'), null, 30) }
    const named: Expr = { op: 'named', id: id(), type: MONEY, name: 'quota' }
    expect(shown(named, new Map([['quota', value]]))).toBe('decided ≤ 30 ?true')
  })

  test('of every row that counts', () => {
    const item: Expr = { op: 'item', id: id(), type: MONEY, field: 'decided' }
    const rows = (where: Cond | null): Expr => ({
      op: 'sum',
      id: id(),
      type: MONEY,
      list: 'courses',
      where,
      each: decision(item, null, 5),
    })
    expect(shown(rows(null))).toBe('every(courses: .decided ≤ 5 ?true; none: true)')
    const inside = elaboration.context(null, undefined, vocabulary.lists.get('courses') ?? null)
    const where: Cond = {
      op: 'compare',
      leaf: inside.leaf('is'),
      comparison: 'eq',
      left: { op: 'item', id: id(), type: MONEY, field: 'cost' },
      right: yuan(1),
      ifAbsent: FALSE,
    }
    const cond = withinRange(rows(where), new Map(), context)
    expect(cond && shownCond(cond)).toBe('every(courses where .cost = 1 ?false: .decided ≤ 5 ?true; none: true)')
    if (cond?.op !== 'quantified' || cond.where?.op !== 'compare' || cond.satisfies.op !== 'compare')
      throw new Error('not as shown')
    expect(elaboration.leaves[cond.leaf]).toMatchObject({ word: 'every', perRow: false })
    expect(elaboration.leaves[cond.where.leaf]).toMatchObject({ word: 'is', perRow: true })
    expect(elaboration.leaves[cond.satisfies.leaf]).toMatchObject({ word: 'atMost', perRow: true })
    expect(cond.where.leaf).not.toBe(where.op === 'compare' ? where.leaf : undefined)
  })
})

describe('a decision of one case is asked only where that one applies', () => {
  test('cases: not the ones before it', () => {
    const cases: Expr = {
      op: 'cases',
      id: id(),
      type: MONEY,
      cases: [
        { when: is('a'), value: decision(fact('decided'), 10, 30) },
        { when: is('b'), value: yuan(7) },
        { when: null, value: decision(fact('decided'), null, 20) },
      ],
    }
    expect(shown(cases)).toBe(
      `all(true, [when a = 1 ?false] all(${inRange}), [unless any(a = 1 ?false, b = 1 ?false)] decided ≤ 20 ?true)`,
    )
  })

  test('an only case without a condition is no case', () => {
    const cases: Expr = {
      op: 'cases',
      id: id(),
      type: MONEY,
      cases: [{ when: null, value: decision(fact('decided'), null, 20) }],
    }
    expect(shown(cases)).toBe('decided ≤ 20 ?true')
  })

  test('rows of a table', () => {
    const table: Expr = {
      op: 'table',
      id: id(),
      type: MONEY,
      by: fact('grade', GRADE),
      rows: [
        { key: 'good', value: decision(fact('decided'), null, 30) },
        { key: 'bad', value: yuan(0) },
      ],
    }
    expect(shown(table)).toBe('all(true, [when grade ∈ {good} ?false] decided ≤ 30 ?true)')
  })

  test('bands', () => {
    const at = (n: number): { at: Expr; includes: boolean } => ({ at: yuan(n), includes: true })
    const bands: Expr = {
      op: 'bands',
      id: id(),
      type: MONEY,
      of: fact('revenue'),
      bands: [
        { low: null, high: { at: yuan(12), includes: false }, value: decision(fact('decided'), null, 5) },
        { low: at(12), high: at(60), value: decision(fact('decided'), null, 9) },
        { low: { at: yuan(60), includes: false }, high: null, value: yuan(1) },
      ],
    }
    expect(shown(bands)).toBe(
      'all(true, [when revenue < 12 ?false] decided ≤ 5 ?true, [when all(revenue ≥ 12 ?false, revenue ≤ 60 ?false)] decided ≤ 9 ?true)',
    )
  })
})

test('nothing of the amount stands in the condition too', () => {
  const amount = decision(fact('decided'), 10, 30)
  const cond = withinRange(amount, new Map(), context)
  if (cond?.op !== 'all' || amount.op !== 'discretion') throw new Error('not as written')
  const sides = cond.of.flatMap((leaf) => (leaf.op === 'compare' ? [leaf.left.id, leaf.right.id] : []))
  expect(new Set([...sides, amount.of.id, amount.high.id, amount.low?.id]).size).toBe(7)
})
