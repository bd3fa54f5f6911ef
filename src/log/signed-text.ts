import type { LogRecord } from '../model/log-record.ts'
import { canonicalJson } from '../util/canonical-json.ts'

/** What is signed of a record: through `prev`, all that came before it too. */
export function signedText({ log, seq, prev, at, entry }: Omit<LogRecord, 'hash' | 'signed'>): string {
  return canonicalJson({ log, seq, prev, at, entry })
}
