import { howAsked, questionsFor } from './ask/index.ts'
import type { CheckedPolicy } from './check/index.ts'
import { asRead, type DecideOptions, decide, isRead, readPlainApplication, versionFor } from './decide.ts'
import { factLabel } from './explain/labels.ts'
import { isReadable } from './model/application.ts'
import { noSuchParty } from './model/asked-wrongly.ts'
import type { Program } from './model/core.ts'
import type { Answer } from './model/decision.ts'
import type { FactQuestion } from './model/fact-question.ts'
import { AS_OF } from './model/vocabulary.ts'
import { refusal } from './refusals.ts'

/** For which decision questions are chosen, and whom they are put to. */
export interface QuestionOptions extends Omit<DecideOptions, 'sources'> {
  /** The parties that answer, by id; all when left out. */
  readonly from?: readonly string[]
}

/** An answer as far as it goes, and what to ask next. */
export interface NextQuestions {
  readonly answer: Answer
  /** Everything that still matters and these parties can answer, the best question first; none once it is decided. */
  readonly questions: readonly FactQuestion[]
  /** What also matters and only others can answer. */
  readonly others: readonly FactQuestion[]
}

/**
 * What to ask next so that an application is decided soonest. Answers that stand for all others are tried for each fact
 * that still matters; the first question is the one after which, on their average, the fewest facts are still missing.
 * The same application, day and version give the same questions.
 */
export async function nextQuestions(
  policy: CheckedPolicy,
  application: unknown,
  { from, ...options }: QuestionOptions = {},
): Promise<NextQuestions> {
  const read = isRead(application) ? application : asRead(readPlainApplication(policy, application))
  const [any] = policy.programs.values()
  const stranger = any === undefined ? undefined : from?.find((party) => !any.parties.has(party))
  if (any !== undefined && stranger !== undefined)
    return unasked(refusal(read.name, [{ code: 'unknown-party', place: '', ...noSuchParty(stranger, any.parties) }]))
  const answer = await decide(policy, read, options)
  if (!isReadable(read)) return unasked(answer)
  if ('error' in answer && answer.error.code === 'no-as-of' && any !== undefined) return askedForDay(answer, any, from)
  const version = 'decisions' in answer ? versionFor(policy, read, options) : undefined
  if (version === undefined || !('decisions' in answer) || !('program' in version)) return unasked(answer)
  const decision = options.for ?? answer.default
  const asking = { ...version, facts: read.facts, decision, ...(from === undefined ? {} : { from }) }
  return { answer, ...questionsFor(asking) }
}

const unasked = (answer: Answer): NextQuestions => ({ answer, questions: [], others: [] })

/** Without a day nothing is decided, so the fact that gives it is asked before all others. */
function askedForDay(answer: Answer, program: Program, from: readonly string[] | undefined): NextQuestions {
  const name = program.asOfFact
  const fact = name === null ? undefined : program.vocabulary.scalars.get(name)
  if (fact === undefined) return unasked(answer)
  const day = factLabel(AS_OF, program)
  const question: FactQuestion = {
    fact: fact.name,
    label: factLabel(fact.name, program),
    from: fact.from,
    ...(fact.evidence === undefined ? {} : { evidence: fact.evidence }),
    ...howAsked({ fact: fact.name }, program.defaultDecision, program),
    clause: day.zh,
    clauseEn: day.en,
  }
  const isTheirs = from === undefined || fact.from.some((party) => from.includes(party))
  return isTheirs ? { answer, questions: [question], others: [] } : { answer, questions: [], others: [question] }
}
