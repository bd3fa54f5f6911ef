import { readWrittenLine, type WrittenLine } from '../load/read-written-line.ts'
import type { Finding } from '../model/finding.ts'
import type { LogRecord } from '../model/log-record.ts'
import { otherHash } from './faults.ts'
import { recordHash } from './record-hash.ts'

/** A line as a record, or why it is none: not of its shape, or not with the hash of what it says. */
export function readRecord(line: WrittenLine): LogRecord | { readonly wrong: readonly Finding[] } {
  const { value, findings } = readWrittenLine('log-record', line)
  if (findings !== undefined) return { wrong: findings }
  const record = value as LogRecord
  return recordHash(record) === record.hash ? record : { wrong: [otherHash(line)] }
}
