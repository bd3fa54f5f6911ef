import type { Tried } from '../model/fact-question.ts'

/** How many questions are tried: those the text asks first. */
export const MOST_TRIED = 16

/**
 * The questions, the best first: the one after which, on the average of the answers that were tried, the fewest facts are
 * still missing; of equals the one the text asks first. What was not tried comes last: one answer does not settle a whole
 * list.
 */
export function rank<T extends { readonly tried?: Tried }>(questions: readonly T[]): T[] {
  const tried = questions.filter((one) => one.tried !== undefined)
  const others = questions.filter((one) => one.tried === undefined)
  return [...tried.sort((a, b) => byLeft(a.tried, b.tried)), ...others]
}

// compared crosswise, so that no average is rounded
function byLeft(a: Tried | undefined, b: Tried | undefined): number {
  if (a === undefined || b === undefined) return 0
  return a.left * b.answers - b.left * a.answers
}
