import { expect, test } from 'vitest'
import type { CheckedPolicy } from '../../src/check/index.ts'
import { decide } from '../../src/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Answer } from '../../src/model/decision.ts'
import { topLevelNames } from '../../src/model/vocabulary.ts'
import { formatDay } from '../../src/util/civil-date.ts'
import { Random, seedOf } from '../../src/util/random.ts'
import { drawHostile, spoilt } from '../generate/hostile.ts'
import { drawApplication, drawPolicy, SEED } from './pairs.ts'

/*
 * Any value put to any policy that passes check is decided or refused: never an exception, never half an answer. A hang would end
 * the run by its time limit; the slowest value is told.
 */

const { policies: POLICIES, values: VALUES } =
  process.env.BANFA_COUNTS === 'ci' ? { policies: 2000, values: 50 } : { policies: 60, values: 20 }

/** The policy of a program that passed every check. */
function checked(program: Program): CheckedPolicy {
  const files = { dir: 'drawn', sources: new Map(), versions: [], uses: new Map(), findings: [] }
  return { files, versions: [], programs: new Map([['draft', program]]), uses: new Map(), findings: [] }
}

/** What an answer is; undefined for one that is neither a decision nor a typed refusal. */
function kindOf(answer: Answer): 'decided' | 'refused' | undefined {
  if ('error' in answer) {
    const { code, message } = answer.error
    return /^[a-z][a-z0-9-]+$/.test(code) && message.zh !== '' && message.en !== '' ? 'refused' : undefined
  }
  if (!('decisions' in answer)) return undefined
  const said = JSON.parse(JSON.stringify(answer)) as { decisions: Record<string, { verdict: string }> }
  return Object.values(said.decisions).every(({ verdict }) => VERDICTS.has(verdict)) ? 'decided' : undefined
}

const VERDICTS = new Set(['pass', 'fail', 'undetermined', 'notApplicable', 'informational'])

test('any value is decided or refused', async () => {
  const tally = { decided: 0, refused: 0 }
  const codes = new Map<string, number>()
  let slowest = { ms: 0, policy: -1, value: -1 }
  for (let n = 0; n < POLICIES; n++) {
    const drawn = drawPolicy(n)
    const policy = checked(drawn.program)
    const names = topLevelNames(drawn.program.vocabulary)
    for (let m = 0; m < VALUES; m++) {
      const random = new Random(seedOf(drawn.seed, 10_000 + m))
      const value = m % 2 === 0 ? drawHostile(random, names, 4) : spoilt(random, drawApplication(drawn, m).plain, names)
      const began = performance.now()
      let answer: Answer
      try {
        answer = await decide(policy, value, { using: 'draft', asOf: formatDay(drawn.asOf), engine: 'plain' })
      } catch (error) {
        throw new Error(`BANFA_SEED=${SEED}, policy ${n}, value ${m}: ${JSON.stringify(value)}`, { cause: error })
      }
      const ms = performance.now() - began
      if (ms > slowest.ms) slowest = { ms, policy: n, value: m }
      const kind = kindOf(answer)
      expect(kind, `BANFA_SEED=${SEED}, policy ${n}, value ${m}: ${JSON.stringify(answer).slice(0, 500)}`).toBeDefined()
      if (kind !== undefined) tally[kind]++
      if ('error' in answer) codes.set(answer.error.code, (codes.get(answer.error.code) ?? 0) + 1)
    }
  }
  expect(tally.decided).toBeGreaterThan(0)
  expect(codes.size).toBeGreaterThan(5)
  console.log(
    `seed ${SEED}: ${POLICIES} policies, ${POLICIES * VALUES} values: ${tally.decided} decided, ${tally.refused} refused under ${codes.size} codes; the slowest took ${slowest.ms.toFixed(0)} ms (policy ${slowest.policy}, value ${slowest.value})`,
  )
}, 900_000)

test('what is no data at all is refused', async () => {
  const { program, asOf } = drawPolicy(0)
  const policy = checked(program)
  const circle: Record<string, unknown> = {}
  circle.self = circle
  const getter = Object.defineProperty({}, 'x', {
    enumerable: true,
    get() {
      throw new Error('no')
    },
  })
  const proxy = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('no')
      },
    },
  )
  for (const value of [
    undefined,
    Symbol('x'),
    () => 1,
    10n,
    new Date(),
    new Map([['a', 1]]),
    /x/,
    circle,
    getter,
    proxy,
  ]) {
    const answer = await decide(policy, value, { using: 'draft', asOf: formatDay(asOf) })
    expect(kindOf(answer), String(typeof value)).toBe('refused')
  }
})
