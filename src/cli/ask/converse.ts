import { factAsked } from '../../ask/fact-asked.ts'
import { renderClause } from '../../explain/index.ts'
import { keyOfMissing } from '../../explain/missing/missing-fact.ts'
import type { FactQuestion, NextQuestions } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import type { Answer } from '../../model/decision.ts'
import { print } from '../terminal.ts'
import { answerQuestion } from './answer-question.ts'
import type { Lines } from './lines.ts'
import { decidedLines, verdictLine } from './progress-lines.ts'
import { questionLines } from './question-lines.ts'
import { nextOf, type Session } from './session.ts'
import { Talk } from './talk.ts'

/**
 * Asks one question after another, the best first, and saves each answer, until the decision is decided, nothing is left to
 * ask or the person stops. Gives what there is to say at the end; what was left for later is asked no more.
 */
export async function converse(session: Session, lines: Lines): Promise<NextQuestions> {
  const { draft, policy, program, terminal } = session
  const talk = new Talk(lines, terminal)
  const left = new Set<string>()
  let before: Answer | undefined
  for (let number = 1; ; number++) {
    const now = await nextOf(session)
    tellProgress(before, now.answer, session)
    before = now.answer
    const question = now.questions.find((one) => !left.has(keyOfMissing(one)))
    const application = draft.read(policy)
    if (question === undefined || !isReadable(application)) return now
    if (number === 1) talk.say(talk.words.how)
    print(
      [
        '',
        ...questionLines(number, question, factAsked(question, program.vocabulary), program, terminal.language),
      ].join('\n'),
    )
    const why = (): void => tellWhy(question, now.answer, session, talk)
    const said = await answerQuestion(question, application.facts, session, talk, why)
    if (said === 'stop') return now
    if (said === 'later') left.add(keyOfMissing(question))
  }
}

/** What the answers so far have decided. */
function tellProgress(before: Answer | undefined, after: Answer, { terminal, options }: Session): void {
  if (before === undefined || before === after || !('decisions' in after)) return
  const decided = decidedLines('decisions' in before ? before : undefined, after, options.for, terminal)
  if (decided.length === 0 && 'decisions' in before) return
  print([...decided, `  ${verdictLine(after, options.for, terminal)}`].join('\n'))
}

/** Why a question is asked, in full: the clause as `explain` tells it, and what came of trying answers. */
function tellWhy(
  { phrase, clause, clauseEn, tried }: FactQuestion,
  answer: Answer,
  session: Session,
  talk: Talk,
): void {
  const { policy, terminal } = session
  const version = [...policy.programs.values()].find(({ rules }) => 'rules' in answer && rules === answer.rules)
  if ('decisions' in answer && phrase !== undefined) print(renderClause(answer, phrase, version, terminal))
  else talk.say(talk.words.why(terminal.language === 'zh' ? clause : clauseEn, ''), '   ')
  if (tried !== undefined) talk.say(talk.words.tried(tried.answers, tried.settle), '   ')
}
