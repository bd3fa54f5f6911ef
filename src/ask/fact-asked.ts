import type { MissingFact } from '../model/decision.ts'
import type { ListFact, ScalarFact, Vocabulary } from '../model/vocabulary.ts'

/** The declared fact that a missing one is: a single fact, the field of a list, or a list as a whole. */
export function factAsked(
  { fact, item }: Pick<MissingFact, 'fact' | 'item'>,
  vocabulary: Vocabulary,
): ScalarFact | ListFact {
  const [list = '', field = ''] = fact.split('.')
  const found =
    item === undefined
      ? (vocabulary.scalars.get(fact) ?? vocabulary.lists.get(fact))
      : vocabulary.lists.get(list)?.fields.get(field)
  if (found === undefined) throw new Error(`a fact is missing that is not declared: ${fact}`)
  return found
}
