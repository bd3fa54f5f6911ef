import { asks } from '../../model/asks.ts'
import type { LevelClause, PhraseClause } from '../../model/core.ts'
import { FALSE, TRUE, type Truth } from '../../model/truth.ts'
import { type ClauseTruths, gatesOf, underGuard } from './clauses.ts'
import { all, replaceNeutral } from './truth.ts'

/** Whether what a phrase brings about is open (true) or shut; `way` are the levels it stands in, outermost first. */
export function gateOf(phrase: PhraseClause, way: readonly LevelClause[], truths: ClauseTruths): Truth {
  const beside = way.slice(-1).flatMap(({ lead, tail }) => [...lead, ...tail])
  const others = beside.filter(({ id, role }) => id !== phrase.id && role === phrase.role)
  const above = phrase.role === 'support' ? way.slice(0, -1).flatMap(gatesOf) : []
  const conditions = [...above, ...others]
  // without a condition nothing is in the way; conditions none of which applies do not open it
  const none = conditions.some(asks) ? FALSE : TRUE
  const open = replaceNeutral(all(conditions.map((other) => truths.phrase(other))), none)
  const own = underGuard(phrase, truths, open)
  return way.reduceRight((truth, level) => underGuard(level, truths, truth), own)
}
