import type { Finding } from '../model/finding.ts'
import { CONTROL_CLASS, HIDDEN_CLASS } from '../util/hidden-characters.ts'
import { decodeText, type Guarded, type Limits, RULE_FILE } from './decode-text.ts'
import type { Expected } from './encoding.ts'
import { type Place, placeIn } from './place.ts'
import { type RefusalCode, refusal } from './refusal.ts'

/** More findings than this of one file help nobody. */
const MOST = 20

/** How a text is looked at before it is read. */
export interface GuardOptions {
  readonly limits?: Limits
  readonly expected?: Expected
  /** Whether lines are indented with plain spaces only, as in YAML. */
  readonly indented?: boolean
}

/**
 * A text whose size, encoding and characters are fit to be read: what is seen is what is read.
 * Its nesting is held to its cap while it is read, see `readCst`.
 */
export function guard(
  path: string,
  input: Uint8Array | string,
  { limits = RULE_FILE, expected = 'utf-8', indented = true }: GuardOptions = {},
): Guarded {
  const decoded = decodeText(path, input, limits, expected)
  if (decoded.findings !== undefined) return decoded
  const { text } = decoded
  if (!SUSPICIOUS.test(text)) return { text }
  const place = placeIn(path, text)
  const findings = [...badCharacters(text, place), ...(indented ? badIndents(text, place) : [])]
  return findings.length === 0 ? { text } : { findings: findings.slice(0, MOST) }
}

const BAD_CHARACTER = `[${CONTROL_CLASS}${HIDDEN_CLASS}]|\\r(?!\\n)`
const CHARACTER = new RegExp(BAD_CHARACTER, 'gu')
const ANY_CHARACTER = new RegExp(BAD_CHARACTER, 'u')
const IS_CONTROL = new RegExp(`[${CONTROL_CLASS}]`, 'u')

const WIDE = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'
const IS_WIDE = new RegExp(`[${WIDE}]`, 'u')
const INDENT = new RegExp(`^ *[\\t${WIDE}][ \\t${WIDE}]*(?=\\S)`, 'gmu')
/** One look that clears nearly every file. */
const SUSPICIOUS = new RegExp(`${BAD_CHARACTER}|(?:^|\\n) *[\\t${WIDE}]`, 'u')

/** Whether a text holds any character that `badCharacters` would tell of: one look that clears nearly every archive. */
export function hasBadCharacters(text: string): boolean {
  return ANY_CHARACTER.test(text)
}

/** The characters of a text that cannot be seen or turn it round; `place` makes their spans. */
export function badCharacters(text: string, place: Place): Finding[] {
  const findings: Finding[] = []
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const code: RefusalCode =
      character === '\r'
        ? 'bare-carriage-return'
        : IS_CONTROL.test(character)
          ? 'control-character'
          : 'hidden-character'
    const span = place(index, index + character.length)
    const instead = code === 'bare-carriage-return' ? '\n' : NO_WIDTH.test(character) ? '' : undefined
    const finding = refusal(code, span, [codePoint(character)])
    findings.push(instead === undefined ? finding : { ...finding, fix: [{ span, text: instead }] })
    if (findings.length === MOST) break
  }
  return findings
}

/** What is nothing to the eye; a character that turns the text round or a control that took a letter's place is not. */
const NO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/

function badIndents(text: string, place: Place): Finding[] {
  const findings: Finding[] = []
  for (const { 0: indent, index } of text.matchAll(INDENT)) {
    const wide = IS_WIDE.exec(indent)?.[0]
    const at = index + (wide === undefined ? indent.indexOf('\t') : indent.indexOf(wide))
    const finding =
      wide === undefined
        ? refusal('tab-indent', place(at, at + 1))
        : refusal('wide-space-indent', place(at, at + 1), [wide === '\u3000' ? '全角' : '特殊', codePoint(wide)])
    const plain = plainIndent(indent, text)
    findings.push(
      plain === undefined ? finding : { ...finding, fix: [{ span: place(index, index + indent.length), text: plain }] },
    )
    if (findings.length === MOST) break
  }
  return findings
}

/** The same indentation in plain spaces, by how wide it is; a tab has a width only where all is indented by tabs. */
function plainIndent(indent: string, text: string): string | undefined {
  if (/^[ \u00a0\u3000]+$/.test(indent)) return indent.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ')
  return /^\t+$/.test(indent) && !/^ /m.test(text) ? indent.replaceAll('\t', '  ') : undefined
}

function codePoint(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`
}
