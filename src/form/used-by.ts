import type { Bilingual } from '../model/bilingual.ts'
import type { Expr, OutcomePoint, PhraseClause, Program } from '../model/core.ts'
import { reachOf } from '../model/reach.ts'
import { phraseClauses } from '../model/walk-core.ts'

/** The clauses that ask for each fact or list, directly or through what is derived, in the order of the text. */
export function usedBy(program: Program): ReadonlyMap<string, readonly Bilingual[]> {
  const used = new Map<string, Bilingual[]>()
  const note = (name: string, cite: Bilingual): void => {
    const cites = used.get(name) ?? []
    if (!cites.some(({ zh }) => zh === cite.zh)) cites.push(cite)
    used.set(name, cites)
  }
  const outcomes = new Map([...program.outcomes.values()].map((point) => [point.phrase, point]))
  for (const phrase of program.articles.flatMap(phraseClauses)) {
    const { scalars, lists } = reachOf(program, { conds: [phrase.cond], exprs: exprsOf(phrase, outcomes) })
    for (const name of [...scalars, ...lists.keys()]) note(name, phrase.cite)
  }
  return used
}

function exprsOf({ id, effect }: PhraseClause, outcomes: ReadonlyMap<string, OutcomePoint>): Expr[] {
  const outcome = outcomes.get(id)
  const due = effect?.kind === 'deadline' ? [effect.due, ...(effect.done === null ? [] : [effect.done])] : []
  return outcome === undefined ? due : [...due, outcome.entitled]
}
