import type { FactValues } from '../generate/fact-values.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { MissingFact } from '../model/decision.ts'
import type { Tried } from '../model/fact-question.ts'
import type { Day } from '../util/civil-date.ts'
import { answered } from './answered.ts'
import { answersToTry } from './answers-to-try.ts'
import { factAsked } from './fact-asked.ts'
import { situationOf } from './situation.ts'

/** An application that is asked about for one decision. */
export interface AskedFor {
  readonly program: Program
  readonly facts: Facts
  readonly asOf: Day
  readonly decision: string
  readonly values: (fact: string) => FactValues
}

/** What comes of the answers to one question; undefined for a list, which no single answer fills. */
export function tryAnswers(one: MissingFact, { program, facts, asOf, decision, values }: AskedFor): Tried | undefined {
  const fact = factAsked(one, program.vocabulary)
  if (fact.kind === 'list') return undefined
  const left = answersToTry(fact, values(one.fact)).map(
    (given) => situationOf(program, answered(facts, one, given), asOf).missing.ofDecision(decision).length,
  )
  return {
    answers: left.length,
    settle: left.filter((count) => count === 0).length,
    left: left.reduce((sum, count) => sum + count, 0),
  }
}
