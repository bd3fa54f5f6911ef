import { describe, expect, test } from 'vitest'
import type { Cond, Effect, LevelClause, Role } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { bringing, constant, guarded, level, phrase } from './clauses.ts'
import { BOOLEAN, label, scalar, TODAY } from './declare.ts'
import { facts } from './say.ts'
import { members } from './show.ts'

const DUTY: Effect = { kind: 'duty', text: { zh: '义务', en: 'duty' } }
const duty = (id: string, role: Role = 'support', cond?: Cond) => bringing(id, DUTY, role, cond)
const own = (when: Truth | null, unless: Truth | null): Cond =>
  guarded(when === null ? null : constant(when), unless === null ? null : constant(unless), constant(NEUTRAL))

async function gateIn(article: LevelClause, id = 'duty'): Promise<string> {
  const { gates } = await evaluateWithBoth(new Build().program({ articles: [article] }), facts(), TODAY)
  return members(gates.get(id))
}

describe('a gate is folded from', () => {
  test.each<[Truth, string]>([
    [TRUE, 'T'],
    [FALSE, 'F'],
    [NEUTRAL, 'F'],
    [UNKNOWN, 'TF'],
    [TRUE | NEUTRAL, 'TF'],
    [FALSE | NEUTRAL, 'F'],
    [OPEN, 'TF'],
  ])('what stands beside it: %s is %s', async (truth, gate) => {
    const beside = phrase('beside', constant(truth), 'support')
    expect(await gateIn(level('art', { lead: [beside, duty('duty')] }))).toBe(gate)
    expect(await gateIn(level('art', { lead: [duty('duty')], tail: [beside] }))).toBe(gate)
  })

  test.each<[Truth, string]>([
    [TRUE, 'T'],
    [FALSE, 'F'],
    [UNKNOWN, 'TF'],
    [NEUTRAL, 'T'],
    [TRUE | NEUTRAL, 'T'],
    [FALSE | NEUTRAL, 'TF'],
  ])('a deadline beside it, which is in the way only once it runs: %s is %s', async (truth, gate) => {
    const deadline: Effect = { kind: 'deadline', text: label('by'), due: new Build().lit(1), done: null }
    const beside = bringing('beside', deadline, 'support', constant(truth))
    expect(await gateIn(level('art', { lead: [beside, duty('duty')] }))).toBe(gate)
  })

  test('all that stands beside it in its role, and not itself', async () => {
    const of = (role: Role, ...truths: Truth[]) =>
      gateIn(
        level('art', {
          lead: [...truths.map((truth, at) => phrase(`ph${at}`, constant(truth), 'requirement')), duty('duty', role)],
        }),
      )
    expect(await of('requirement', TRUE, UNKNOWN)).toBe('TF')
    expect(await of('requirement', UNKNOWN, FALSE)).toBe('F')
    expect(await of('support', FALSE)).toBe('T')
    expect(await gateIn(level('art', { lead: [duty('duty', 'support', constant(FALSE))] }))).toBe('T')
  })

  test('in a support, what stands above it, not in the parts beside it', async () => {
    const inside = (above: Role, role: Role) =>
      gateIn(
        level('art', {
          lead: [phrase('above', constant(FALSE), above)],
          parts: [level('item1', { lead: [duty('duty', role)] })],
        }),
      )
    expect(await inside('support', 'support')).toBe('F')
    expect(await inside('requirement', 'support')).toBe('T')
    expect(await inside('requirement', 'requirement')).toBe('T')
    const beside = level('item2', { lead: [phrase('no', constant(FALSE), 'support')] })
    expect(await gateIn(level('art', { parts: [level('item1', { lead: [duty('duty')] }), beside] }))).toBe('T')
    const tail = level('art', {
      tail: [phrase('no', constant(FALSE), 'support')],
      parts: [level('item1', { lead: [duty('duty')] })],
    })
    expect(await gateIn(tail)).toBe('F')
  })
})

describe('a gate stands under', () => {
  test.each<[Truth | null, Truth | null, string]>([
    [TRUE, null, 'T'],
    [FALSE, null, 'N'],
    [NEUTRAL, null, 'N'],
    [UNKNOWN, null, 'TN'],
    [null, TRUE, 'N'],
    [null, FALSE, 'T'],
    [null, NEUTRAL, 'T'],
    [TRUE, UNKNOWN, 'TN'],
  ])('when %s, unless %s: %s', async (when, unless, gate) => {
    expect(await gateIn(level('art', { lead: [duty('duty', 'support', own(when, unless))] }))).toBe(gate)
    const guard = {
      ...(when !== null && { when: constant(when) }),
      ...(unless !== null && { unless: constant(unless) }),
    }
    expect(await gateIn(level('art', { ...guard, lead: [duty('duty')] }))).toBe(gate)
    const nested = level('art', { ...guard, parts: [level('item1', { lead: [duty('duty')] })] })
    expect(await gateIn(nested)).toBe(gate)
  })

  test('every guard on the way, which only shuts what it does not let', async () => {
    const article = level('art', {
      when: constant(UNKNOWN),
      parts: [
        level('item1', {
          unless: constant(FALSE),
          lead: [phrase('no', constant(FALSE), 'support'), duty('duty', 'support', own(UNKNOWN, null))],
        }),
      ],
    })
    expect(await gateIn(article)).toBe('FN')
  })

  test('the guard of a phrase, which takes it out of the gate but does not open it', async () => {
    const taken = phrase('no', guarded(constant(FALSE), null, constant(FALSE)), 'support')
    expect(await gateIn(level('art', { lead: [taken, duty('duty')] }))).toBe('F')
    const holding = phrase('yes', constant(TRUE), 'support')
    expect(await gateIn(level('art', { lead: [taken, holding, duty('duty')] }))).toBe('T')
  })
})

test('gates are part of the outcome for every phrase that brings something about, in the order of the text', async () => {
  const b = new Build([scalar('p', BOOLEAN)])
  const article = level('art', {
    lead: [duty('one'), phrase('plain', b.is('p'), 'support')],
    parts: [level('item1', { lead: [duty('two')] })],
    tail: [duty('three')],
  })
  const { gates, clauses } = await evaluateWithBoth(b.program({ articles: [article] }), facts({ p: false }), TODAY)
  expect([...gates].map(([id, truth]) => `${id} ${members(truth)}`)).toEqual(['one F', 'two F', 'three F'])
  expect(members(clauses.get('two')?.truth)).toBe('N')
})
