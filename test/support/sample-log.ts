import { seal } from '../../src/log/seal.ts'
import type { LogEntry, LogRecord } from '../../src/model/log-record.ts'
import { canonicalJson } from '../../src/util/canonical-json.ts'
import type { SigningKey } from '../../src/util/ed25519.ts'
import { SAMPLE_RECEIPT } from './sample-receipt.ts'

/** An entry that is not the same as any other. */
export function sampleEntry(number: number): LogEntry {
  const application = `第 ${number} 份.yaml`
  return number % 4 === 0
    ? { undecided: { application, code: 'not-in-force', message: { zh: '没有', en: 'none' }, place: '' } }
    : { receipt: { ...SAMPLE_RECEIPT, application } }
}

/** The records of a log, one second apart. */
export function sampleRecords(count: number, key?: SigningKey): LogRecord[] {
  const records: LogRecord[] = []
  for (let number = 1; number <= count; number++) {
    const at = `2026-01-02T03:04:${String(number % 60).padStart(2, '0')}.000Z`
    records.push(seal(sampleEntry(number), { after: records.at(-1), at, key }))
  }
  return records
}

/** Records as the lines of a file. */
export function linesOf(records: readonly object[]): string {
  return records.map((record) => `${canonicalJson(record)}\n`).join('')
}
