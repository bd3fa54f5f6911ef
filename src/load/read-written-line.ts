import type { ShapeKind } from '../language/schemas.ts'
import type { Finding } from '../model/finding.ts'
import { plainOf } from '../model/tree.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { decodeText } from './decode-text.ts'
import { parseJson } from './read-json.ts'
import { refusal } from './refusal.ts'
import { validateShape } from './validate-shape.ts'
import { anotherKind } from './written-kind.ts'

/** One line of a file that banfa wrote, a JSON value a line, as its bytes stand there. */
export interface WrittenLine {
  readonly file: string
  readonly line: number
  readonly bytes: Uint8Array
}

/** The value of a line, or why it is none. */
export type ReadLine =
  | { readonly value: unknown; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly value?: never }

/** An application is at most 4 MiB, and what is written about it a part of that. */
const LONGEST = 64 * 1024 * 1024
/** An application may hold 200,000 values; a line about it holds some more. */
const MOST_VALUES = 1_000_000

/**
 * A line that banfa wrote, of a shape: only the canonical form is one, so that no key is there twice, no digit is lost,
 * and no byte can change without being seen.
 */
export function readWrittenLine(shape: ShapeKind, { file, line, bytes }: WrittenLine): ReadLine {
  const start = { file, start: 0, end: 1, line, column: 1 }
  if (bytes.length > LONGEST) return refused([refusal('line-too-long', start, [LONGEST])])
  const decoded = decodeText(file, bytes, { bytes: LONGEST, lines: 1 })
  if (decoded.findings !== undefined)
    return refused(decoded.findings.map((finding) => ({ ...finding, span: { ...start, ...finding.span, line } })))
  // decoding drops a byte order mark, which is no part of what was written
  const text = decoded.text.length === 0 ? '' : Buffer.from(bytes).toString('utf8')
  const source = { path: file, text }
  const { tree, findings } = parseJson(source, { start: 0, end: text.length, line }, MOST_VALUES)
  if (tree === undefined) return refused(findings)
  const other = anotherKind(shape, tree)
  if (other !== undefined) return { findings: [other] }
  const misshapen = validateShape(shape, tree)
  if (misshapen.length > 0) return refused(misshapen)
  const value: unknown = plainOf(tree)
  const canonical = canonicalJson(value)
  if (canonical === text) return { value }
  let same = 0
  while (text[same] === canonical[same]) same++
  return refused([notCanonical({ ...start, start: same, end: same + 1, column: same + 1 })])
}

/** What is wrong with a line that a machine wrote is not for a person to mend in place. */
function refused(findings: readonly Finding[]): ReadLine {
  return { findings: findings.map((finding) => ({ why: AS_WRITTEN, ...finding, help: ORIGINAL })) }
}

function notCanonical(span: Finding['span'] & object): Finding {
  return {
    code: 'not-canonical',
    severity: 'error',
    span,
    message: { zh: '不是 banfa 写的样子（规范 JSON）', en: 'this is not as banfa writes it (canonical JSON)' },
    label: { zh: '从这里起不同', en: 'it differs from here on' },
  }
}

const AS_WRITTEN = {
  zh: '一行一个值，键按次序，没有空白（RFC 8785）：改动任何一个字节都看得出来',
  en: 'a value a line, keys in order, no white space (RFC 8785): no byte can change without being seen',
}
const ORIGINAL = {
  zh: '不要手工改写；从备份取回 banfa 写出的原件',
  en: 'do not edit it; take the file as banfa wrote it from a backup',
}
