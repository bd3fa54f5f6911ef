import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { collectFindings, type Report } from './application-report.ts'
import { FIRST_ROW, isBlankRow, type RowStart, readCsvRow } from './csv-rows.ts'
import { refusal } from './refusal.ts'
import { type Columns, readColumns } from './table-columns.ts'
import { keylessRow, noKeyColumn, unknownApplication } from './table-findings.ts'
import { headingsOfList } from './table-headings.ts'
import { spanOfRow, treeOfRow } from './table-row.ts'

/** The rows of one list, of every application of a table. */
export interface TableList {
  readonly list: ListFact
  /** How many rows an application has. */
  readonly count: (key: string) => number
  /** The rows of an application; what is wrong with one is reported. */
  readonly rowsOf: (key: string, report: Report) => readonly Tree[]
}

/** The applications of a table that rows may belong to. */
export interface Owners {
  readonly table: string
  readonly keys: ReadonlyMap<string, unknown>
}

/** The file of a list: a table whose first column says which application a row belongs to. */
export function readTableList(
  source: SourceFile,
  list: ListFact,
  owners: Owners,
): TableList | { readonly findings: readonly Finding[] } {
  const heading = readCsvRow(source, FIRST_ROW)
  if ('findings' in heading) return heading
  if (isBlankRow(heading)) return { findings: [refusal('empty-file', spanOfRow(heading))] }
  const columns = readColumns(heading, {
    headings: headingsOfList(list),
    derived: new Set(list.derived.keys()),
    owner: list.name,
  })
  if ('findings' in columns) return columns
  if (!columns.keyed) return { findings: [noKeyColumn(heading.cells[0]?.span ?? spanOfRow(heading))] }
  const starts = startsByKey(source, heading.next, owners)
  if ('findings' in starts) return starts
  const { rows } = starts
  return {
    list,
    count: (key) => rows.get(key)?.length ?? 0,
    rowsOf: (key, report) => (rows.get(key) ?? []).map((start) => rowAt(source, start, columns, report)),
  }
}

/** Where the rows of each application begin; a row that belongs to none of them is an error, for it would be left out. */
function startsByKey(
  source: SourceFile,
  first: RowStart | undefined,
  { table, keys }: Owners,
): { readonly rows: ReadonlyMap<string, readonly RowStart[]> } | { readonly findings: readonly Finding[] } {
  const { report, findings } = collectFindings()
  const rows = new Map<string, RowStart[]>()
  let strays = 0
  for (let start = first; start !== undefined; ) {
    const row = readCsvRow(source, start)
    if ('findings' in row) return { findings: [...findings(), ...row.findings] }
    const [key] = row.cells
    if (key !== undefined && !isBlankRow(row)) {
      if (key.text === '') report(keylessRow(key.span, row.at.row))
      else if (keys.has(key.text)) push(rows, key.text, row.at)
      else {
        strays++
        // what is near one of thousands of names is looked for a few times only
        const near = strays <= 20 && keys.size <= 2_000 ? didYouMean(key.text.slice(0, 100), keys.keys()) : undefined
        report(unknownApplication(key.span, key.text, near, table))
      }
    }
    start = row.next
  }
  const found = findings()
  return found.length > 0 ? { findings: found } : { rows }
}

function push(rows: Map<string, RowStart[]>, key: string, start: RowStart): void {
  const known = rows.get(key)
  if (known === undefined) rows.set(key, [start])
  else known.push(start)
}

function rowAt(source: SourceFile, start: RowStart, columns: Columns, report: Report): Tree {
  const row = readCsvRow(source, start)
  // it was read before, when the rows were told apart
  if ('findings' in row) throw new Error('a row that cannot be read again')
  return treeOfRow(row, columns, report)
}
