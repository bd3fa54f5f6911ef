import { asks } from '../../model/asks.ts'
import type { LevelClause, PhraseClause } from '../../model/core.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import { type ClauseTruths, gatesOf, underEach, underGuard } from './clauses.ts'
import { all, replaceNeutral } from './truth.ts'

/** What opens a phrase, planned once for every evaluation. */
interface Conditions {
  readonly phrases: readonly PhraseClause[]
  /** Its truth where none of them bears: without a condition nothing is in the way; conditions none of which applies do not open it. */
  readonly none: Truth
}

const CONDITIONS = new WeakMap<PhraseClause, Conditions>()

function conditionsOf(phrase: PhraseClause, way: readonly LevelClause[]): Conditions {
  let conditions = CONDITIONS.get(phrase)
  if (conditions === undefined) {
    const beside = way.slice(-1).flatMap(({ lead, tail }) => [...lead, ...tail])
    const others = beside.filter(({ id, role }) => id !== phrase.id && role === phrase.role)
    const above = phrase.role === 'support' ? way.slice(0, -1).flatMap(gatesOf) : []
    const phrases = [...above, ...others]
    conditions = { phrases, none: phrases.some(asks) ? FALSE : TRUE }
    CONDITIONS.set(phrase, conditions)
  }
  return conditions
}

/** Whether what a phrase brings about is open (true) or shut; `way` are the levels it stands in, outermost first. */
export function gateOf(phrase: PhraseClause, way: readonly LevelClause[], truths: ClauseTruths): Truth {
  const { phrases, none } = conditionsOf(phrase, way)
  const open = replaceNeutral(all(phrases.map((other) => truths.truth(other))), none)
  return underEach(way, truths, underGuard(phrase, truths, open))
}
