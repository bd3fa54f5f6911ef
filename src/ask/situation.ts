import { withDueRows, withoutDueRows } from '../evaluate/due-rows.ts'
import { evaluatePlainly } from '../evaluate/plain/index.ts'
import { type FindMissing, findMissing } from '../explain/missing/find-missing.ts'
import { type Question, questionOf } from '../explain/question.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Day } from '../util/civil-date.ts'

/** An application as it stands: what the rules say of it, and what they still miss. */
export interface Situation {
  readonly question: Question
  readonly missing: FindMissing
}

/** Where an application stands on a day. */
export function situationOf(program: Program, facts: Facts, asOf: Day): Situation {
  const { vocabulary } = program
  const outcome = evaluatePlainly(program, withDueRows(vocabulary, facts, asOf), asOf)
  const question = questionOf({ program, facts: withoutDueRows(vocabulary, facts), outcome, asOf })
  return { question, missing: findMissing(question) }
}
