import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { EQUAL, findViolation, WITHIN } from './compare-outcomes.ts'
import { readCase } from './pairs.ts'
import type { Law } from './record-failure.ts'

/** Both engines say the same of an application, to the last bound. */
export const enginesAgree: Law = async (drawn) => {
  const { program, facts, day } = readCase(drawn)
  return findViolation(evaluatePlainly(program, facts, day), await evaluateWithRulesEngine(program, facts, day), EQUAL)
}

/** Saying more of an application takes nothing back of what was decided, by the plain evaluator. */
export const plainNeverGuesses: Law = async (drawn) => {
  const { program, facts, completed, day } = readCase(drawn)
  if (completed === undefined) return undefined
  return findViolation(evaluatePlainly(program, facts, day), evaluatePlainly(program, completed, day), WITHIN)
}

/** The same by the rules engine. */
export const rulesEngineNeverGuesses: Law = async (drawn) => {
  const { program, facts, completed, day } = readCase(drawn)
  if (completed === undefined) return undefined
  const before = await evaluateWithRulesEngine(program, facts, day)
  return findViolation(before, await evaluateWithRulesEngine(program, completed, day), WITHIN)
}
