import type { EngineResult } from 'json-rules-engine'
import { isDecided, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { truthOf } from './cond-truth.ts'
import type { LeafAnswer } from './derived-facts.ts'
import { isPlain } from './engine-rule.ts'
import { leafName } from './names.ts'
import type { Plan } from './plan.ts'

/** The results of an engine's run, as far as they are checked. */
export type Results = Pick<EngineResult, 'results' | 'failureResults'>

/**
 * Throws unless every rule came back once, every leaf came back once with the truth on record, and the engine's own
 * answer is ours wherever its two values suffice: left to itself the library loses rules without a word.
 */
export function checkRun(plan: Plan, { results, failureResults }: Results, leafTruth: (leaf: number) => Truth): void {
  const answers = new Map<string, boolean>()
  const seen = new Set<number>()
  for (const [came, passed] of [...each(results, true), ...each(failureResults, false)]) {
    if (answers.has(came.name)) throw new Error(`the rule “${came.name}” came back twice`)
    if (came.result !== passed) throw new Error(`the rule “${came.name}” came back undecided`)
    answers.set(came.name, passed)
    for (const leaf of leavesIn(came.conditions)) {
      const { answer, number } = leaf
      if (seen.has(number)) throw new Error(`leaf ${number} came back twice`)
      seen.add(number)
      const truth = leafTruth(number)
      if (answer?.leaf !== number || answer.outcome.truth !== truth || leaf.result !== (truth === TRUE))
        throw new Error(`leaf ${number} came back with another answer than it gave`)
    }
  }
  for (const number of plan.leaves.keys()) if (!seen.has(number)) throw new Error(`leaf ${number} did not come back`)
  for (const { name, cond, leaves } of plan.trees) {
    const answer = answers.get(name)
    if (answer === undefined) throw new Error(`the rule “${name}” did not come back`)
    const truths = leaves.map(({ leaf }) => leafTruth(leaf))
    if (!isPlain(cond) || !truths.every((truth) => isDecided(truth) && truth !== NEUTRAL)) continue
    if (answer !== (truthOf(cond, ({ leaf }) => leafTruth(leaf)) === TRUE))
      throw new Error(`the engine and the fold disagree on the rule “${name}”`)
  }
  if (answers.size !== plan.trees.length) throw new Error('a rule came back that nobody asked')
}

interface CameBack {
  readonly number: number
  readonly result: unknown
  readonly answer: LeafAnswer | undefined
}

function each<T>(results: readonly T[], passed: boolean): [T, boolean][] {
  return results.map((result) => [result, passed])
}

/** The leaves of a condition as it came back. */
function leavesIn(condition: unknown): CameBack[] {
  if (!isObject(condition)) throw new Error('a condition came back that is none')
  const inner = condition.all ?? condition.any ?? condition.not
  if (inner !== undefined) return (Array.isArray(inner) ? inner : [inner]).flatMap(leavesIn)
  const { fact, value: number, result, factResult } = condition
  if (typeof number !== 'number' || fact !== leafName(number))
    throw new Error('a condition came back that is no leaf of ours')
  return [{ number, result, answer: factResult as LeafAnswer | undefined }]
}

interface Came {
  readonly all?: unknown
  readonly any?: unknown
  readonly not?: unknown
  readonly fact?: unknown
  readonly value?: unknown
  readonly result?: unknown
  readonly factResult?: unknown
}

function isObject(value: unknown): value is Came {
  return typeof value === 'object' && value !== null
}
