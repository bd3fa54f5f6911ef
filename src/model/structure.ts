import type { Combine, Role } from './core.ts'
import type { Rewriting } from './rewriting.ts'
import type { MapTree, Span, Tree } from './tree.ts'

/** A quote with where it stands, in the order the text reads. */
export interface Quote {
  readonly text: string
  readonly span: Span
}

/** A phrase as written: its quotes (its own before its parts'), and the mapping that says what they mean. */
export interface Phrase {
  readonly id: string
  readonly cite: string
  readonly citeEn: string
  readonly role: Role
  readonly quotes: readonly Quote[]
  readonly body: MapTree
}

/** A level of the law's own structure, as written. */
export interface Level {
  readonly kind: 'article' | 'paragraph' | 'item' | 'subitem'
  readonly number: number
  readonly id: string
  readonly cite: string
  readonly citeEn: string
  readonly title?: string
  readonly role: Role
  readonly combine: Combine
  readonly guard: { readonly when?: Tree; readonly unless?: Tree } | null
  readonly lead: readonly Phrase[]
  readonly parts: readonly Level[]
  readonly tail: readonly Phrase[]
  readonly span: Span
}

/** One article with the file it stands in. */
export interface Article {
  readonly file: string
  readonly level: Level
  readonly tree: MapTree
  /** Where an amendment that takes over the article as it is reads other numbers than its file has. */
  readonly rewritten?: readonly Rewriting[]
}

/** Preamble and chapter titles: phrases of the version that stand before an article and decide nothing. */
export interface Heading {
  readonly kind: 'preamble' | 'chapter'
  /** The number of the article it stands before. */
  readonly before: number
  readonly phrase: Phrase
}

/** Every phrase of a level, in the order the text reads. */
export function phrasesOf(level: Level): Phrase[] {
  return [...level.lead, ...level.parts.flatMap(phrasesOf), ...level.tail]
}

/** A level and every level below it, in the order the text reads. */
export function levelsOf(level: Level): Level[] {
  return [level, ...level.parts.flatMap(levelsOf)]
}

/** What a phrase quotes, joined. */
export function quotedIn({ quotes }: Phrase): string {
  return quotes.map(({ text }) => text).join('')
}

/** The name of the file an article of this number stands in. */
export function articleFile(number: number): string {
  return `article-${String(number).padStart(2, '0')}.yaml`
}
