import type { Stretch } from './expected-text.ts'

/** The first place where a text and what is expected of it part. */
export type Difference =
  /** From `offset` of the stretch on, the text reads otherwise. */
  | { readonly kind: 'differs'; readonly stretch: Stretch; readonly offset: number; readonly at: number }
  /** The text has more, up to `until`, after the stretch. */
  | { readonly kind: 'more'; readonly stretch: Stretch | undefined; readonly at: number; readonly until: number }
  /** The stretch is not there at all: the text goes on with the next. */
  | { readonly kind: 'absent'; readonly stretch: Stretch; readonly at: number }

/** Reads the stretches one after another in text[from, to); undefined when they are exactly it. */
export function compareText(
  stretches: readonly Stretch[],
  text: string,
  from: number,
  to: number,
): Difference | undefined {
  let at = from
  let previous: Stretch | undefined
  for (const [i, stretch] of stretches.entries()) {
    const form = stretch.forms.find((candidate) => at + candidate.length <= to && text.startsWith(candidate, at))
    if (form === undefined) return differenceAt(stretches, i, previous, text, at, to)
    at += form.length
    if (stretch.kind === 'quote' || previous === undefined) previous = stretch
  }
  return at < to ? { kind: 'more', stretch: previous, at, until: to } : undefined
}

/** How many characters make a place in the text recognisable. */
const RECOGNISABLE = 6

function differenceAt(
  stretches: readonly Stretch[],
  i: number,
  previous: Stretch | undefined,
  text: string,
  at: number,
  to: number,
): Difference | undefined {
  const stretch = stretches[i]
  if (stretch === undefined) return undefined
  const offset = stretch.kind === 'quote' ? commonPrefix(stretch.forms[0] ?? '', text.slice(at, to)) : 0
  if (offset > 0) return { kind: 'differs', stretch, offset, at: at + offset }
  const next = stretches.slice(i + 1).find(({ kind }) => kind === 'quote')
  if (next && startsWithSome(text, beginnings(next), at)) return { kind: 'absent', stretch, at }
  const later = beginnings(stretch)
    .map((beginning) => text.indexOf(beginning, at))
    .filter((found) => found >= 0 && found < to)
  if (later.length > 0) return { kind: 'more', stretch: previous, at, until: Math.min(...later) }
  return { kind: 'differs', stretch, offset: 0, at }
}

function beginnings({ kind, forms }: Stretch): string[] {
  return kind === 'quote'
    ? forms.map((form) => form.slice(0, RECOGNISABLE)).filter((form) => form.length > 1)
    : [...forms]
}

function startsWithSome(text: string, forms: readonly string[], at: number): boolean {
  return forms.some((form) => text.startsWith(form, at))
}

function commonPrefix(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}
