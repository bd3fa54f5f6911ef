import type { Expectation } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { clauseIdOf } from '../model/citation.ts'
import type { Decision, ExplainedClause } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { bareQuote } from '../util/bare-quote.ts'
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
  return [
    ...verdictDiffers(about, verdict, clause.verdict),
    ...differs(about, { zh: '真值', en: 'truth' }, truth, clause.truth),
    ...(actual === undefined ? [] : differs(about, { zh: '实际', en: 'actual' }, actual, actualText(clause))),
    ...missingDiffers(about, missing, clause),
  ]
}

function actualText({ actual }: ExplainedClause): string {
  return actual && 'text' in actual ? actual.text : ''
}

const CLAUSE: Bilingual = { zh: '条款', en: 'clause' }
const PHRASE: Bilingual = { zh: '一句', en: 'phrase' }

/** The clause that is cited, or the phrase of it that a quote names. */
export function clauseMeant(
  cite: string,
  quote: string | undefined,
  { clauses }: Pick<Decision, 'clauses'>,
): ExplainedClause | undefined {
  return clauses.find(citedBy(cite, quote))
}

/** Whether a clause is the one that is cited: a quote names a phrase of it; without one the clause itself is meant. */
export function citedBy(
  named: string,
  quoted: string | undefined,
): (clause: Pick<ExplainedClause, 'id' | 'cite' | 'quote' | 'kind'>) => boolean {
  const cited = clauseIdOf(named)
  const bare = quoted === undefined ? undefined : bareQuote(quoted)
  return ({ id, cite, quote, kind }) => {
    if (id === named) return true
    if (cite !== named && id !== cited) return false
    return bare === undefined ? kind !== 'phrase' : kind === 'phrase' && bareQuote(quote) === bare
  }
}

/** The phrases of a clause, to choose from. */
function phrasesOf(named: string, clauses: readonly ExplainedClause[]): string[] {
  return clauses
    .filter(({ kind, cite, id }) => kind === 'phrase' && (cite === named || id === clauseIdOf(named)))
    .map(({ quote }) => bareQuote(quote))
}
