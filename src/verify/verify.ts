import type { Expectation } from '../model/application.ts'
import { bothLanguages } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { Answer } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { verifyAmount } from './verify-amount.ts'
import { verifyClause } from './verify-clause.ts'
import { verifyDecision } from './verify-decision.ts'
import { verifyEffect } from './verify-effect.ts'
import { verifyFinding } from './verify-finding.ts'

/** Where an answer differs from what an example or case expects of it; nothing where the expectation is met. */
export function verify(answer: Answer, expectation: Expectation, program: Program | undefined): Mismatch[] {
  if ('error' in answer) {
    const { message, place } = answer.error
    const got = { zh: `被退回：${message.zh}`, en: `refused: ${message.en}` }
    const note = place === '' ? {} : { note: bothLanguages(place) }
    return [{ about: APPLICATION, what: ANSWER, expected: { zh: '有结论', en: 'a decision' }, got, ...note }]
  }
  const inForce = 'decisions' in answer
  const forced = verifyInForce(inForce, expectation)
  if (forced.length > 0 || !inForce) return forced
  if (expectation.decision !== undefined) return verifyDecision(expectation.decision, answer, expectation)
  if (expectation.amount !== undefined) return verifyAmount(expectation.amount, answer, expectation, program)
  if (expectation.effect !== undefined) return verifyEffect(expectation.effect, answer, expectation)
  if (expectation.finding !== undefined) return verifyFinding(expectation.finding, answer)
  return expectation.clause === undefined ? [] : verifyClause(expectation.clause, answer, expectation)
}

const APPLICATION = { zh: '申请', en: 'the application' }
const ANSWER = { zh: '答复', en: 'answer' }

/** Whether a version is in force on the day: expected as said, and by whatever else is expected. */
function verifyInForce(inForce: boolean, { inForce: expected = true }: Expectation): Mismatch[] {
  const text = (is: boolean): Mismatch['got'] =>
    is ? { zh: '有版本施行', en: 'a version is in force' } : { zh: '没有版本施行', en: 'no version is in force' }
  if (inForce === expected) return []
  return [{ about: { zh: '当日', en: 'the day' }, what: ANSWER, expected: text(expected), got: text(inForce) }]
}
