import { renderDecision } from '../../explain/index.ts'
import { pathLine } from '../../explain/render/layout.ts'
import type { FactQuestion, NextQuestions } from '../../index.ts'
import { verdictLine } from './progress-lines.ts'
import { titleOf } from './question-lines.ts'
import { isOpen, type Session } from './session.ts'
import { askWords } from './words.ts'

/** How many of the questions that are left are named. */
const MOST_NAMED = 8

/** What is said when the questions end: how far the decision is, what is left and for whom, where it was saved. */
export function closingLines({ answer, questions, others }: NextQuestions, session: Session): string[] {
  const { draft, program, terminal, options } = session
  const words = askWords(terminal.language)
  if (!isOpen(answer)) return [renderDecision(answer, { ...terminal, all: false }), ...savedLines(session)]
  const isUndetermined =
    'decisions' in answer && answer.decisions[options.for ?? answer.default]?.verdict === 'undetermined'
  const parties = [...new Set(others.flatMap(({ from }) => from))].map(
    (party) => program.parties.get(party)?.[terminal.language] ?? party,
  )
  return [
    ...('decisions' in answer ? [verdictLine(answer, options.for, terminal)] : []),
    ...namedLines(questions, session),
    ...(others.length === 0 ? [] : [words.others(parties.join(words.join), others.length)]),
    ...(isUndetermined && questions.length + others.length === 0 ? [words.none] : []),
    ...savedLines(session),
    ...('decisions' in answer ? [pathLine(words.reasons, `banfa check ${draft.out}`)] : []),
  ]
}

function namedLines(questions: readonly FactQuestion[], { terminal: { language } }: Session): string[] {
  if (questions.length === 0) return []
  const words = askWords(language)
  const named = questions.slice(0, MOST_NAMED).map((one) => `  · ${titleOf(one)[language]}${words.called(one.fact)}`)
  return [words.still, ...named, ...(questions.length > MOST_NAMED ? [`  ${words.more(questions.length)}`] : [])]
}

function savedLines({ draft, terminal }: Session): string[] {
  const words = askWords(terminal.language)
  return [draft.saved ? words.saved(draft.out) : words.unsaved]
}
