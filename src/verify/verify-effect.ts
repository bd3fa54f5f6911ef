import type { Expectation } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { clauseIdOf } from '../model/citation.ts'
import type { Decision, EffectInForce } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { bareQuote } from '../util/bare-quote.ts'
import { differs, missingDiffers, notThere, verdictDiffers } from './mismatch.ts'

/** A duty, entitlement, consequence, deadline or open-ended item, by its clause or phrase. */
export function verifyEffect(
  named: string,
  { effects, clauses }: Decision,
  { quote, verdict, due, missing }: Expectation,
): Mismatch[] {
  const about = { zh: `${named}${quote === undefined ? '' : `“${quote}”`}`, en: `${named} ${quote ?? ''}`.trim() }
  const [effect, ...others] = effectsMeant(named, quote, { effects, clauses })
  const names = (): string[] =>
    effectsMeant(named, undefined, { effects, clauses }).map(({ id }) => quoteOf(id, clauses))
  if (effect === undefined) return [notThere(about, EFFECT, names())]
  if (others.length > 0)
    return [
      {
        about,
        what: EFFECT,
        expected: { zh: '只有一句', en: 'one phrase' },
        got: { zh: '不止一句，用 quote 指明', en: 'several; name one by its `quote`' },
        note: { zh: names().join('；'), en: names().join('; ') },
      },
    ]
  return [
    ...verdictDiffers(about, verdict, effect.verdict),
    ...differs(about, { zh: '末日', en: 'last day' }, due, effect.due ?? ''),
    ...missingDiffers(about, missing, effect),
  ]
}

/** The effects of a clause, or the one whose phrase a quote names. */
export function effectsMeant(
  named: string,
  quote: string | undefined,
  { effects, clauses }: Pick<Decision, 'effects' | 'clauses'>,
): EffectInForce[] {
  const cited = citeOf(named, clauses)
  const there = effects.filter(({ id, cite }) => id === named || cite === named || cite === cited)
  return quote === undefined ? there : there.filter(({ id }) => quoteOf(id, clauses) === bareQuote(quote))
}

function quoteOf(id: string, clauses: Decision['clauses']): string {
  return bareQuote(clauses.find((clause) => clause.id === id)?.quote ?? '')
}

const EFFECT: Bilingual = { zh: '后果', en: 'effect' }

/** How a level cites itself, however the file cites it. */
function citeOf(named: string, clauses: Decision['clauses']): string | undefined {
  const id = clauseIdOf(named)
  return id === undefined ? undefined : clauses.find((clause) => clause.id === id && clause.kind !== 'phrase')?.cite
}
