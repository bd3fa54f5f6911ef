import type { LogRecord } from '../model/log-record.ts'
import { digestOf } from '../util/digest.ts'

/** The hash a record must bear: of all it says but the hash itself, its signature included. */
export function recordHash(record: Omit<LogRecord, 'hash'>): string {
  const { hash: _, ...rest } = record as LogRecord
  return digestOf(rest)
}
