import { notice } from '../evaluate/notice.ts'
import { explain } from '../explain/index.ts'
import type { Expectation, Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import type { Day } from '../util/civil-date.ts'
import { verify } from '../verify/index.ts'

/** A case of a version, with what the rules as they are say of it. */
export interface TriedCase {
  readonly name: string
  /** As they were given. */
  readonly given: Facts
  /** With the rows that are due put in, as every engine sees them. */
  readonly facts: Facts
  readonly asOf: Day
  readonly subject?: string
  readonly expect: readonly Expectation[]
  readonly outcome: Outcome
  /** It expects what verdicts and amounts do not show: a value on the way, the facts that are missing, a finding. */
  readonly looksCloser: boolean
}

/** Whether expectations ask for more than verdicts and amounts. */
export function looksCloser(expect: readonly Expectation[]): boolean {
  return expect.some(
    ({ actual, missing, due, finding, answer }) =>
      actual !== undefined ||
      missing !== undefined ||
      due !== undefined ||
      finding !== undefined ||
      answer !== undefined,
  )
}

/** Whether a case whose rules come to another outcome finds something it does not expect. */
export function notices({ facts, asOf, subject, expect }: TriedCase, program: Program, outcome: Outcome): boolean {
  const answer = explain({
    program,
    facts,
    outcome,
    asOf,
    application: '',
    engine: `banfa ${ENGINE_VERSION}`,
    findings: notice(program, facts, outcome, asOf),
    ...(subject === undefined ? {} : { subject }),
  })
  return expect.some((expectation) => verify(answer, expectation, program).length > 0)
}
