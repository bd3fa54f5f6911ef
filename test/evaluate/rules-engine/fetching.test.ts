import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Given, GivenList } from '../../../src/model/application.ts'
import type { Program } from '../../../src/model/core.ts'
import { TRUE } from '../../../src/model/truth.ts'
import { Build } from '../engines/build.ts'
import { all, any } from '../engines/clauses.ts'
import { BOOLEAN, INTEGER, JUDGEMENT, LEVEL, list, scalar, TEXT, TODAY } from '../engines/declare.ts'
import { facts, given, row } from '../engines/say.ts'
import { members, shown } from '../engines/show.ts'
import { MEMBERS } from './large-policy.ts'

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
    ['a number', given(1)],
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

  test('read an absence where there may be one, a text, and one of the choices', async () => {
    const b = new Build([
      scalar('p', BOOLEAN, { absent: true }),
      scalar('size', INTEGER, { absent: true }),
      scalar('name', TEXT),
      scalar('level', LEVEL),
      scalar('well', JUDGEMENT),
      list('rows', [scalar('in', BOOLEAN)], { absent: true }),
    ])
    const named = {
      p: b.fact('p'),
      size: b.fact('size'),
      name: b.fact('name'),
      level: b.fact('level'),
      well: b.fact('well'),
      count: b.count('rows'),
    }
    const program = b.program({ named })
    const values = async (said: Readonly<Record<string, Given | GivenList>>): Promise<string[]> => {
      const outcome = await evaluateWithRulesEngine(program, facts(), TODAY, async (name) => said[name])
      return Object.values(named).map(({ id }) => shown(outcome.values.get(id)))
    }
    const said = { p: given(null), size: given(3), name: given('x'), level: given('city'), well: given(false) }
    expect(await values({ ...said, rows: { kind: 'absent' } })).toEqual([
      'none',
      '3',
      '{x}',
      '{city}',
      '{false}',
      'none',
    ])
    await expect(values({ ...said, size: given('x') })).rejects.toThrow('the source of the fact “size” failed')
    await expect(values({ ...said, level: given('village') })).rejects.toThrow('the source of the fact “level” failed')
    await expect(values({ ...said, level: given(true) })).rejects.toThrow('the source of the fact “level” failed')
    await expect(values({ ...said, name: given(true) })).rejects.toThrow('the source of the fact “name” failed')
    await expect(values({ ...said, well: given('x') })).rejects.toThrow('the source of the fact “well” failed')
  })

  test('reject a fetched number outside its range', async () => {
    const fetch = async (name: string) => (name === 'size' ? given(10) : undefined)
    await expect(evaluateWithRulesEngine(make(), facts(), TODAY, fetch)).rejects.toThrow('“size” failed')
  })
})
