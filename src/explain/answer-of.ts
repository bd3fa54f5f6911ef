import type { Bilingual } from '../model/bilingual.ts'
import type { DecisionPoint, Expr } from '../model/core.ts'
import type { DecidedPoint } from '../model/decision.ts'
import { TRUE } from '../model/truth.ts'
import { exactNumber, type Value } from '../model/value.ts'
import { exactMember, isSettled } from './exact.ts'
import { has, truthOf } from './fold.ts'
import { inBoth } from './messages.ts'
import { quantityOf } from './quantity.ts'
import { leafTruths, type Question, valueNow } from './question.ts'
import { memberText, textIn } from './shown.ts'

type Answered = Pick<DecidedPoint, 'answer' | 'answerLabel' | 'possibleAnswers' | 'possibleAnswerLabels'>

/** What a decision answers with, or what it may still answer; nothing where it has no answer, or does not arise. */
export function answerOf({ answer, cond }: DecisionPoint, question: Question): Answered {
  const arises = truthOf(cond, leafTruths(question))
  if (answer === null || !has(arises, TRUE)) return {}
  const value = valueNow(answer, question)
  if (arises !== TRUE) return possibleAnswers(value, answer)
  const member = exactMember(value)
  if (member !== undefined) return { answer: String(member), answerLabel: memberText(member, answer.type) }
  const number = exactNumber(value)
  if (number !== undefined) {
    const text = inBoth((_, language) => textIn(quantityOf(number, answer.type), language))
    return { answer: text.zh, answerLabel: text }
  }
  return isSettled(value) ? {} : possibleAnswers(value, answer)
}

/** The answers that may still be given, where they can be listed. */
function possibleAnswers(value: Value | undefined, { type }: Expr): Answered {
  if (value?.kind !== 'set' || !value.present || value.members === null) return {}
  const labels = value.members.map((member): Bilingual => memberText(member, type))
  return { possibleAnswers: value.members.map(String), possibleAnswerLabels: labels }
}

/** Whether a decision has an answer that is still open, or may not arise. */
export function answerIsOpen({ answer, cond }: DecisionPoint, question: Question): boolean {
  const arises = truthOf(cond, leafTruths(question))
  if (answer === null || !has(arises, TRUE)) return false
  const value = valueNow(answer, question)
  return !isSettled(value) || (arises !== TRUE && value?.present === true)
}
