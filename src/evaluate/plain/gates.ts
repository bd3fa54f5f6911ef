import type { LevelClause, PhraseClause } from '../../model/core.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import { type ClauseTruths, gatesOf, underGuard } from './clauses.ts'
import { all, replaceNeutral } from './truth.ts'

/** Whether what a phrase brings about is open (true) or shut; `way` are the levels it stands in, outermost first. */
export function gateOf(phrase: PhraseClause, way: readonly LevelClause[], truths: ClauseTruths): Truth {
  const own = way.at(-1)
  const beside = own === undefined ? [] : [...own.lead, ...own.tail]
  const others = beside.filter(({ id, role }) => id !== phrase.id && role === phrase.role)
  const above = phrase.role === 'support' ? way.slice(0, -1).flatMap(gatesOf) : []
  const conditions = all([...above, ...others].map((other) => truths.phrase(other)))
  // where nothing bears, nothing is in the way
  const open = underGuard(phrase, truths, replaceNeutral(conditions, TRUE))
  return way.reduceRight((truth, level) => underGuard(level, truths, truth), open)
}
