import { LOG_FORMAT, type LogEntry, type LogRecord } from '../model/log-record.ts'
import type { SigningKey } from '../util/ed25519.ts'
import { recordHash } from './record-hash.ts'
import { signedText } from './signed-text.ts'

/** What a new record follows, when it is written, and who vouches for it. */
export interface Sealing {
  /** The last record so far; undefined in a new log. */
  readonly after: Pick<LogRecord, 'seq' | 'hash'> | undefined
  readonly at: string
  readonly key: SigningKey | undefined
}

/** The next record of a log. */
export function seal(entry: LogEntry, { after, at, key }: Sealing): LogRecord {
  const told = { log: LOG_FORMAT, seq: (after?.seq ?? 0) + 1, prev: after?.hash ?? null, at, entry } as const
  const record = key === undefined ? told : { ...told, signed: { key: key.id, signature: key.sign(signedText(told)) } }
  return { ...record, hash: recordHash(record) }
}
