import { asks } from '../../model/asks.ts'
import type { LevelClause, PhraseClause } from '../../model/core.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import { type ClauseTruths, gatesOf, underEach, underGuard } from './clauses.ts'
import { all, replaceNeutral } from './truth.ts'

/**
 * Plans whether what a phrase brings about is open (true) or shut; `way` are the levels it stands in, outermost first. What opens
 * it stands beside and above it, so that a plan holds for the program it was made of and for no other that shares the phrase.
 */
export function plannedGate(phrase: PhraseClause, way: readonly LevelClause[]): (truths: ClauseTruths) => Truth {
  const beside = way.slice(-1).flatMap(({ lead, tail }) => [...lead, ...tail])
  const others = beside.filter(({ id, role }) => id !== phrase.id && role === phrase.role)
  const above = phrase.role === 'support' ? way.slice(0, -1).flatMap(gatesOf) : []
  const phrases = [...above, ...others]
  // without a condition nothing is in the way; conditions none of which applies do not open it
  const none = phrases.some(asks) ? FALSE : TRUE
  return (truths) => {
    const open = replaceNeutral(all(phrases.map((other) => truths.truth(other))), none)
    return underEach(way, truths, underGuard(phrase, truths, open))
  }
}
