import type { Bilingual } from '../model/bilingual.ts'
import type { DecisionPoint } from '../model/core.ts'
import type { DecidedPoint } from '../model/decision.ts'
import { TRUE } from '../model/truth.ts'
import { exactMember, exactNumber, isSettled } from './exact.ts'
import { has, truthOf } from './fold.ts'
import { inBoth } from './messages.ts'
import { quantityOf } from './quantity.ts'
import { leafTruths, type Question, valueNow } from './question.ts'
import { memberText, textIn } from './shown.ts'

type Answered = Pick<DecidedPoint, 'answer' | 'answerLabel' | 'possibleAnswers' | 'possibleAnswerLabels'>

/** What a decision answers with, or what it may still answer; nothing where it has no answer, or does not arise. */
export function answerOf({ answer, cond }: DecisionPoint, question: Question): Answered {
  if (answer === null || !has(truthOf(cond, leafTruths(question)), TRUE)) return {}
  const value = valueNow(answer, question)
  const label = (member: string | boolean): Bilingual => memberText(member, answer.type)
  const member = exactMember(value)
  if (member !== undefined) return { answer: String(member), answerLabel: label(member) }
  const number = exactNumber(value)
  if (number !== undefined) {
    const text = inBoth((_, language) => textIn(quantityOf(number, answer.type), language))
    return { answer: text.zh, answerLabel: text }
  }
  if (isSettled(value) || value?.kind !== 'set' || value.members === null) return {}
  return { possibleAnswers: value.members.map(String), possibleAnswerLabels: value.members.map(label) }
}

/** Whether a decision has an answer that is still open. */
export function answerIsOpen({ answer, cond }: DecisionPoint, question: Question): boolean {
  if (answer === null || !has(truthOf(cond, leafTruths(question)), TRUE)) return false
  return !isSettled(valueNow(answer, question))
}
