import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { EQUAL, findViolation } from './compare-outcomes.ts'
import { FAULTS } from './fault-list.ts'
import { type FaultyEvaluator, makeFaulty, occurrences } from './faulty-evaluator.ts'
import { COUNTS, drawApplication, drawPolicy, SEED } from './pairs.ts'

/** Every day a few of the faults, told apart by the seed; all of them for the record. */
const CHOSEN = COUNTS.ci ? FAULTS : FAULTS.filter((_, i) => i % 6 === Math.abs(SEED) % 6)
const MOST_PAIRS = 20_000
const PER_POLICY = 10

let made: FaultyEvaluator[]
let close: () => void
beforeAll(async () => {
  ;({ made, close } = await makeFaulty(CHOSEN))
}, 120_000)
afterAll(() => close())

test('there are at least 20 faults, each a change of one place', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(20)
  expect(FAULTS.filter((fault) => occurrences(fault) !== 1).map(({ name }) => name)).toEqual([])
})

test('every fault is found by comparing the engines on drawn pairs', async () => {
  const found = new Map<string, number>()
  let open = made
  for (let pair = 0; pair < MOST_PAIRS && open.length > 0; ) {
    const drawn = drawPolicy(Math.floor(pair / PER_POLICY))
    for (let m = 0; m < PER_POLICY; m++) {
      pair++
      const { facts } = drawApplication(drawn, m)
      const right = await evaluateWithRulesEngine(drawn.program, facts, drawn.asOf)
      // a fault is found by what it makes different, not by a difference that is there without it
      if (findViolation(evaluatePlainly(drawn.program, facts, drawn.asOf), right, EQUAL) !== undefined) continue
      open = open.filter(({ fault, evaluate }) => {
        if (!differs(() => findViolation(evaluate(drawn.program, facts, drawn.asOf), right, EQUAL))) return true
        found.set(fault.name, pair)
        return false
      })
    }
  }
  console.log(
    `seed ${SEED}: pairs until each fault was found: ${[...found].map(([name, n]) => `${n} (${name})`).join(', ')}`,
  )
  expect(open.map(({ fault }) => fault.name)).toEqual([])
}, 300_000)

/** A fault that throws is found too. */
function differs(violation: () => string | undefined): boolean {
  try {
    return violation() !== undefined
  } catch {
    return true
  }
}
