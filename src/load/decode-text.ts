import { isUtf8 } from 'node:buffer'
import type { Finding } from '../model/finding.ts'
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

/** A text that may be read further, or why not. */
export type Guarded = { readonly text: string; readonly findings?: never } | { readonly findings: readonly Finding[] }

/** The text of a file within its caps, from strict UTF-8; a byte order mark is dropped. */
export function decodeText(path: string, input: Uint8Array | string, limits: Limits): Guarded {
  const bytes = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength
  if (bytes > limits.bytes) return { findings: [refusal('file-too-large', startOf(path), [limits.bytes / 1024])] }
  const text = typeof input === 'string' ? wellFormed(input) : strictUtf8(input)
  if (text === undefined) {
    const before = typeof input === 'string' ? input.slice(0, input.search(LONE_SURROGATE)) : validPrefix(input)
    return { findings: [refusal('not-utf8', placeIn(path, before)(before.length, before.length + 1))] }
  }
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  if (lines > limits.lines + 1) return { findings: [refusal('too-many-lines', startOf(path), [limits.lines])] }
  return { text }
}

// Under the u flag a surrogate of a pair is not a character of its own.
const LONE_SURROGATE = /[\ud800-\udfff]/u

function wellFormed(text: string): string | undefined {
  return LONE_SURROGATE.test(text) ? undefined : withoutMark(text)
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes)
    ? withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
    : undefined
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** The text before the first byte that is not UTF-8. */
function validPrefix(bytes: Uint8Array): string {
  let low = 0
  let high = bytes.byteLength
  let text = ''
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return text
}
