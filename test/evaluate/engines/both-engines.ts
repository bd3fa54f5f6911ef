import { expect } from 'vitest'
import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Facts } from '../../../src/model/application.ts'
import type { Program } from '../../../src/model/core.ts'
import type { Outcome } from '../../../src/model/outcome.ts'
import type { Day } from '../../../src/util/civil-date.ts'

/** The outcome of both engines, which share no operator: they must say the same before a test looks at what they say. */
export async function evaluateWithBoth(program: Program, facts: Facts, asOf: Day): Promise<Outcome> {
  const outcome = await evaluateWithRulesEngine(program, facts, asOf)
  expect(evaluatePlainly(program, facts, asOf)).toEqual(outcome)
  return outcome
}
