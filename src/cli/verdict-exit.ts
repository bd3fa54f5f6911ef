import type { Answer } from '../model/decision.ts'
import type { Verdict } from '../model/truth.ts'
import { EXIT } from './exit-codes.ts'

const BY_VERDICT: Readonly<Record<Verdict, number>> = {
  pass: EXIT.pass,
  informational: EXIT.pass,
  fail: EXIT.fail,
  notApplicable: EXIT.fail,
  undetermined: EXIT.undetermined,
}

/** The verdict asked for; undefined when nothing was decided. */
export function verdictOf(answer: Answer, decision: string | undefined): Verdict | undefined {
  return 'decisions' in answer ? answer.decisions[decision ?? answer.default]?.verdict : undefined
}

/** The exit code for one application: its verdict's; not deciding never looks like a pass. */
export function exitOf(answer: Answer, decision: string | undefined): number {
  if ('error' in answer) return EXIT.invalid
  if (!('decisions' in answer)) return EXIT.notInForce
  const verdict = verdictOf(answer, decision)
  return verdict === undefined ? EXIT.couldNotRun : BY_VERDICT[verdict]
}

/** What became of one of several applications: its verdict, or why it has none. */
export type Fate = Verdict | 'refused' | 'notInForce' | 'unknown'

/** What became of an application. */
export function fateOf(answer: Answer, decision: string | undefined): Fate {
  if ('error' in answer) return 'refused'
  return 'decisions' in answer ? (verdictOf(answer, decision) ?? 'unknown') : 'notInForce'
}

/** The exit code for several: 0 when all were decided, unless a verdict named in `failOn` is among them. */
export function exitOfSeveral(fates: ReadonlySet<Fate>, failOn: readonly string[]): number {
  if (fates.has('refused')) return EXIT.invalid
  if (fates.has('notInForce')) return EXIT.notInForce
  return failOn.some((verdict) => fates.has(verdict as Fate)) ? EXIT.found : EXIT.pass
}
