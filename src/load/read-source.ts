import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { decodeText, RULE_FILE } from './decode-text.ts'
import { readBytes } from './read-file.ts'

/** The text of a rule file on disk within its caps, whatever its characters are; or why there is none. */
export function readSource(path: string): SourceFile | { readonly findings: readonly Finding[] } {
  const read = readBytes(path, RULE_FILE)
  if (read.finding !== undefined) return { findings: [read.finding] }
  const decoded = decodeText(path, read.bytes, RULE_FILE)
  return decoded.findings === undefined ? { path, text: decoded.text } : { findings: decoded.findings }
}
