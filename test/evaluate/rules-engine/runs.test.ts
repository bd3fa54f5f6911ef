import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Program } from '../../../src/model/core.ts'
import { Build } from '../engines/build.ts'
import { BOOLEAN, INTEGER, scalar, TODAY } from '../engines/declare.ts'
import { facts } from '../engines/say.ts'
import { members, shown } from '../engines/show.ts'
import { largeApplication, largePolicy } from './large-policy.ts'

describe('runs', () => {
  test('of the same question give the same outcome', async () => {
    const program = largePolicy()
    const first = await evaluateWithRulesEngine(program, largeApplication(), TODAY)
    expect(await evaluateWithRulesEngine(program, largeApplication(), TODAY)).toStrictEqual(first)
    expect(await evaluateWithRulesEngine(largePolicy(), largeApplication(), TODAY)).toStrictEqual(first)
    expect(members(first.decisions.get('recognition'))).toBe('F')
    expect([...first.values.values()].map(shown)).toContain('3/4 of 18/24')
  })

  test('that overlap equal runs one after another', async () => {
    const program = largePolicy()
    const questions = Array.from({ length: 50 }, (_, at) => largeApplication(at, at % 45))
    const late = async (name: string) => {
      await sleep(name.length % 3)
      return undefined
    }
    const overlapping = await Promise.all(questions.map((each) => evaluateWithRulesEngine(program, each, TODAY, late)))
    for (const [at, each] of questions.entries())
      expect(overlapping[at]).toStrictEqual(await evaluateWithRulesEngine(program, each, TODAY))
  })

  test('say nothing of leaves in an order of their own', async () => {
    const { leaves, values } = await evaluateWithRulesEngine(largePolicy(), largeApplication(), TODAY)
    for (const keys of [[...leaves.keys()], [...values.keys()]]) expect(keys).toEqual(keys.toSorted((a, b) => a - b))
  })

  test('of a program without a leaf', async () => {
    const outcome = await evaluateWithRulesEngine(new Build().program({}), facts(), TODAY)
    expect([outcome.clauses.size, outcome.leaves.size, outcome.values.size]).toEqual([0, 0, 0])
  })
})

describe('a program that no checked policy gives is refused', () => {
  const run = (program: Program) => evaluateWithRulesEngine(program, facts(), TODAY)

  test('with clauses or values that wait for each other', async () => {
    const b = new Build()
    await expect(run(b.program({ decisions: { a: b.metDecision('b'), b: b.metDecision('a') } }))).rejects.toThrow(
      'circle',
    )
    const c = new Build()
    await expect(run(c.program({ named: { x: c.op('plus', c.named('x'), c.lit(1)) } }))).rejects.toThrow('circle')
  })

  test('with a leaf that stands nowhere, or twice', async () => {
    const b = new Build([scalar('p', BOOLEAN)])
    const leaf = b.is('p')
    await expect(run(b.program({}))).rejects.toThrow('stands in no condition')
    await expect(run(b.program({ assume: [leaf, leaf] }))).rejects.toThrow('stands in two places')
    await expect(run({ ...b.program({ assume: [leaf] }), leaves: [] })).rejects.toThrow('not numbered as its own')
  })

  test('with a name that means nothing', async () => {
    const b = new Build()
    await expect(run(b.program({ assume: [b.is('nothing')] }))).rejects.toThrow('Undefined fact: fact nothing')
    const c = new Build()
    await expect(run(c.program({ assume: [c.met('nothing')] }))).rejects.toThrow('Undefined fact: verdict nothing')
  })
})

test('a named value that nothing uses is part of the outcome', async () => {
  const b = new Build([scalar('size', INTEGER, { range: [0, 9] })])
  const unused = b.op('plus', b.fact('size'), b.lit(1))
  const { values } = await evaluateWithRulesEngine(b.program({ named: { unused } }), facts(), TODAY)
  expect(shown(values.get(unused.id))).toBe('[1, 10]')
})
