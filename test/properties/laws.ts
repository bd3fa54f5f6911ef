import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { belowNothing, totalViolation } from './compare-amounts.ts'
import { EQUAL, findViolation, within } from './compare-outcomes.ts'
import { readCase } from './pairs.ts'
import type { Law } from './record-failure.ts'

/** Both engines say the same of an application, to the last bound, and no less than nothing. */
export const enginesAgree: Law = async (drawn) => {
  const { program, facts, day } = readCase(drawn)
  return disagree(evaluatePlainly(program, facts, day), await evaluateWithRulesEngine(program, facts, day))
}

/** Where two outcomes of an application differ, or say what no outcome may; undefined where they do not. */
export function disagree(expected: Outcome, found: Outcome): string | undefined {
  return findViolation(expected, found, EQUAL) ?? belowNothing(expected)
}

/** Saying more of an application takes nothing back of what was decided, by the plain evaluator. */
export const plainNeverGuesses: Law = async (drawn) => {
  const { program, facts, completed, day } = readCase(drawn)
  if (completed === undefined) return undefined
  return takesBack(program, evaluatePlainly(program, facts, day), evaluatePlainly(program, completed, day))
}

/** The same by the rules engine. */
export const rulesEngineNeverGuesses: Law = async (drawn) => {
  const { program, facts, completed, day } = readCase(drawn)
  if (completed === undefined) return undefined
  const before = await evaluateWithRulesEngine(program, facts, day)
  return takesBack(program, before, await evaluateWithRulesEngine(program, completed, day))
}

/** What the second outcome, of a completion, takes back of what the first said; undefined when nothing. */
export function takesBack(program: Program, before: Outcome, after: Outcome): string | undefined {
  return findViolation(before, after, within(program)) ?? totalViolation(program, before, after)
}
