import { Engine } from 'json-rules-engine'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { readApplication } from '../../src/load/application.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Program } from '../../src/model/core.ts'
import { Random } from '../../src/util/random.ts'
import { factsOf, generateApplication } from '../generate/application.ts'
import { Boundaries } from '../generate/boundaries.ts'
import { checkPolicy } from '../generate/check-policy.ts'
import { isMap, type Json, type JsonMap } from '../generate/json.ts'
import { textPlaces } from '../generate/places.ts'
import type { SurfacePolicy } from '../generate/policy.ts'
import { jsonPathLibrary } from '../support/json-path-calls.ts'
import { disagree } from './laws.ts'
import { COUNTS, type DrawnPolicy, drawApplication, drawPolicy } from './pairs.ts'

/*
 * No string of a rule file or an application is ever taken for code: not as a path, an operator, a name of an object's own
 * or a reference of the engine's. json-rules-engine evaluates a path with jsonpath-plus, which has been escaped from again and
 * again; so it is not enough that known escapes fail: the library of paths must never be called.
 */

const fires = (code: string): string => `globalThis.canary = '${code}'`
/** Published escapes of the library, each harmless but for the canary. */
const ESCAPES = [
  `$[?(this.constructor.constructor("${fires('this')}")())]`,
  `$..[?(p="${fires('brackets')}";a=''[['constructor']][['constructor']](p);a())]`,
  `$[?(var _$_root=[].constructor.constructor("${fires('root')}");@root())]`,
]
/** Names that objects, the engine and its paths answer to. */
const NAMES = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', 'toJSON'],
  ...['$', '$.x', '$..*', '@.length', 'equal', 'notEqual', 'in', 'surelyTrue', 'not:equal', 'everyFact:equal'],
  ...['fact', 'path', 'params', 'value', 'operator', 'condition', 'priority', 'leaf-0', 'fact asOf', 'success-events'],
]
const PLANTED = [...ESCAPES, ...NAMES]

const canary = globalThis as { canary?: string }
let calls: MockInstance

beforeEach(() => {
  delete canary.canary
  calls = vi.spyOn(jsonPathLibrary, 'JSONPath')
})

afterEach(() => {
  vi.restoreAllMocks()
  delete canary.canary
})

function expectNoCode(): void {
  expect(calls).not.toHaveBeenCalled()
  expect(canary.canary).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('what is watched for can be seen', () => {
  test('an escape sets the canary when it runs', () => {
    jsonPathLibrary.JSONPath({ path: ESCAPES[0] ?? '', json: { a: 1 }, wrap: false, eval: 'native' })
    expect(canary.canary).toBe('this')
  })

  test('the library of paths is called as soon as json-rules-engine is left to itself', async () => {
    const engine = new Engine([
      {
        conditions: { all: [{ fact: 'a', path: '$.b', operator: 'equal', value: 1 }] },
        event: { type: 'decided' },
      },
    ])
    const { events } = await engine.run({ a: { b: 1 } })
    expect(events).toHaveLength(1)
    expect(calls).toHaveBeenCalledTimes(1)
  })
})

/** A policy with a text in another place; undefined where it is no policy any more. */
function planted(surface: SurfacePolicy, json: Json): SurfacePolicy | undefined {
  if (!isMap(json)) return undefined
  const { policy, facts, articles } = json as { policy?: Json; facts?: Json; articles?: Json }
  if (!isMap(policy) || !isMap(facts) || !Array.isArray(articles) || !articles.every(isMap)) return undefined
  return { ...surface, policy, facts, articles: articles as JsonMap[] }
}

/** The program of a policy, if nothing in it is refused. */
function accepted(surface: SurfacePolicy): Program | undefined {
  const files = { policy: surface.policy, facts: surface.facts, articles: surface.articles }
  if (treeOf(files, 'policy').tree === undefined) return undefined
  return checkPolicy(surface).programs.get('draft')
}

/** Both engines decide an application, and alike. */
async function decideBoth(
  where: string,
  program: Program,
  application: Json,
  day: number,
): Promise<'refused' | 'decided'> {
  const { tree } = treeOf(application, 'application')
  if (tree === undefined) return 'refused'
  const read = readApplication(tree, program.vocabulary, 'application', new Set(program.named.keys()))
  if (!('facts' in read)) return 'refused'
  const facts = withDueRows(program.vocabulary, read.facts, day)
  const plain = evaluatePlainly(program, facts, day)
  expect(disagree(plain, await evaluateWithRulesEngine(program, facts, day)), where).toBeUndefined()
  return 'decided'
}

const POLICIES = COUNTS.ci ? 60 : 3
const tally = { refused: 0, decided: 0 }

/** Something is planted in turn in each place, so that each text stands in many. */
function* eachPlanting(json: Json, turn: number): Generator<readonly [at: string, text: string, planted: Json]> {
  let next = turn
  for (const { at, put } of textPlaces(json)) {
    const text = PLANTED[next++ % PLANTED.length] ?? ''
    yield [at, text, put(text)]
  }
}

describe('a text planted anywhere is refused or stays a text', () => {
  test.each(Array.from({ length: POLICIES }, (_, n) => n))('in a policy (%i)', async (n) => {
    const drawn = drawPolicy(n)
    const { policy, facts, articles } = drawn.surface
    for (const [at, text, json] of eachPlanting({ policy, facts, articles }, n)) {
      const surface = planted(drawn.surface, json)
      const program = surface && accepted(surface)
      tally[program === undefined ? 'refused' : await decideWith(`${at}: ${text}`, program, drawn)]++
    }
    expectNoCode()
  })

  test.each(Array.from({ length: POLICIES }, (_, n) => n))('in an application (%i)', async (n) => {
    const drawn = drawPolicy(n)
    for (let m = 0; m < 3; m++)
      for (const [at, text, json] of eachPlanting(drawApplication(drawn, m).plain, n + m))
        tally[await decideBoth(`${at}: ${text}`, drawn.program, json, drawn.asOf)]++
    expectNoCode()
  })

  test('many were refused, and many were texts like any other', () => {
    console.log(`${tally.refused} refused, ${tally.decided} decided`)
    expect(tally.refused).toBeGreaterThan(100)
    expect(tally.decided).toBeGreaterThan(100)
  })
})

function decideWith(where: string, program: Program, { asOf, seed }: DrawnPolicy): Promise<'refused' | 'decided'> {
  const boundaries = new Boundaries(program, asOf)
  return decideBoth(where, program, generateApplication(new Random(seed), program, boundaries), asOf)
}

/** Plain data in which a text is another wherever it stands. */
function renamed<T extends Json>(json: T, from: string, to: string): T {
  const rename = (text: string): string => (text === from ? to : text)
  const inside = (one: Json): Json => {
    if (typeof one === 'string') return rename(one)
    if (Array.isArray(one)) return one.map(inside)
    return isMap(one)
      ? Object.fromEntries(Object.entries(one).map(([key, value]) => [rename(key), inside(value)]))
      : one
  }
  return inside(json) as T
}

describe('a fact by any name decides the same', () => {
  test.each(Array.from({ length: POLICIES }, (_, n) => n))('policy %i', async (n) => {
    const { surface, program, asOf, ...drawn } = drawPolicy(n)
    const { plain } = drawApplication({ surface, program, asOf, ...drawn }, 0)
    const facts = Object.keys(surface.facts.facts ?? {})
    let same = 0
    for (const [i, name] of NAMES.entries()) {
      const fact = facts[i % facts.length] ?? ''
      const files = renamed(
        { policy: surface.policy, facts: surface.facts, articles: [...surface.articles] },
        fact,
        name,
      )
      const other = accepted(files)
      if (other === undefined) continue
      const before = evaluatePlainly(program, factsOf(plain, program), asOf)
      const after = await evaluateWithRulesEngine(other, factsOf(renamed(plain, fact, name), other), asOf)
      expect([...after.decisions.values()], `${fact} as ${name}`).toEqual([...before.decisions.values()])
      same++
    }
    expect(same).toBeGreaterThan(5)
    expectNoCode()
  })
})
