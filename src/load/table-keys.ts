import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { collectFindings } from './application-report.ts'
import { type CsvRow, FIRST_ROW, isBlankRow, type RowStart, readCsvRow, TABLE } from './csv-rows.ts'
import { refusal } from './refusal.ts'
import { CASE_HEADINGS } from './sheet-columns.ts'
import { isKeyed } from './table-columns.ts'
import { applicationTwice, keylessRow, otherPolicy } from './table-findings.ts'
import { spanOfRow } from './table-row.ts'

/** The longest name of an application. */
const LONGEST = 100

/** The policy that the applications of a table are to, and the column that says so. */
export interface NamedPolicy {
  readonly named: string
  readonly column: number
}

/** The policy that a table’s first row names; undefined when it has no such column or cannot be read. */
export function policyNamed(source: SourceFile): NamedPolicy | undefined {
  const heading = readCsvRow(source, FIRST_ROW)
  if ('findings' in heading) return undefined
  const column = heading.cells.findIndex(({ text }) => text === 'policy')
  for (let start = heading.next; column !== -1 && start !== undefined; ) {
    const row = readCsvRow(source, start)
    if ('findings' in row) return undefined
    const named = row.cells[column]?.text ?? ''
    if (!isBlankRow(row)) return named === '' ? undefined : { named, column }
    start = row.next
  }
  return undefined
}

/** Where each application of a table begins, by its name in the first column, or by the number of its row. */
export function keysOf(
  source: SourceFile,
  heading: CsvRow,
  policy: NamedPolicy | undefined,
): { readonly keys: ReadonlyMap<string, RowStart> } | { readonly findings: readonly Finding[] } {
  const { report, findings } = collectFindings()
  const keys = new Map<string, RowStart>()
  const keyed = isKeyed(heading) || CASE_HEADINGS.includes(heading.cells[0]?.text ?? '')
  for (let start = heading.next; start !== undefined; ) {
    const row = readCsvRow(source, start)
    if ('findings' in row) return { findings: [...findings(), ...row.findings] }
    if (row.at.row > TABLE.rows + 1)
      return { findings: [...findings(), refusal('too-many-rows', spanOfRow(row), [TABLE.rows])] }
    const [first] = row.cells
    if (first !== undefined && !isBlankRow(row)) {
      const key = keyed ? first.text : `${row.at.row}`
      const before = keys.get(key)
      if (key === '') report(keylessRow(first.span, row.at.row))
      else if (key.length > LONGEST) report(refusal('cell-too-long', first.span, [LONGEST]))
      else if (before !== undefined) report(applicationTwice(first.span, key, before.row))
      else keys.set(key, row.at)
      const named = policy === undefined ? undefined : row.cells[policy.column]
      if (policy !== undefined && named !== undefined && named.text !== policy.named)
        report(otherPolicy(named.span, named.text, policy.named))
    }
    start = row.next
  }
  const found = findings()
  return found.length > 0 ? { findings: found } : { keys }
}
