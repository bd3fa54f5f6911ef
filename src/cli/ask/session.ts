import { type CheckedPolicy, type NextQuestions, nextQuestions, type QuestionOptions } from '../../index.ts'
import type { Program } from '../../model/core.ts'
import type { Answer } from '../../model/decision.ts'
import { EXIT } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { exitOf } from '../verdict-exit.ts'
import type { Draft } from './draft.ts'

/** One application being asked about: its file, the policy that decides it, and what was asked for. */
export interface Session {
  readonly draft: Draft
  readonly policy: CheckedPolicy
  /** A version of the policy: all have one vocabulary. */
  readonly program: Program
  readonly options: QuestionOptions
  readonly terminal: Terminal
}

/** What to ask of the application as its file stands. */
export function nextOf({ draft, policy, options }: Session): Promise<NextQuestions> {
  return nextQuestions(policy, draft.read(policy), options)
}

/** The exit code: the verdict's once it is decided; without a day, or with anything left to ask, undetermined. */
export function exitOfAsked({ answer, questions, others }: NextQuestions, { for: decision }: QuestionOptions): number {
  return isOpen(answer) && questions.length + others.length > 0 ? EXIT.undetermined : exitOf(answer, decision)
}

/** Whether more answers may lead to a decision: it was made as far as it goes, or only its day is not known. */
export function isOpen(answer: Answer): boolean {
  return 'decisions' in answer || ('error' in answer && answer.error.code === 'no-as-of')
}
