import { type LawPart, lawText } from '../explain/index.ts'
import type { Change, ComparedParagraph, ParagraphPlace } from '../model/comparison.ts'
import type { WholeVersion } from '../model/policy.ts'
import type { Alignment } from './align.ts'
import { compareWords } from './compare-words.ts'

/** The whole text of both versions, paragraph by paragraph, each with the changes that are made in it. */
export function compareText(
  before: WholeVersion,
  after: WholeVersion,
  { toOld }: Alignment,
  changes: readonly Change[],
): ComparedParagraph[] {
  const old = named(lawText(before, undefined).parts, (id) => id)
  const now = named(lawText(after, undefined).parts, toOld)
  const was = new Map(old)
  const kept = new Set(now.map(([key]) => key))
  const goneAfter = new Map<string, PlacedPart[]>()
  let last = ''
  for (const [key, part] of old) {
    if (kept.has(key)) last = key
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), part])
  }
  const gone = (key: string): ComparedParagraph[] =>
    (goneAfter.get(key) ?? []).map((part) => paragraph(part, null, changes))
  return [...gone(''), ...now.flatMap(([key, part]) => [paragraph(was.get(key) ?? null, part, changes), ...gone(key)])]
}

/** A part of a text, and how many stand before it. */
type PlacedPart = LawPart & Pick<ParagraphPlace, 'before'>

/** Paragraphs by what they are called in the old version; headings by their order. */
function named(parts: readonly LawPart[], toOld: (id: string) => string): (readonly [string, PlacedPart])[] {
  const count = { preamble: 0, chapter: 0 }
  return parts.map((one, before) => {
    const part = { ...one, before }
    const { kind, id } = part
    if (kind === 'preamble' || kind === 'chapter') return [`${kind} ${count[kind]++}`, part] as const
    return [kind === 'tail' ? `tail ${toOld(id)}` : toOld(id), part] as const
  })
}

function paragraph(old: PlacedPart | null, now: PlacedPart | null, changes: readonly Change[]): ComparedParagraph {
  const part = now ?? old
  if (part === null) throw new Error('a paragraph of neither version')
  const runs =
    old === null || now === null
      ? part.text === ''
        ? []
        : [{ kind: now === null ? ('removed' as const) : ('added' as const), text: part.text }]
      : old.text === now.text
        ? now.text === ''
          ? []
          : [{ kind: 'same' as const, text: now.text }]
        : compareWords(old.text, now.text)
  return {
    kind: part.kind,
    depth: part.depth,
    old: old && placeOf(old),
    new: now && placeOf(now),
    runs,
    changes: changes.filter((change) => isOf(change, old, now)).map(({ id }) => id),
  }
}

function isOf({ old, new: now }: Change, before: LawPart | null, after: LawPart | null): boolean {
  return (now !== null && now.level === after?.id) || (now === null && old !== null && old.level === before?.id)
}

function placeOf({ id, cite, marker, before }: PlacedPart): ParagraphPlace {
  return { id, cite: cite.zh, citeEn: cite.en, marker, before }
}
