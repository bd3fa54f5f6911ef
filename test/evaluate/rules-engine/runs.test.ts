import { setTimeout as sleep } from 'node:timers/promises'
import { Engine, type EngineResult } from 'json-rules-engine'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Given, GivenList } from '../../../src/model/application.ts'
import type { Program } from '../../../src/model/core.ts'
import { FALSE, TRUE } from '../../../src/model/truth.ts'
import { Build } from './build.ts'
import { all, any, atLeast, guarded, level, not, phrase } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, n, scalar, TODAY } from './declare.ts'
import { facts, given, row, type Said } from './say.ts'
import { members, shown } from './show.ts'

const MEMBERS = list('members', [scalar('code', CODE), scalar('in', BOOLEAN), scalar('signed', BOOLEAN)], {
  identity: 'code',
  max: 2000,
})

/** A policy of some sixty leaves: yes-or-no facts, numbers, list questions, guards, met and decisions. */
function largePolicy(): Program {
  const names = Array.from({ length: 40 }, (_, at) => `fact${at}`)
  const b = new Build([
    ...names.map((name) => scalar(name, BOOLEAN)),
    scalar('size', INTEGER, { range: [0, 99] }),
    MEMBERS,
  ])
  const named = {
    memberCount: b.count('members'),
    share: b.share('members', () => b.itemIs('in')),
    limit: b.cases([b.is('fact0'), b.lit(20)], [null, b.lit(10)]),
  }
  const items = names.map((name, at) => {
    const cond =
      at % 4 === 0
        ? not(not(b.is(name)))
        : at % 4 === 1
          ? all(b.is(name), any(b.is('fact0'), b.is('fact1')))
          : b.is(name)
    return level(`art1.item${at}`, { lead: [phrase(`art1.item${at}.ph1`, cond)] })
  })
  const article2 = level('art2', {
    lead: [
      phrase('art2.ph1', b.compare('ge', b.named('memberCount'), b.named('limit'))),
      phrase('art2.ph2', b.compare('ge', b.named('share'), b.lit(n(2, 3)), FALSE)),
      phrase(
        'art2.ph3',
        b.quantified('every', 'members', () => b.itemIs('signed')),
      ),
      phrase('art2.ph4', guarded(b.is('fact2'), b.is('fact3'), b.compare('ge', b.fact('size'), b.lit(5)))),
      phrase('art2.ph5', atLeast(2, b.is('fact4'), b.is('fact5'), b.is('fact6'))),
    ],
    when: b.is('fact7'),
  })
  return b.program({
    named,
    articles: [level('art1', { parts: items }), article2],
    decisions: { recognition: all(b.met('art1'), b.met('art2')) },
    assume: [b.quantified('some', 'members', () => b.itemIs('in'), { ifEmpty: FALSE })],
  })
}

function largeApplication(rows = 24, left = -1) {
  const said: Record<string, Said> = { size: 7 }
  for (let at = 0; at < 40; at++) said[`fact${at}`] = at === left ? undefined : at !== 3
  const units = Array.from({ length: rows }, (_, at) => ({ code: `unit ${at}`, in: at % 4 !== 0, signed: true }))
  return facts(said, { members: units })
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('facts that were left out', () => {
  const FACTS = [scalar('p', BOOLEAN), scalar('q', BOOLEAN), scalar('size', INTEGER, { range: [0, 9] }), MEMBERS]
  const make = (): Program => {
    const b = new Build(FACTS)
    const count = b.compare('ge', b.count('members'), b.lit(2))
    return b.program({
      named: { double: b.op('plus', b.fact('size'), b.fact('size')) },
      decisions: {
        it: all(b.is('p'), any(b.is('p'), b.compare('ge', b.fact('size'), b.lit(5))), count),
        again: b.is('p'),
      },
    })
  }
  const answers: Readonly<Record<string, Given | GivenList>> = {
    p: given(true),
    size: given(7),
    members: { kind: 'rows', rows: [row({ code: 'a' }), row({ code: 'b' })] },
  }

  test('are asked for once each, when something reads them, and never when they were given', async () => {
    const asked: string[] = []
    const slow = async (name: string) => {
      asked.push(name)
      await sleep(50)
      return answers[name]
    }
    const started = performance.now()
    const outcome = await evaluateWithRulesEngine(make(), facts(), TODAY, slow)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(asked.toSorted()).toEqual(['members', 'p', 'size'])
    expect([...outcome.decisions]).toEqual([
      ['it', TRUE],
      ['again', TRUE],
    ])
    asked.length = 0
    await evaluateWithRulesEngine(make(), facts({ p: false, size: 1 }, { members: [] }), TODAY, slow)
    expect(asked).toEqual([])
  })

  test('give the outcome of the same facts given', async () => {
    const fetched = await evaluateWithRulesEngine(make(), facts(), TODAY, async (name) => answers[name])
    const said = facts({ p: true, size: 7 }, { members: [{ code: 'a' }, { code: 'b' }] })
    expect(fetched).toStrictEqual(await evaluateWithRulesEngine(make(), said, TODAY))
  })

  test('stay missing where the source does not know either', async () => {
    const nobody = await evaluateWithRulesEngine(make(), facts(), TODAY, async () => undefined)
    expect(nobody).toStrictEqual(await evaluateWithRulesEngine(make(), facts(), TODAY))
    expect(members(nobody.decisions.get('it'))).toBe('TF')
  })

  test('reject the whole evaluation where the source fails, and nothing is left unhandled', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    const down = new Error('the registry is down')
    const failing = async (name: string) => {
      await sleep(name === 'p' ? 0 : 20)
      throw down
    }
    const throwing = (): never => {
      throw down
    }
    for (const fetch of [failing, throwing]) {
      const refusal = await evaluateWithRulesEngine(make(), facts(), TODAY, fetch).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(Error)
      expect((refusal as Error).cause).toBe(down)
    }
    await sleep(80)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  test.each<[string, Given | GivenList]>([
    ['a list for a single value', { kind: 'rows', rows: [] }],
    ['an absence that means nothing', given(null)],
    ['a value of another type', given('yes')],
  ])('reject where the source answers with %s', async (_, answer) => {
    const fetch = async (name: string) => (name === 'p' ? answer : undefined)
    await expect(evaluateWithRulesEngine(make(), facts(), TODAY, fetch)).rejects.toThrow(
      'the source of the fact “p” failed',
    )
  })

  test.each<[string, Given | GivenList]>([
    ['a single value for a list', given(1)],
    ['a field that is not declared', { kind: 'rows', rows: [row({ wrong: true })] }],
    ['a field of another type', { kind: 'rows', rows: [row({ in: 1 })] }],
    ['an absence that means nothing', { kind: 'absent' }],
    ['too many rows', { kind: 'rows', rows: Array.from({ length: 2001 }, () => row({})) }],
  ])('reject where the source answers with %s', async (_, answer) => {
    const fetch = async (name: string) => (name === 'members' ? answer : undefined)
    await expect(evaluateWithRulesEngine(make(), facts(), TODAY, fetch)).rejects.toThrow('“members” failed')
  })

  test('reject a fetched number outside its range', async () => {
    const fetch = async (name: string) => (name === 'size' ? given(10) : undefined)
    await expect(evaluateWithRulesEngine(make(), facts(), TODAY, fetch)).rejects.toThrow('“size” failed')
  })
})

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

  test('take a few milliseconds, warm', async () => {
    const program = largePolicy()
    const question = largeApplication(24, 5)
    for (let turn = 0; turn < 20; turn++) await evaluateWithRulesEngine(program, question, TODAY)
    const times: number[] = []
    for (let turn = 0; turn < 20; turn++) {
      const started = performance.now()
      await evaluateWithRulesEngine(program, question, TODAY)
      times.push(performance.now() - started)
    }
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(15)
  })
})

describe('what the library may lose or turn fails the run', () => {
  const tampered = (turn: (result: EngineResult) => void): void => {
    const original = Engine.prototype.run
    vi.spyOn(Engine.prototype, 'run').mockImplementation(async function (this: Engine, ...args) {
      const result = await original.apply(this, args)
      turn(result)
      return result
    })
  }
  const decide = () => evaluateWithRulesEngine(largePolicy(), largeApplication(), TODAY)
  // biome-ignore lint/suspicious/noExplicitAny: the tests reach into conditions as the library leaves them
  const conditionsOf = (result: EngineResult, name: string): any =>
    [...result.results, ...result.failureResults].find((each) => each.name === name)?.conditions

  test.each<[string, (result: EngineResult) => void, string]>([
    ['a rule', ({ results }) => void results.pop(), 'did not come back'],
    ['a rule twice', ({ results }) => void results.push(...results.slice(0, 1)), 'came back twice'],
    [
      'a rule on the wrong side',
      ({ results, failureResults }) => void failureResults.push(...results.splice(0, 1)),
      'came back undecided',
    ],
    ['a leaf', (result) => void conditionsOf(result, 'phrase art1.item1.ph1').all.splice(1, 1), 'did not come back'],
    [
      'the answer of a leaf',
      (result) => void Object.assign(conditionsOf(result, 'phrase art1.item2.ph1').all[0], { result: false }),
      'with another answer than it gave',
    ],
    [
      'the leaf itself',
      (result) => void Object.assign(conditionsOf(result, 'phrase art1.item2.ph1').all[0], { fact: 'leaf-0' }),
      'no leaf of ours',
    ],
  ])('%s', async (_, turn, message) => {
    tampered(turn)
    await expect(decide()).rejects.toThrow(message)
  })

  test('an answer that is not the fold’s', async () => {
    tampered(({ results, failureResults }) => {
      const at = results.findIndex(({ name }) => name === 'phrase art1.item1.ph1')
      for (const turned of results.splice(at, 1)) failureResults.push(Object.assign(turned, { result: false }))
    })
    await expect(decide()).rejects.toThrow('the engine and the fold disagree')
  })

  test('a built-in operator is not there to be used', async () => {
    const original = Engine.prototype.addRule
    vi.spyOn(Engine.prototype, 'addRule').mockImplementation(function (this: Engine, rule) {
      const built = { any: [{ fact: 'fact fact0', operator: 'notEqual', value: 1 }] }
      return original.call(this, rule.name === 'phrase art1.item2.ph1' ? { ...rule, conditions: built } : rule)
    })
    await expect(decide()).rejects.toThrow('Unknown operator: notEqual')
  })

  test('a path is not followed', async () => {
    const original = Engine.prototype.addRule
    vi.spyOn(Engine.prototype, 'addRule').mockImplementation(function (this: Engine, rule) {
      const built = { any: [{ fact: 'leaf-4', operator: 'surelyTrue', value: 4, path: '$.leaf' }] }
      return original.call(this, rule.name === 'phrase art1.item2.ph1' ? { ...rule, conditions: built } : rule)
    })
    await expect(decide()).rejects.toThrow('a rule of ours has no path')
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
