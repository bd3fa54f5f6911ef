import type { WrittenLine } from '../load/read-written-line.ts'
import type { Finding } from '../model/finding.ts'
import type { LogRecord } from '../model/log-record.ts'
import type { PublicKey } from '../util/ed25519.ts'
import {
  falseSignature,
  headMissing,
  noRecords,
  notChained,
  otherKey,
  outOfSequence,
  torn,
  unsigned,
} from './faults.ts'
import { readRecord } from './read-record.ts'
import { signedText } from './signed-text.ts'

/** A line of a log; the last one may lack its end. */
export interface LogLine extends WrittenLine {
  readonly ended: boolean
}

/** What a log is held against, beyond its own chain. */
export interface Against {
  /** The keys trusted to sign; none where signatures are not looked at. */
  readonly keys: readonly PublicKey[]
  /** The hash of a record that was noted elsewhere, and must be there. */
  readonly head?: string
}

/** How far a log holds together. */
export interface Verified {
  /** The records up to the first fault. */
  readonly records: number
  readonly signed: number
  readonly undecided: number
  readonly first?: LogRecord
  readonly last?: LogRecord
  /** The number of the record that has the hash asked for. */
  readonly headAt?: number
  /** What is wrong at the first line that something is wrong with, and with the log as a whole. */
  readonly findings: readonly Finding[]
  /** That line. */
  readonly line?: WrittenLine
}

/** Follows a log from its first line to the first that something is wrong with. */
export function verifyLog(file: string, lines: Iterable<LogLine>, { keys, head }: Against): Verified {
  let verified: Verified = { records: 0, signed: 0, undecided: 0, findings: [] }
  for (const line of lines) {
    const record = line.ended ? readRecord(line) : { wrong: [torn(line)] }
    const wrong = 'wrong' in record ? record.wrong : faultsOf(record, line, verified.last, keys)
    if ('wrong' in record || wrong.length > 0) {
      verified = { ...verified, findings: wrong, line }
      break
    }
    verified = {
      ...verified,
      records: verified.records + 1,
      signed: verified.signed + (record.signed === undefined ? 0 : 1),
      undecided: verified.undecided + ('undecided' in record.entry ? 1 : 0),
      first: verified.first ?? record,
      last: record,
      ...(record.hash === head && { headAt: record.seq }),
    }
  }
  if (verified.findings.length > 0) return verified
  if (verified.records === 0) return { ...verified, findings: [noRecords(file)] }
  if (head === undefined || verified.headAt !== undefined) return verified
  return { ...verified, findings: [headMissing(file, verified.records, head)] }
}

function faultsOf(
  record: LogRecord,
  line: LogLine,
  before: LogRecord | undefined,
  keys: readonly PublicKey[],
): readonly Finding[] {
  const should = (before?.seq ?? 0) + 1
  if (record.seq !== should) return [outOfSequence(line, should, record.seq)]
  if (record.prev !== (before?.hash ?? null)) return [notChained(line)]
  if (keys.length === 0) return []
  const { signed } = record
  if (signed === undefined) return [unsigned(line)]
  const key = keys.find(({ id }) => id === signed.key)
  if (key === undefined) return [otherKey(line, signed.key)]
  return key.verify(signedText(record), signed.signature) ? [] : [falseSignature(line)]
}
