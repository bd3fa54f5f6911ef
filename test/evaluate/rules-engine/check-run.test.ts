import { Engine, type EngineResult } from 'json-rules-engine'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import { TRUE } from '../../../src/model/truth.ts'
import { TODAY } from '../engines/declare.ts'
import { largeApplication, largePolicy } from './large-policy.ts'

afterEach(() => {
  vi.restoreAllMocks()
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
    [
      'a rule of nobody’s',
      ({ results }) => void results.push({ ...results[0], name: 'other', conditions: { all: [] } } as never),
      'a rule came back that nobody asked',
    ],
    [
      'a rule under another name',
      ({ results }) => void Object.assign(results[0] ?? {}, { name: 'other' }),
      'did not come back',
    ],
    [
      'a leaf twice',
      (result) => {
        const { all } = conditionsOf(result, 'phrase art1.item1.ph1')
        all.push(all[0])
      },
      'came back twice',
    ],
    [
      'a leaf of nobody’s',
      (result) => {
        const { all } = conditionsOf(result, 'phrase art1.item1.ph1')
        all.push({ ...all[0], fact: 'leaf-999', value: 999, factResult: { leaf: 999, outcome: { truth: TRUE } } })
      },
      '“leaf-999”',
    ],
    [
      'what is no condition',
      (result) => void conditionsOf(result, 'phrase art1.item1.ph1').all.push(null),
      'a condition came back that is none',
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
