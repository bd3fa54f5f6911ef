import { readWrittenLine, type WrittenLine } from '../load/read-written-line.ts'
import type { Finding } from '../model/finding.ts'
import type { Receipt } from '../model/receipt.ts'

/** A line as a receipt, or why it is none. */
export function readReceipt(line: WrittenLine): Receipt | { readonly wrong: readonly Finding[] } {
  const { value, findings } = readWrittenLine('receipt', line)
  return findings === undefined ? (value as Receipt) : { wrong: findings }
}
