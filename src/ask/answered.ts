import { withField, withScalar } from '../generate/edit-facts.ts'
import type { Facts, Given } from '../model/application.ts'
import type { MissingFact } from '../model/decision.ts'

/** The facts with an answer in the place of a missing one: a single fact, a field of its row, or of every row that differs. */
export function answered(
  facts: Facts,
  { fact, item, differs }: Pick<MissingFact, 'fact' | 'item' | 'differs'>,
  given: Given,
): Facts {
  if (item === undefined) return withScalar(facts, fact, given)
  const [list = '', field = ''] = fact.split('.')
  return (differs ?? [item]).reduce((now, row) => withField(now, list, row - 1, field, given), facts)
}
