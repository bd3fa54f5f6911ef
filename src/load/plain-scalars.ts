/** A scalar as found: its text, where it stands, and where reading goes on. */
export interface Read {
  readonly value: string
  readonly plain: boolean
  readonly start: number
  readonly end: number
  readonly next: number
}

const FLOW = ',[]{}'
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`'
/** The escapes that JSON has, without halves of a pair. */
const JSON_ESCAPES = /^(?:[^\\]|\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*$/

/** A quoted text that ends before `end`; of escapes only those JSON has too. */
export function readQuoted(text: string, start: number, end: number): Read | undefined {
  const quote = text.charAt(start)
  let close = text.indexOf(quote, start + 1)
  if (quote === '"') while (close !== -1 && isEscaped(text, close)) close = text.indexOf(quote, close + 1)
  if (close === -1 || close >= end || (quote === "'" && text[close + 1] === quote)) return undefined
  const inner = text.slice(start + 1, close)
  const read = { plain: false, start, end: close + 1, next: close + 1 }
  if (quote === "'" || !inner.includes('\\')) return { ...read, value: inner }
  return JSON_ESCAPES.test(inner) ? { ...read, value: String(JSON.parse(`"${inner}"`)) } : undefined
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/** An unquoted text: up to a colon or comment or the end, and in a flow collection to a comma or bracket. */
export function readPlainScalar(text: string, start: number, end: number, inFlow: boolean): Read | undefined {
  if (start >= end || !beginsPlain(text, start)) return undefined
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 125) continue
    if (code === 58 && (at + 1 >= end || text.charCodeAt(at + 1) === 32)) break
    if (code === 35 && text.charCodeAt(at - 1) === 32) break
    if (!inFlow) continue
    if (code === 91 || code === 123 || (code === 58 && FLOW.includes(text.charAt(at + 1)))) return undefined
    if (code === 44 || code === 93 || code === 125) break
  }
  let last = at
  while (text.charCodeAt(last - 1) === 32) last--
  return { value: text.slice(start, last), plain: true, start, end: last, next: at }
}

function beginsPlain(text: string, at: number): boolean {
  const first = text.charAt(at)
  if (!INDICATORS.includes(first)) return true
  const next = text.charAt(at + 1)
  return first === '-' && next !== '' && !' \r\n'.includes(next) && !FLOW.includes(next) && next !== '-'
}
