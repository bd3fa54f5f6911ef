import type { WholeVersion } from '../../model/policy.ts'
import { type Article, type Phrase, phrasesOf } from '../../model/structure.ts'
import { child, type Span } from '../../model/tree.ts'

/** Every phrase of a version's articles, in order. */
export function phrasesOfVersion(version: WholeVersion): Phrase[] {
  return version.articles.flatMap(({ level }) => phrasesOf(level))
}

/** Why a phrase has no numbers to compare: it means nothing, or its meaning is not written yet. */
export function inertKey(phrase: Phrase): 'nothing' | 'pending' | undefined {
  if (child(phrase.body, 'nothing') !== undefined) return 'nothing'
  return child(phrase.body, 'pending') !== undefined ? 'pending' : undefined
}

/** Where an article's number stands. */
export function numberSpan({ tree, level }: Article): Span {
  return child(tree, 'article')?.span ?? level.span
}
