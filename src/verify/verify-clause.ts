import type { Expectation } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { clauseIdOf } from '../model/citation.ts'
import type { Decision, ExplainedClause } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { bareQuote } from './bare-quote.ts'
import { differs, missingDiffers, notThere, verdictDiffers } from './mismatch.ts'

/** A clause, or the phrase of it that a quote names. */
export function verifyClause(
  cite: string,
  { clauses }: Decision,
  { quote, verdict, truth, actual, missing }: Expectation,
): Mismatch[] {
  const about = { zh: `${cite}${quote === undefined ? '' : `“${quote}”`}`, en: `${cite} ${quote ?? ''}`.trim() }
  const clause = clauseMeant(cite, quote, { clauses })
  if (clause === undefined) return [notThere(about, quote === undefined ? CLAUSE : PHRASE, phrasesOf(cite, clauses))]
  const value = clause.actual && 'text' in clause.actual ? clause.actual.text : ''
  return [
    ...verdictDiffers(about, verdict, clause.verdict),
    ...differs(about, { zh: '真值', en: 'truth' }, truth, clause.truth),
    ...differs(about, { zh: '实际', en: 'actual' }, actual, value),
    ...missingDiffers(about, missing, clause.missing),
  ]
}

const CLAUSE: Bilingual = { zh: '条款', en: 'clause' }
const PHRASE: Bilingual = { zh: '一句', en: 'phrase' }

/** The clause that is cited, or the phrase of it that a quote names. */
export function clauseMeant(
  cite: string,
  quote: string | undefined,
  { clauses }: Pick<Decision, 'clauses'>,
): ExplainedClause | undefined {
  return clauses.find((one) => meansClause(one, cite, quote))
}

/** A quote names a phrase of the clause; without one the clause itself is meant. */
export function meansClause(
  { id, cite, quote, kind }: Pick<ExplainedClause, 'id' | 'cite' | 'quote' | 'kind'>,
  named: string,
  quoted: string | undefined,
): boolean {
  if (id === named) return true
  if (cite !== named && id !== clauseIdOf(named)) return false
  return quoted === undefined ? kind !== 'phrase' : kind === 'phrase' && bareQuote(quote) === bareQuote(quoted)
}

/** The phrases of a clause, to choose from. */
function phrasesOf(named: string, clauses: readonly ExplainedClause[]): string[] {
  return clauses
    .filter(({ kind, cite, id }) => kind === 'phrase' && (cite === named || id === clauseIdOf(named)))
    .map(({ quote }) => bareQuote(quote))
}
