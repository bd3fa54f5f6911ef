import type { Expectation } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { DecidedPoint, Decision } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { differs, missingDiffers, notThere, verdictDiffers } from './mismatch.ts'

/** A decision: its verdict, what it answers with, what it still waits for. */
export function verifyDecision(
  id: string,
  { decisions }: Decision,
  { verdict, answer, missing }: Expectation,
): Mismatch[] {
  const point = Object.hasOwn(decisions, id) ? decisions[id] : undefined
  if (point === undefined)
    return [notThere({ zh: `决定“${id}”`, en: `decision “${id}”` }, DECISION, Object.keys(decisions))]
  const about = { zh: `${point.label.zh}（${id}）`, en: `${point.label.en} (${id})` }
  const said = answer === undefined || [point.answer, point.answerLabel?.zh, point.answerLabel?.en].includes(answer)
  return [
    ...verdictDiffers(about, verdict, point.verdict),
    ...(said ? [] : differs(about, { zh: '答案', en: 'answer' }, answer, answerText(point))),
    ...missingDiffers(about, missing, point),
  ]
}

const DECISION: Bilingual = { zh: '决定', en: 'decision' }

function answerText({ answer, possibleAnswers }: DecidedPoint): string {
  return answer ?? (possibleAnswers === undefined ? '' : `? ${possibleAnswers.join(' | ')}`)
}
