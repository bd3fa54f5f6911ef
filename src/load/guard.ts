import type { Finding } from '../model/finding.ts'
import { decodeText, type Guarded, type Limits, RULE_FILE } from './decode-text.ts'
import { type Place, placeIn } from './place.ts'
import { type RefusalCode, refusal } from './refusal.ts'

/** More findings than this of one file help nobody. */
const MOST = 20

/**
 * A text whose size, encoding and characters are fit to be read: what is seen is what is read.
 * Its nesting is held to its cap while it is read, see `readCst`.
 */
export function guard(path: string, input: Uint8Array | string, limits: Limits = RULE_FILE): Guarded {
  const decoded = decodeText(path, input, limits)
  if (decoded.findings !== undefined) return decoded
  const { text } = decoded
  if (!SUSPICIOUS.test(text)) return { text }
  const place = placeIn(path, text)
  const findings = [...badCharacters(text, place), ...badIndents(text, place)]
  return findings.length === 0 ? { text } : { findings: findings.slice(0, MOST) }
}

// C0 and C1 but for tab and line ends; soft hyphen; zero-width, direction and annotation characters; non-characters; tags.
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufffe\\uffff'
const HIDDEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}'
const WIDE = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000'

const INDENT = new RegExp(`^ *[\\t${WIDE}][ \\t${WIDE}]*(?=\\S)`, 'gmu')
const CHARACTER = new RegExp(`[${CONTROL}${HIDDEN}]|\\r(?!\\n)`, 'gu')
/** One look that clears nearly every file. */
const SUSPICIOUS = new RegExp(`[${CONTROL}${HIDDEN}]|\\r(?!\\n)|(?:^|\\n) *[\\t${WIDE}]`, 'u')

function badCharacters(text: string, place: Place): Finding[] {
  const findings: Finding[] = []
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const code: RefusalCode =
      character === '\r'
        ? 'bare-carriage-return'
        : IS_CONTROL.test(character)
          ? 'control-character'
          : 'hidden-character'
    findings.push(refusal(code, place(index, index + character.length), [codePoint(character)]))
    if (findings.length === MOST) break
  }
  return findings
}

const IS_CONTROL = new RegExp(`[${CONTROL}]`, 'u')
const IS_WIDE = new RegExp(`[${WIDE}]`, 'u')

function badIndents(text: string, place: Place): Finding[] {
  const findings: Finding[] = []
  for (const { 0: indent, index } of text.matchAll(INDENT)) {
    const wide = IS_WIDE.exec(indent)?.[0]
    const at = index + (wide === undefined ? indent.indexOf('\t') : indent.indexOf(wide))
    findings.push(
      wide === undefined
        ? refusal('tab-indent', place(at, at + 1))
        : refusal('wide-space-indent', place(at, at + 1), [wide === '\u3000' ? '全角' : '特殊', codePoint(wide)]),
    )
    if (findings.length === MOST) break
  }
  return findings
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
