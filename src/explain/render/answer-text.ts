import type { DecidedPoint } from '../../model/decision.ts'
import type { Style } from './options.ts'

/** What a decision answers with, or the answers it may still give; undefined for one that has none. */
export function answerText(
  { answerLabel, possibleAnswerLabels }: DecidedPoint,
  { words, language }: Style,
): string | undefined {
  if (answerLabel !== undefined) return answerLabel[language]
  return possibleAnswerLabels && words.openAnswers(possibleAnswerLabels.map((label) => label[language]))
}
