import type { Finding } from '../model/finding.ts'
import { type Decoded, decode, type Expected, withoutMark } from './encoding.ts'
import { placeIn, startOf } from './place.ts'
import { refusal } from './refusal.ts'

/** How large a file may be before it is read any further. */
export interface Limits {
  readonly bytes: number
  readonly lines: number
}

/** The caps of a rule file. */
export const RULE_FILE: Limits = { bytes: 256 * 1024, lines: 5_000 }

/** The caps of an application, which may list thousands of rows. */
export const APPLICATION: Limits = { bytes: 4 * 1024 * 1024, lines: 60_000 }

/** The caps of a file of applications, one a line or a row. */
export const MANY_APPLICATIONS: Limits = { bytes: 64 * 1024 * 1024, lines: 200_000 }

/** A text that may be read further, or why not. */
export type Guarded = { readonly text: string; readonly findings?: never } | { readonly findings: readonly Finding[] }

/** The text of a file within its caps, in strict UTF-8 unless another encoding may be it; a byte order mark is dropped. */
export function decodeText(
  path: string,
  input: Uint8Array | string,
  limits: Limits,
  expected: Expected = 'utf-8',
): Guarded {
  const bytes = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength
  if (bytes > limits.bytes) return { findings: [refusal('file-too-large', startOf(path), [limits.bytes / 1024])] }
  const decoded = typeof input === 'string' ? wellFormed(input) : decode(input, expected)
  if ('refused' in decoded) {
    const { refused, before, details } = decoded
    const span = placeIn(path, before)(before.length, before.length + 1)
    return { findings: [refusal(refused, span, details)] }
  }
  const { text } = decoded
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  if (lines > limits.lines + 1) return { findings: [refusal('too-many-lines', startOf(path), [limits.lines])] }
  return { text }
}

// Under the u flag a surrogate of a pair is not a character of its own.
const LONE_SURROGATE = /[\ud800-\udfff]/u

function wellFormed(text: string): Decoded {
  const at = text.search(LONE_SURROGATE)
  return at === -1 ? { text: withoutMark(text) } : { refused: 'not-utf8', before: text.slice(0, at) }
}
