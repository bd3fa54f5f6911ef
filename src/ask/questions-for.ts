import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { MissingFact } from '../model/decision.ts'
import type { FactQuestion } from '../model/fact-question.ts'
import type { Day } from '../util/civil-date.ts'
import { howAsked } from './how-asked.ts'
import { MOST_TRIED, rank } from './rank.ts'
import { situationOf } from './situation.ts'
import { tryAnswers } from './try-answers.ts'
import { valuesAround } from './values-around.ts'
import { whyAsked } from './why-asked.ts'

/** An application as it is asked about: on which day, for which decision, and whom. */
export interface Asking {
  readonly program: Program
  readonly facts: Facts
  readonly asOf: Day
  readonly decision: string
  /** Only what these parties can answer is ranked. */
  readonly from?: readonly string[]
}

/** Every fact that still matters to a decision as a question, the best one first, and what only others can answer. */
export function questionsFor(asking: Asking): { questions: FactQuestion[]; others: FactQuestion[] } {
  const { program, facts, asOf, decision, from } = asking
  const situation = situationOf(program, facts, asOf)
  const why = whyAsked(decision, situation)
  const asQuestion = ({ clause, ...one }: MissingFact): FactQuestion => ({
    ...one,
    ...howAsked(one, decision, program),
    ...why({ clause, ...one }),
  })
  const isTheirs = (one: MissingFact): boolean => from === undefined || one.from.some((party) => from.includes(party))
  const missing = situation.missing.ofDecision(decision)
  const theirs = missing.filter(isTheirs)
  const values = valuesAround(program, asOf)
  const tried = theirs.map((one, at) => {
    const found = at < MOST_TRIED ? tryAnswers(one, { program, facts, asOf, decision, values }) : undefined
    return { ...asQuestion(one), ...(found === undefined ? {} : { tried: found }) }
  })
  return { questions: rank(tried), others: missing.filter((one) => !isTheirs(one)).map(asQuestion) }
}
