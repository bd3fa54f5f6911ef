import type { Bilingual } from './bilingual.ts'
import type { Receipt } from './receipt.ts'

/** The layout of log records that this banfa writes and reads. */
export const LOG_FORMAT = 1

/** Why an application that was put got no decision: it, or the question, could not be read, or no version was in force. */
export interface Undecided {
  readonly application: string
  readonly code: string
  readonly message: Bilingual
  readonly place: string
}

/** What a record is about: a decision by its receipt, or an application that got none. */
export type LogEntry = { readonly receipt: Receipt } | { readonly undecided: Undecided }

/** Who vouches for a record: the digest of the public key, and the ed25519 signature in base64. */
export interface Signed {
  readonly key: string
  readonly signature: string
}

/** One line of a decision log. Each names the hash of the one before it, so that none can change, go or come unseen. */
export interface LogRecord {
  readonly log: typeof LOG_FORMAT
  /** 1 for the first; the number of its line. */
  readonly seq: number
  /** The hash of the record before it; null for the first. */
  readonly prev: string | null
  /** When it was written, by the clock of the machine; no decision reads it. */
  readonly at: string
  readonly entry: LogEntry
  readonly signed?: Signed
  /** The digest of all the rest of the record in canonical JSON. */
  readonly hash: string
}
