import type { Finding } from '../model/finding.ts'
import type { Cell, CsvRow } from './csv-rows.ts'
import { duplicateColumn } from './table-findings.ts'

/** How the columns of a table are read by their headings. */
export interface DistinctColumns<Column extends object> {
  /** The first column tells the rows apart, and has no heading to be read. */
  readonly keyed: boolean
  /** The column under a heading, or why there is none. */
  read(cell: Cell): Column | Finding
  /** What no two columns may both hold. */
  keyOf(column: Column): string
  /** How a column that is there twice is called. */
  calledOf(column: Column, cell: Cell): string
}

/** The columns under the headings of a first row, undefined where there is none to read; or what is wrong with them. */
export function distinctColumns<Column extends object>(
  { cells }: CsvRow,
  { keyed, read, keyOf, calledOf }: DistinctColumns<Column>,
): { readonly columns: readonly (Column | undefined)[] } | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const first = new Map<string, number>()
  const columns = cells.map((cell, i) => {
    if (cell.text === '' || (keyed && i === 0)) return undefined
    const column = read(cell)
    if (isFinding(column)) {
      findings.push(column)
      return undefined
    }
    const key = keyOf(column)
    const before = first.get(key)
    if (before === undefined) first.set(key, i + 1)
    else findings.push(duplicateColumn(cell.span, calledOf(column, cell), before))
    return column
  })
  return findings.length > 0 ? { findings } : { columns }
}

const isFinding = (read: object): read is Finding => 'code' in read
