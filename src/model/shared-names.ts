import type { PhraseClause, Program } from './core.ts'
import { phraseClauses, UNASKED, walkCond, walkExpr } from './walk-core.ts'

/**
 * The named values of a program that rest on facts alone, and on no value that `differs`: in a program that differs in
 * nothing else they come to the same.
 */
export function sharedNames({ named }: Program, differs: (name: string) => boolean): Set<string> {
  const shared = new Set<string>()
  // in this order each names only those before it
  for (const [name, { expr }] of named) {
    let own = !differs(name)
    const asks = (): void => {
      own = false
    }
    const inner = (other: string): void => {
      if (!shared.has(other)) own = false
    }
    walkExpr(expr, { ...UNASKED, named: inner, clause: asks, decision: asks, outcome: asks, gate: asks })
    if (own) shared.add(name)
  }
  return shared
}

/** The phrases that rest on facts and these values alone, and that `differs` does not name. */
export function sharedPhrases(
  { articles }: Program,
  names: ReadonlySet<string>,
  differs: (phrase: PhraseClause) => boolean,
): PhraseClause[] {
  return articles.flatMap(phraseClauses).filter((phrase) => {
    let own = !differs(phrase)
    const asks = (): void => {
      own = false
    }
    const named = (name: string): void => {
      if (!names.has(name)) own = false
    }
    walkCond(phrase.cond, { ...UNASKED, named, clause: asks, decision: asks, outcome: asks, gate: asks })
    return own
  })
}
