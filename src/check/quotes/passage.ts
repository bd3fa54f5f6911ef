import type { SourceFile } from '../../model/policy.ts'
import type { NormalisedText } from '../../util/normalise-text.ts'

/** A raw text with the offsets of its normalised characters. */
interface Readable {
  readonly raw: string
  readonly at: readonly number[]
  readonly length: number
}

const BEFORE = 8
const AFTER = 12
const ENDS_CLAUSE = /[,.;:!?，。；：！？]/

/** A few characters of a text around a place of its normalised form, to the end of the clause, as they stand in the raw one. */
export function passage({ raw, at, length }: Readable, place: number, from: number, until: number = length): string {
  const letter = (i: number): string => raw.charAt(at[i] ?? raw.length)
  let start = Math.max(from, place - BEFORE)
  while (start > from && /[0-9]/.test(letter(start)) && /[0-9]/.test(letter(start - 1))) start--
  let end = Math.min(until, place + 1)
  while (end < until && end < place + AFTER && !ENDS_CLAUSE.test(letter(end - 1))) end++
  if (end <= start) return ''
  const words = raw.slice(at[start] ?? 0, (at[end - 1] ?? 0) + 1).replace(/\s+/g, ' ')
  const more = end < until && !ENDS_CLAUSE.test(letter(end - 1))
  return `${start > from ? '…' : ''}${words}${more ? '…' : ''}`
}

/** A place of a normalised text as `file:line:column`. */
export function placeIn({ path, text }: SourceFile, { at }: NormalisedText, place: number): string {
  const lines = text.slice(0, at[place] ?? text.length).split('\n')
  return `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}
