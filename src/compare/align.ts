import type { LevelClause, PhraseClause, Program } from '../model/core.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { continues, type Lineages } from './continues.ts'
import { splitWords } from './split-words.ts'

/** Which clauses of two versions are the same one, by id; what is not in it is new or repealed. */
export interface Alignment {
  readonly levels: readonly { readonly old: LevelClause; readonly new: LevelClause }[]
  /** In the order of the new text; what is repealed comes last. */
  readonly phrases: readonly PhrasePair[]
  /** What a clause of the old version is called in the new one; a name no clause has where it is not there. */
  readonly toNew: (id: string) => string
  /** The same of a clause of the new version in the old one. */
  readonly toOld: (id: string) => string
}

/** A phrase in both versions, or in one; moved: the same words stand in a level that does not continue their own. */
export interface PhrasePair {
  readonly old: PhraseClause | null
  readonly new: PhraseClause | null
  readonly moved: boolean
}

/** Two quotes are the same phrase revised from here on. */
const ALIKE = 0.4

/** Aligns two versions: levels by what is declared and else by place, phrases within them by what they say and ask. */
export function align(before: Program, after: Program, lineages: Lineages): Alignment {
  const oldOf = continues(before, after, lineages)
  const oldLevels = new Map(before.articles.flatMap(levelClauses).map((level) => [level.id, level]))
  const levels = after.articles.flatMap(levelClauses).flatMap((level) => {
    const id = oldOf(level.id)
    const old = id === undefined ? undefined : oldLevels.get(id)
    return old === undefined ? [] : [{ old, new: level }]
  })
  const pairs = levels.flatMap((pair) => [
    ...pairPhrases(pair.old.lead, pair.new.lead),
    ...pairPhrases(pair.old.tail, pair.new.tail),
  ])
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.new]))
  const lost = before.articles.flatMap(phraseClauses).filter((phrase) => !paired.has(phrase))
  const gained = after.articles.flatMap(phraseClauses).filter((phrase) => !paired.has(phrase))
  const moved = gained.flatMap((phrase) => {
    const from = lost.find((one) => one.quote === phrase.quote)
    if (from === undefined) return []
    lost.splice(lost.indexOf(from), 1)
    return [{ old: from, new: phrase }]
  })
  const all = [...pairs, ...moved]
  const arrived = new Map<PhraseClause, PhraseClause>(all.map((pair) => [pair.new, pair.old]))
  const phrases = [
    ...after.articles.flatMap(phraseClauses).map((phrase) => ({
      old: arrived.get(phrase) ?? null,
      new: phrase,
      moved: moved.some((pair) => pair.new === phrase),
    })),
    ...lost.map((phrase) => ({ old: phrase, new: null, moved: false })),
  ]
  const known = [...levels, ...all].map((pair) => [pair.old.id, pair.new.id] as const)
  const forwards = new Map(known)
  const backwards = new Map(known.map(([old, now]) => [now, old]))
  return { levels, phrases, toNew: called(before, forwards), toOld: called(after, backwards) }
}

/** Names of clauses in the other version; another clause may have taken the number of one that is not there. */
function called({ articles }: Program, names: ReadonlyMap<string, string>): (id: string) => string {
  const ids = new Set(
    articles.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)].map(({ id }) => id)),
  )
  return (id) => names.get(id) ?? (ids.has(id) ? `none ${id}` : id)
}

/** Pairs in order, so that their likeness is greatest: a phrase struck out does not shift those after it. */
function pairPhrases(
  before: readonly PhraseClause[],
  after: readonly PhraseClause[],
): { old: PhraseClause; new: PhraseClause }[] {
  const best: number[][] = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const likeness = before.map((old) => after.map((now) => likenessOf(old, now)))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const alike = likeness[i]?.[j] ?? 0
      const row = best[i]
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), alike < ALIKE ? 0 : alike + at(i + 1, j + 1))
    }
  const pairs: { old: PhraseClause; new: PhraseClause }[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    const [old, now] = [before[i], after[j]]
    const alike = likeness[i]?.[j] ?? 0
    if (old !== undefined && now !== undefined && alike >= ALIKE && at(i, j) === alike + at(i + 1, j + 1)) {
      pairs.push({ old, new: now })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function likenessOf(before: PhraseClause, after: PhraseClause): number {
  if (before.quote === after.quote) return 2
  const [a, b] = [splitWords(before.quote), splitWords(after.quote)]
  const rest = [...b]
  let common = 0
  for (const word of a) {
    const found = rest.indexOf(word)
    if (found < 0) continue
    rest.splice(found, 1)
    common++
  }
  const pinned = before.id === after.id && !/\.ph[0-9]+$/.test(before.id) ? 2 : 0
  const sameQuestion = askedOf(before) !== '' && askedOf(before) === askedOf(after) ? 0.3 : 0
  return (2 * common) / (a.length + b.length) + sameQuestion + pinned
}

/** What a phrase asks about, briefly: the fact its comparison reads. */
function askedOf({ cond }: PhraseClause): string {
  const leaf = cond.op === 'guarded' ? cond.body : cond
  if (leaf.op !== 'compare' && leaf.op !== 'oneOf' && leaf.op !== 'judgement') return ''
  const asked = leaf.op === 'judgement' ? leaf.of : leaf.left
  return asked.op === 'fact' || asked.op === 'named' ? `${leaf.op} ${asked.name}` : ''
}
