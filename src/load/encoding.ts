import { isUtf8 } from 'node:buffer'
import { itemAt } from '../util/item-at.ts'
import type { RefusalCode } from './refusal.ts'

/** The encodings a file may be in. */
export type Encoding = 'utf-8' | 'gb18030'

/** The encoding a file must be in; `either` leaves it to the file, which is refused where it does not say. */
export type Expected = Encoding | 'either'

/** A file’s text; or why it has none, after which text, and what the message names. */
export type Decoded =
  | { readonly text: string }
  | { readonly refused: RefusalCode; readonly before: string; readonly details?: readonly string[] }

/** Fewer Han characters than this in GB18030 may be UTF-8 by accident (docs/decisions/2026-11-26-encodings.md). */
const CERTAIN_HAN = 6

/** More bytes beyond ASCII than this cannot be so few characters that both encodings may be meant. */
const CERTAIN_BYTES = 200

/** The text of a file in the encoding it must be in, a byte order mark dropped. Nothing is replaced, nothing is guessed. */
export function decode(bytes: Uint8Array, expected: Expected): Decoded {
  const wide = wideMark(bytes)
  if (wide !== undefined) return { refused: 'utf-16', before: '', details: [wide] }
  const marked = startsWith(bytes, UTF8_MARK) ? 'utf-8' : startsWith(bytes, GB_MARK) ? 'gb18030' : undefined
  if (expected === 'utf-8') return read(bytes, 'utf-8', 'not-utf8')
  if (expected === 'gb18030') return read(bytes, 'gb18030', 'not-gb18030')
  if (marked !== undefined) return read(bytes, marked, marked === 'utf-8' ? 'not-utf8' : 'not-gb18030')
  const text = textOf(bytes, 'utf-8')
  const other = text === undefined || mayBeOther(bytes) ? textOf(bytes, 'gb18030') : undefined
  if (text !== undefined) {
    const ambiguous = other !== undefined && hanIn(other) < CERTAIN_HAN && isEveryday(bytes)
    return ambiguous ? { refused: 'ambiguous-encoding', before: text.slice(0, text.search(BEYOND_ASCII)) } : { text }
  }
  if (other !== undefined) {
    const at = utf8Within(bytes)
    if (at === undefined) return { text: other }
    return { refused: 'mixed-encoding', before: readable(bytes.subarray(0, at), 'gb18030') }
  }
  const before = [readable(bytes, 'utf-8'), readable(bytes, 'gb18030')]
  // the encoding that goes further is the likelier one, and its first fault the one to mend
  const [longest = ''] = before.sort((a, b) => b.length - a.length)
  return { refused: 'unknown-encoding', before: longest }
}

const UTF8_MARK = [0xef, 0xbb, 0xbf]
const GB_MARK = [0x84, 0x31, 0x95, 0x33]
const BEYOND_ASCII = /[^\p{ASCII}]/u

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

/** The name of an encoding of two or four bytes a character, by its mark or by the NULs that ASCII has in it. */
function wideMark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32'
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'UTF-16'
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const head = bytes.subarray(0, 1024)
  const even = head.filter((byte, i) => byte === 0 && i % 2 === 0).length
  const odd = head.filter((byte, i) => byte === 0 && i % 2 === 1).length
  return Math.min(even, odd) === 0 && even + odd >= Math.max(4, head.length / 8) ? 'UTF-16' : undefined
}

/** Whether so few bytes are beyond ASCII, but some are, that they may be few Han characters. */
function mayBeOther(bytes: Uint8Array): boolean {
  let beyond = 0
  for (const byte of bytes) if (byte >= 0x80) beyond++
  return beyond > 0 && beyond <= CERTAIN_BYTES
}

/**
 * Whether what a decoder takes for GB18030 is all of GB 2312, the everyday part of it. A few Han characters in UTF-8 taken
 * for GB18030 come out as characters beyond it (万元 as 涓囧厓), which nobody's short file is made of.
 */
function isEveryday(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = itemAt(bytes, at)
    const trail = bytes[at + 1] ?? 0
    if (lead >= 0x80 && (lead < 0xa1 || lead > 0xf7 || trail < 0xa1)) return false
    at += lead < 0x80 ? 1 : 2
  }
  return true
}

/**
 * Where in GB18030 a run of Han characters in UTF-8 begins, as in a file put together from two: the decoder reads it, as
 * characters nobody wrote (社区 as 绀惧尯). Two characters at least, all the bytes between ASCII, and beyond GB 2312.
 */
function utf8Within(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length; at++) {
    if (itemAt(bytes, at) < 0x80) continue
    const start = at
    while (at < bytes.length && itemAt(bytes, at) >= 0x80) at++
    const run = bytes.subarray(start, at)
    if (run.length >= 6 && run.length % 3 === 0 && isUtf8(run) && !isEveryday(run) && hanIn(toUtf8(run)) >= 2)
      return start
  }
  return undefined
}

function hanIn(text: string): number {
  return text.split(/\p{Script=Han}/u).length - 1
}

function read(bytes: Uint8Array, encoding: Encoding, refused: RefusalCode): Decoded {
  const text = textOf(bytes, encoding)
  return text === undefined ? { refused, before: readable(bytes, encoding) } : { text }
}

function textOf(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? withoutMark(toUtf8(bytes)) : undefined
  if (euroByte(bytes) < bytes.length) return undefined
  try {
    return withoutMark(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function toUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
}

/** Where a byte 0x80 stands alone: the decoders of browsers make a € of it, and GB18030 has no such character. */
function euroByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length && bytes[at] !== 0x80) {
    const lead = itemAt(bytes, at)
    const next = bytes[at + 1] ?? 0
    at += lead < 0x80 ? 1 : next >= 0x30 && next <= 0x39 ? 4 : 2
  }
  return Math.min(at, bytes.length)
}

/** A text without the byte order mark it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** The text before the first byte that is not of the encoding. */
function readable(bytes: Uint8Array, encoding: Encoding): string {
  let low = 0
  let high = encoding === 'gb18030' ? euroByte(bytes) : bytes.byteLength
  let text = ''
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return text
}
