import type { PhraseClause } from '../model/core.ts'

/** Phrases as they follow each other in one role: a run is one rule. */
export function phraseRuns(phrases: readonly PhraseClause[]): PhraseClause[][] {
  const runs: PhraseClause[][] = []
  for (const phrase of phrases) {
    const last = runs.at(-1)
    if (last?.[0]?.role === phrase.role) last.push(phrase)
    else runs.push([phrase])
  }
  return runs
}
