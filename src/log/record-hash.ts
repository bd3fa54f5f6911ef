import type { LogRecord } from '../model/log-record.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { sha256 } from '../util/sha256.ts'

/** The hash a record must bear: of all it says but the hash itself, its signature included. */
export function recordHash(record: Omit<LogRecord, 'hash'>): string {
  const { hash: _, ...rest } = record as LogRecord
  return `sha256:${sha256(canonicalJson(rest))}`
}
