import type { Unreadable } from '../model/application.ts'
import type { Entry, Tree } from '../model/tree.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { calledBy } from './application-asked.ts'
import { found } from './application-found.ts'
import { collectFindings, type Report } from './application-report.ts'
import type { ApplicationTree } from './application-tree.ts'
import type { Cell, CsvRow } from './csv-rows.ts'
import type { Columns } from './table-columns.ts'
import { cellConflict, noRowCount, otherRowCount } from './table-findings.ts'
import type { Column } from './table-headings.ts'
import type { TableList } from './table-list.ts'
import { scalarOf, treeOfRow } from './table-row.ts'

/** One row of a table of applications: what it is called by, in messages and among the rows of lists. */
export interface NamedRow {
  readonly name: string
  readonly key: string
  readonly row: CsvRow
}

/** What the table says of a list besides the rows in its file. */
interface Said {
  readonly list: ListFact
  readonly file?: TableList
  readonly column?: Column
  readonly cell?: Cell
}

/** The application of one row, with the rows of its lists; or every reason why it cannot be read. */
export function applicationOfRow(
  { name, key, row }: NamedRow,
  columns: Columns,
  files: readonly TableList[],
): ApplicationTree | Unreadable {
  const { report, findings } = collectFindings()
  const tree = treeOfRow(row, columns, report)
  const said = new Map<string, Said>(files.map((file) => [file.list.name, { list: file.list, file }]))
  columns.columns.forEach((column, i) => {
    const cell = row.cells[i]
    if (column?.holds.kind !== 'count' || cell === undefined || cell.text === '') return
    const { list } = column.holds
    said.set(list.name, { list, ...said.get(list.name), column, cell })
  })
  const entries = new Map(tree.entries)
  for (const one of said.values()) {
    const value = listOf(one, key, report)
    if (value !== undefined) entries.set(one.list.name, entryOf(one.list.name, value))
  }
  const wrong = findings()
  return wrong.length > 0 ? { name, findings: wrong } : { name, tree: { ...tree, entries }, findings: [] }
}

function entryOf(key: string, value: Tree): Entry {
  return { key, keySpan: value.span, value }
}

/** The rows of a list in its file; the table may say how many there are, that there are none, or that there is no such list. */
function listOf({ list, file, column, cell }: Said, key: string, report: Report): Tree | undefined {
  const rows = file?.rowsOf(key, report) ?? []
  const [first] = rows
  if (column === undefined || cell === undefined)
    return first === undefined ? undefined : { kind: 'list', items: rows, span: first.span }
  const scalar = scalarOf(cell, column)
  if (scalar.value === 'absent') {
    if (first === undefined) return scalar
    report(cellConflict(cell.span, list.name))
  } else if (!COUNT.test(cell.text)) report(noRowCount(cell.span, calledBy(list.label, list.name), found(scalar)))
  else if (Number(cell.text) !== rows.length)
    report(otherRowCount(cell.span, calledBy(list.label, list.name), cell.text, rows.length))
  else return { kind: 'list', items: rows, span: first?.span ?? cell.span }
  return undefined
}

const COUNT = /^(?:0|[1-9][0-9]{0,6})$/
