import { type CheckedPolicy, type CheckOptions, check } from './check/index.ts'
import { type LoadOptions, load } from './load/index.ts'
import type { Finding } from './model/finding.ts'
import { resolve } from './resolve/index.ts'

export type { CheckedPolicy, CheckOptions } from './check/index.ts'
export { type CompareOptions, compareVersions } from './compare-versions.ts'
export { type DecideOptions, decide } from './decide.ts'
export { decideUnderReadings, type ReadingsOptions } from './decide-under-readings.ts'
export type { LoadOptions } from './load/index.ts'
export type { Bilingual, Language } from './model/bilingual.ts'
export type { Comparison } from './model/comparison.ts'
export type {
  Answer,
  ApplicationFinding,
  Blame,
  DecidedPoint,
  Decision,
  ExplainedClause,
  MissingFact,
  NotInForce,
  Quantity,
  Refusal,
} from './model/decision.ts'
export type { FactQuestion, Tried } from './model/fact-question.ts'
export type { FactSource } from './model/fact-source.ts'
export type { Finding, Severity } from './model/finding.ts'
export type { ReadingsReport, UnderReadings } from './model/readings-report.ts'
export type { Verdict } from './model/truth.ts'
export { type NextQuestions, nextQuestions, type QuestionOptions } from './next-questions.ts'

/** Reads a policy folder, makes its versions whole and checks them. What is wrong is in `findings`; such a policy decides nothing. */
export function loadPolicy(dir: string, options: LoadOptions & CheckOptions = {}): CheckedPolicy {
  return check(resolve(load(dir, options)), options)
}

/** Everything found in a policy folder, sorted by place; every file is put to ajv. */
export function lint(dir: string, options: CheckOptions = {}): readonly Finding[] {
  return loadPolicy(dir, { thorough: true, ...options }).findings
}
