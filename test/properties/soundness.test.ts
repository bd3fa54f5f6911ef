import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { explain } from '../../src/explain/index.ts'
import { decide } from '../../src/index.ts'
import type { Decision } from '../../src/model/decision.ts'
import { Random } from '../../src/util/random.ts'
import { policyFolders } from '../support/policy-folders.ts'
import { COUNTS, caseOf, drawApplication, drawPolicy, readCase, SEED } from './pairs.ts'
import { keptCases, type Law, recordFailure } from './record-failure.ts'
import { type Recheck, recheck } from './soundness/recheck.ts'
import { tamperings } from './soundness/tamper.ts'

const done = new Map<string, number>()
const given = new Map<string, number>()

/** What comes out differently when a decision is worked out again from its JSON. */
function wrongIn(decision: Decision): string[] {
  const found: Recheck = recheck(JSON.parse(JSON.stringify(decision)))
  for (const [total, counts] of [
    [done, found.done],
    [given, found.given],
  ] as const)
    for (const [kind, n] of counts) total.set(kind, (total.get(kind) ?? 0) + n)
  return found.wrong
}

const folders = policyFolders()
const decided: Decision[] = []

describe.each(folders.map((folder) => [folder.dir, folder] as const))('%s', (_, { policy, applications }) => {
  test.each(applications.map((asked) => [asked.application.name, asked.application] as const))(
    '%s: the decision can be worked out again from its JSON',
    async (_, application) => {
      const answer = await decide(policy, application)
      if (!('workings' in answer)) return
      decided.push(answer)
      expect(wrongIn(answer)).toEqual([])
    },
  )
})

test('the checker knows nothing of how banfa decides: of src it takes types of the JSON alone', () => {
  const folder = join(import.meta.dirname, 'soundness')
  for (const name of readdirSync(folder).filter((file) => file !== 'tamper.ts')) {
    const imports = [...readFileSync(join(folder, name), 'utf8').matchAll(/^import .* from '(.*)'$/gm)]
    expect(imports.length, name).toBeGreaterThan(0)
    for (const [line, from = ''] of imports)
      if (from.startsWith('../'))
        expect([line.startsWith('import type'), from.replace(/\.\.\//g, '')], name).toEqual([
          true,
          expect.stringMatching(/^src\/model\/(decision|workings)\.ts$/),
        ])
  }
})

test('what is changed in a decision is found', () => {
  const random = new Random(SEED)
  const missed: string[] = []
  let changed = 0
  for (const decision of decided) {
    const all = tamperings(decision)
    for (const tampering of random.times(COUNTS.ci ? 6 : 3, () => random.pick(all))) {
      const { what, tampered } = tampering()
      changed++
      if (recheck(tampered).wrong.length === 0) missed.push(`${decision.application}: ${what}`)
    }
  }
  console.log(`seed ${SEED}: ${changed} changes to ${decided.length} decisions, each found`)
  expect(missed).toEqual([])
}, 120_000)

/** A decision on a drawn application can be worked out again from its JSON. */
const isSound: Law = async (drawn) => {
  const { program, facts, day } = readCase(drawn)
  const outcome = evaluatePlainly(program, facts, day)
  const decision = explain({ program, facts, outcome, asOf: day, application: 'drawn', engine: 'plain', findings: [] })
  return wrongIn(decision)[0]
}

test.each(keptCases())('the decision on the kept case %s can be worked out again', async (_, kept) => {
  expect(await isSound(kept)).toBeUndefined()
})

test('every decision on a drawn policy and application can be worked out again', async () => {
  const each = COUNTS.ci ? 2 : 3
  for (let n = 0; n < COUNTS.policies; n++) {
    const drawn = drawPolicy(n)
    const { program, asOf } = drawn
    for (let m = 0; m < each; m++) {
      const { plain, facts } = drawApplication(drawn, m)
      const outcome = evaluatePlainly(program, facts, asOf)
      const decision = explain({ program, facts, outcome, asOf, application: 'drawn', engine: 'plain', findings: [] })
      if (wrongIn(decision).length > 0) await recordFailure('soundness', SEED, caseOf(drawn, plain), isSound)
    }
  }
  console.log(`seed ${SEED}: ${COUNTS.policies * each} drawn decisions worked out again`)
}, 900_000)

afterAll(() => {
  const told = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort()
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ')
  console.log(`worked out again: ${told(done)}; taken as given: ${told(given)}`)
})
