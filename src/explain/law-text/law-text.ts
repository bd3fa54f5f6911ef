import type { Bilingual } from '../../model/bilingual.ts'
import { clauseIdOf } from '../../model/citation.ts'
import { inBase } from '../../model/lineage.ts'
import type { WholeVersion } from '../../model/policy.ts'
import { type Level, levelsOf, type Phrase, phrasesOf, quotedIn } from '../../model/structure.ts'
import { plainOf } from '../../model/tree.ts'
import { canonicalJson } from '../../util/canonical-json.ts'
import { formatChineseNumeral } from '../../util/chinese-numerals.ts'

/** What an amendment did to a part of the text: `rules` left its words and changed what they mean here. */
export type Changed = 'new' | 'amended' | 'rules' | 'renumbered'

/** One part of a version’s text, in the order it reads. */
export interface LawPart {
  readonly kind: 'preamble' | 'chapter' | 'article' | 'paragraph' | 'item' | 'subitem' | 'tail'
  readonly id: string
  readonly cite: Bilingual
  /** How far it is set in. */
  readonly depth: number
  /** What stands before it: 第六条, （二）. */
  readonly marker: string
  readonly text: string
  readonly changed?: Changed
  /** The clause it was in the version that is amended, where its number is another. */
  readonly was?: Bilingual
}

/** The whole text of a version, with what it changed of the version it amends. */
export interface LawText {
  readonly parts: readonly LawPart[]
  readonly repealed: readonly { readonly id: string; readonly cite: Bilingual; readonly text: string }[]
}

/** A version’s text as the law reads; `base` is the version it amends. */
export function lawText(version: WholeVersion, base: WholeVersion | undefined): LawText {
  const compared = comparing(version, base)
  const parts: LawPart[] = []
  const headings = [...version.headings]
  for (const { level } of version.articles) {
    while (headings[0] !== undefined && headings[0].before <= level.number) {
      const [{ kind, phrase }] = headings.splice(0, 1) as [(typeof headings)[number]]
      parts.push({
        kind,
        id: phrase.id,
        cite: { zh: phrase.cite, en: phrase.citeEn },
        depth: 0,
        marker: '',
        text: textOf([phrase]),
      })
    }
    parts.push(...partsOf(level, 0, compared))
  }
  return { parts, repealed: repealedOf(version, base) }
}

type Compare = (level: Level) => Pick<LawPart, 'changed' | 'was'>

function partsOf(level: Level, depth: number, compared: Compare): LawPart[] {
  const cite = { zh: level.cite, en: level.citeEn }
  const found = compared(level)
  const lead = textOf(level.lead)
  const tail = textOf(level.tail)
  // A paragraph has no number; the first one stands behind that of its article.
  const below = level.kind === 'article' && level.parts[0]?.kind === 'paragraph' ? depth : depth + 1
  return [
    { kind: level.kind, id: level.id, cite, depth, marker: markerOf(level), text: lead, ...found },
    ...level.parts.flatMap((part) => partsOf(part, below, compared)),
    ...(tail === '' ? [] : [{ kind: 'tail' as const, id: level.id, cite, depth, marker: '', text: tail }]),
  ]
}

function markerOf({ kind, number, cite }: Level): string {
  if (kind === 'article') return cite
  if (kind === 'item') return `（${formatChineseNumeral(number)}）`
  return kind === 'subitem' ? `${number}.` : ''
}

function textOf(phrases: readonly Phrase[]): string {
  return phrases.map(quotedIn).join('')
}

/** What became of a level’s own words and rules; an article taken over from the amended version is as it was. */
function comparing(version: WholeVersion, base: WholeVersion | undefined): Compare {
  if (base === undefined || version.lineage === null) return () => ({})
  const was = inBase(version.lineage)
  const there = new Map(base.articles.flatMap(({ level }) => levelsOf(level)).map((level) => [level.id, level]))
  const files = new Set(base.articles.map(({ file }) => file))
  const kept = new Set(
    version.articles.filter(({ file }) => files.has(file)).flatMap(({ level }) => levelsOf(level).map(({ id }) => id)),
  )
  return (level) => {
    const before = there.get(was(level.id) ?? '')
    if (before === undefined) return { changed: 'new' }
    // What stands in a renumbered clause has its number still.
    const isMoved = stepOf(before.id) !== stepOf(level.id) || was(aroundOf(level.id)) !== aroundOf(before.id)
    const moved = isMoved ? { was: { zh: before.cite, en: before.citeEn } } : {}
    if (!kept.has(level.id)) {
      const own = (one: Level): string => textOf([...one.lead, ...one.tail])
      if (own(before) !== own(level)) return { changed: 'amended', ...moved }
      if (rulesOf(before, (id) => id) !== rulesOf(level, was)) return { changed: 'rules', ...moved }
    }
    return isMoved ? { changed: 'renumbered', ...moved } : {}
  }
}

/** The last step of an id, and the id of what is around it; an article has nothing around it. */
function stepOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

function aroundOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')))
}

/** What a level’s own phrases, guards and combination mean, as one comparable text; clauses are called as the base does. */
function rulesOf({ lead, tail, guard, combine }: Level, was: (id: string) => string | undefined): string {
  const phrases = [...lead, ...tail].map(({ role, body }) => [role, citing(plainOf(body), undefined, was)])
  const guards = [guard?.when, guard?.unless].map((tree) =>
    tree === undefined ? null : citing(plainOf(tree), undefined, was),
  )
  return canonicalJson([phrases, guards, combine])
}

function citing(plain: unknown, key: string | undefined, was: (id: string) => string | undefined): unknown {
  if (Array.isArray(plain)) return plain.map((one) => citing(one, undefined, was))
  if (typeof plain === 'object' && plain !== null)
    return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, citing(value, name, was)]))
  const id = typeof plain === 'string' && (key === 'met' || key === 'holds') ? clauseIdOf(plain) : undefined
  return id === undefined ? plain : (was(id) ?? `new ${id}`)
}

/** The outermost clauses that are gone, with their text. */
function repealedOf({ lineage }: WholeVersion, base: WholeVersion | undefined): LawText['repealed'] {
  if (lineage === null || base === undefined) return []
  const { repealed } = lineage
  return base.articles
    .flatMap(({ level }) => levelsOf(level))
    .filter(({ id }) => repealed.has(id) && !repealed.has(aroundOf(id)))
    .map((level) => ({ id: level.id, cite: { zh: level.cite, en: level.citeEn }, text: textOf(phrasesOf(level)) }))
}
