import { halfWidth } from './half-width.ts'

/** A normalised text, and for each of its UTF-16 units the offset in the input that it comes from. */
export interface NormalisedText {
  readonly text: string
  readonly at: readonly number[]
}

/**
 * The text as quotes are compared with it: without white space, page breaks, list markers at the start of a line, table
 * rules and cell separators, and with full-width forms (U+FF01 to U+FF5E) folded to half-width ones.
 */
export function normaliseText(text: string): NormalisedText {
  // folding keeps every offset, and comes first so that ｜ and － count as the | and - they become
  const folded = halfWidth(text)
  const kept: string[] = []
  const at: number[] = []
  for (const line of folded.matchAll(/[^\n\v\f\r\u0085\u2028\u2029]+/g)) {
    const marker = LIST_MARKER.exec(line[0])?.[0] ?? ''
    const content = line[0].slice(marker.length)
    if (TABLE_RULE.test(content)) continue
    for (const character of content.matchAll(KEPT)) {
      kept.push(character[0])
      at.push(line.index + marker.length + character.index)
    }
  }
  return { text: kept.join(''), at }
}

const LIST_MARKER = /^\s*[-*+]\s+/
const TABLE_RULE = /^[|\-:+=\s\u2500-\u257f]*$/
const KEPT = /[^\s|]/g
