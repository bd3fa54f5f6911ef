import { describe, expect, test } from 'vitest'
import type { Cond, LevelClause, PhraseClause, Role } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../../src/model/truth.ts'
import {
  BOOLEAN,
  DATE,
  fact,
  is,
  JUDGEMENT,
  leaf,
  level,
  node,
  outcomeOf,
  phrase,
  programOf,
  scalar,
  valueIn,
  type Written,
} from './nodes.ts'

const FACTS = [
  ...['a', 'b', 'c', 'guard'].map((name) => scalar(name, BOOLEAN)),
  scalar('received', DATE),
  scalar('circumstance', JUDGEMENT, { absent: true }),
]
const duty = (id: string, more: Partial<PhraseClause> = {}): PhraseClause =>
  phrase(id, { effect: { kind: 'duty', text: { zh: id, en: id } }, ...more })
const asks = (id: string, name: string, role: Role = 'support'): PhraseClause => phrase(id, { cond: is(name), role })
const outcome = (article: LevelClause, written: Readonly<Record<string, Written>> = {}) =>
  outcomeOf(programOf({ facts: FACTS, articles: [article] }), written)
const gate = (article: LevelClause, written: Readonly<Record<string, Written>>, id = 'd'): Truth | undefined =>
  outcome(article, written).gates.get(id)
const neutralUnder = (when: Cond | null, unless: Cond | null): Cond => ({
  op: 'guarded',
  when,
  unless,
  body: { op: 'constant', truth: NEUTRAL },
})

describe('the phrases beside it open its gate', () => {
  const article = level('art', { lead: [asks('p', 'a'), duty('d')], tail: [asks('q', 'b')] })

  test.each([
    [{ a: true, b: true }, TRUE],
    [{ a: true, b: false }, FALSE],
    [{ a: false }, FALSE],
    [{ a: true }, TRUE | FALSE],
    [{}, TRUE | FALSE],
  ])('%j: %i', (written, truth) => {
    expect(gate(article, written)).toBe(truth)
  })

  test('where none asks anything it is open, and where none applies it is shut', () => {
    expect(gate(level('art', { lead: [duty('d')] }), {})).toBe(TRUE)
    const explains = phrase('n', { inert: { kind: 'nothing', why: '说明' } })
    expect(gate(level('art', { lead: [duty('d'), explains] }), {})).toBe(TRUE)
    expect(gate(level('art', { lead: [duty('d'), phrase('n')] }), {})).toBe(FALSE)
    const maybe = phrase('m', { cond: { op: 'guarded', when: is('guard'), unless: null, body: is('a') } })
    const beside = level('art', { lead: [maybe, duty('d')] })
    expect(gate(beside, { guard: false })).toBe(FALSE)
    expect(gate(beside, { guard: true, a: false })).toBe(FALSE)
    expect(gate(beside, { a: false })).toBe(FALSE)
    expect(gate(beside, { a: true })).toBe(TRUE | FALSE)
    const holding = level('art', { lead: [maybe, asks('p', 'b', 'support'), duty('d')] })
    expect(gate(holding, { guard: false, b: true })).toBe(TRUE)
  })

  test('those of another role do not count, nor does the phrase itself', () => {
    const mixed = level('art', { lead: [asks('p', 'a', 'requirement'), duty('d')] })
    expect(gate(mixed, { a: false })).toBe(TRUE)
    const itself = level('art', { lead: [duty('d', { cond: is('a') })] })
    expect(gate(itself, { a: false })).toBe(TRUE)
  })
})

describe('the levels above', () => {
  const nested = (role: Role): LevelClause =>
    level('art', {
      lead: [asks('p', 'a', role)],
      tail: [asks('q', 'b', role)],
      parts: [
        level('item', { kind: 'item', lead: [duty('d', { role })] }),
        level('other', { kind: 'item', lead: [asks('r', 'c', role)] }),
      ],
    })

  test('gate a support by their leads and tails, not by its neighbours', () => {
    expect(gate(nested('support'), { a: true, b: true, c: false })).toBe(TRUE)
    expect(gate(nested('support'), { a: false, b: true, c: true })).toBe(FALSE)
    expect(gate(nested('support'), { a: true, b: false, c: true })).toBe(FALSE)
  })

  test('gate nothing else', () => {
    expect(gate(nested('procedure'), { a: false, b: false, c: false })).toBe(TRUE)
    const below = level('item', { kind: 'item', lead: [duty('d', { role: 'procedure' })] })
    expect(gate(level('art', { lead: [asks('p', 'a')], parts: [below] }), { a: false })).toBe(TRUE)
  })

  test('a guard anywhere on the way shuts it', () => {
    const under = (guard: LevelClause['guard']): LevelClause =>
      level('art', { guard, parts: [level('item', { kind: 'item', lead: [duty('d'), asks('p', 'a')] })] })
    expect(gate(under({ when: is('guard'), unless: null }), { a: true, guard: true })).toBe(TRUE)
    expect(gate(under({ when: is('guard'), unless: null }), { a: true, guard: false })).toBe(NEUTRAL)
    expect(gate(under({ when: is('guard'), unless: null }), { a: true })).toBe(TRUE | NEUTRAL)
    expect(gate(under({ when: null, unless: is('guard') }), { a: true, guard: true })).toBe(NEUTRAL)
    expect(gate(under({ when: null, unless: is('guard') }), { a: false, guard: false })).toBe(FALSE)
  })

  test('its own guard shuts it, and no other', () => {
    const own = level('art', {
      lead: [duty('d', { cond: neutralUnder(is('guard'), is('b')) }), duty('e'), asks('p', 'a')],
    })
    expect(gate(own, { a: true, guard: true, b: false })).toBe(TRUE)
    expect(gate(own, { a: true, guard: false, b: false })).toBe(NEUTRAL)
    expect(gate(own, { a: true, guard: true, b: true })).toBe(NEUTRAL)
    expect(gate(own, { a: true, guard: false, b: true }, 'e')).toBe(TRUE)
    expect(gate(own, { a: false }, 'd')).toBe(FALSE | NEUTRAL)
  })
})

describe('what is written down', () => {
  test('every phrase with an effect, in the order of the text', () => {
    const article = level('art', {
      lead: [duty('first'), asks('p', 'a')],
      parts: [level('item', { kind: 'item', lead: [duty('second')] })],
      tail: [duty('third')],
    })
    expect([...outcome(article).gates.keys()]).toEqual(['first', 'second', 'third'])
  })

  test('the last day of a deadline and the day it was met', () => {
    const due = node(
      { op: 'addMonths', date: fact('received', DATE), months: node({ op: 'unclear', reading: 'r' }) },
      DATE,
    )
    const done = fact('received', DATE)
    const effect = { kind: 'deadline', text: { zh: '办理', en: 'act' }, due, done } as const
    const found = outcome(level('art', { lead: [phrase('d', { role: 'procedure', effect })] }), {})
    expect(valueIn(found, due)).toMatchObject({ low: null, high: null, present: true })
    expect(valueIn(found, done)).toMatchObject({ present: true })
  })
})

describe('circumstances that are not listed', () => {
  const of = fact('circumstance', JUDGEMENT)
  const residual = leaf({ op: 'residual', of })
  const article = level('art', {
    lead: [phrase('d', { role: 'exclusion', cond: residual, effect: { kind: 'residual', fact: 'circumstance' } })],
  })

  test.each([
    [{}, NEUTRAL],
    [{ circumstance: 'absent' }, NEUTRAL],
    [{ circumstance: true }, TRUE],
    [{ circumstance: false }, FALSE],
  ])('do not bear until someone finds them: %j: %i', (written, truth) => {
    const found = outcome(article, written)
    expect(found.clauses.get('d')?.truth).toBe(truth)
    expect(found.leaves.get(residual.leaf)).toEqual({ truth, left: valueIn(found, of) })
    expect(found.gates.get('d')).toBe(TRUE)
  })
})
