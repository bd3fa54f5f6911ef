import type { WholeVersion } from '../../model/policy.ts'
import { type Article, type Phrase, phrasesOf } from '../../model/structure.ts'
import { child, type Span, type Tree, textOf } from '../../model/tree.ts'

/** Every phrase of a version's articles, in order. */
export function phrasesOfVersion(version: WholeVersion): Phrase[] {
  return version.articles.flatMap(({ level }) => phrasesOf(level))
}

/** Why a phrase has no numbers to compare: it means nothing, or its meaning is not written yet. */
export function inertKey(phrase: Phrase): 'nothing' | 'pending' | undefined {
  if (child(phrase.body, 'nothing') !== undefined) return 'nothing'
  return child(phrase.body, 'pending') !== undefined ? 'pending' : undefined
}

/** What is said in words alone: the texts of a duty, an entitlement, a consequence or a payer; undefined for other phrases. */
export function textsOf({ body }: Phrase): string[] | undefined {
  const said = SAID.flatMap((key) => child(body, key) ?? [])
  return said.length === 0 ? undefined : said.flatMap(scalarsOf)
}

const SAID = ['duty', 'entitlement', 'consequence', 'payer']

function scalarsOf(tree: Tree): string[] {
  if (tree.kind === 'list') return tree.items.flatMap(scalarsOf)
  if (tree.kind === 'map') return [...tree.entries.values()].flatMap(({ value }) => scalarsOf(value))
  return [textOf(tree) ?? '']
}

/** Where an article's number stands. */
export function numberSpan({ tree, level }: Article): Span {
  return child(tree, 'article')?.span ?? level.span
}
