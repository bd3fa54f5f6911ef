import type { WholeVersion } from '../model/policy.ts'
import type { Heading } from '../model/structure.ts'
import { quotedIn } from '../model/structure.ts'
import { compareWords } from './compare-words.ts'
import { NOTHING_TOUCHED, type Planned } from './planned.ts'

/** Title, preamble and names of chapters whose words are others; they decide nothing. */
export function headingChanges(before: WholeVersion, after: WholeVersion): Planned[] {
  return pairHeadings(before.headings, after.headings).flatMap(({ old, new: now }) => {
    const [was, is] = [old && quotedIn(old.phrase), now && quotedIn(now.phrase)]
    if (was === is) return []
    return [
      {
        change: {
          kind: was === null ? 'added' : is === null ? 'repealed' : 'changed',
          of: 'heading',
          old: old && headingAs(old),
          new: now && headingAs(now),
          words: was === null || is === null ? [] : compareWords(was, is),
          rules: [],
        },
        touches: NOTHING_TOUCHED,
      },
    ]
  })
}

/** Headings by kind and order: a chapter is the one of its number. */
function pairHeadings(
  before: readonly Heading[],
  after: readonly Heading[],
): { readonly old: Heading | null; readonly new: Heading | null }[] {
  return (['preamble', 'chapter'] as const).flatMap((kind) => {
    const [old, now] = [before, after].map((all) => all.filter((one) => one.kind === kind))
    const length = Math.max(old?.length ?? 0, now?.length ?? 0)
    return Array.from({ length }, (_, i) => ({ old: old?.[i] ?? null, new: now?.[i] ?? null }))
  })
}

function headingAs({ phrase }: Heading): NonNullable<Planned['change']['old']> {
  return { id: phrase.id, level: phrase.id, cite: phrase.cite, citeEn: phrase.citeEn, quote: quotedIn(phrase) }
}
