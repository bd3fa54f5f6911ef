import type { Finding } from '../model/finding.ts'
import type { Entry, MapTree, ScalarTree, Span, Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { Report } from './application-report.ts'
import type { Cell, CsvRow } from './csv-rows.ts'
import { resolvePlain } from './resolve-plain.ts'
import type { Columns } from './table-columns.ts'
import { cellConflict, raggedRow, unnamedColumn } from './table-findings.ts'
import type { Column } from './table-headings.ts'

/** How a spreadsheet may write that there is no such thing, where a fact says what that means. */
export const NONE = '没有'

/** A mapping as it is filled in, cell by cell. */
export interface Filling {
  readonly kind: 'map'
  readonly entries: Map<string, Entry>
  readonly span: Span
}

/**
 * A row as the mapping that YAML would hold: an empty cell gives nothing, any other the value its column’s type is written as.
 * Nothing is converted: what is not of the type stays the text it is, for the reader to refuse.
 */
export function treeOfRow(row: CsvRow, { keyed, columns }: Columns, report: Report): MapTree {
  const span = spanOfRow(row)
  const tree: Filling = { kind: 'map', entries: new Map(), span }
  if (row.cells.length !== columns.length) {
    report(raggedRow(span, row.at.row, row.cells.length, columns.length))
    return tree
  }
  row.cells.forEach((cell, i) => {
    const column = columns[i]
    if (cell.text === '' || (keyed && i === 0) || column?.holds.kind === 'count') return
    const fault =
      column === undefined
        ? unnamedColumn(cell.span, row.at.row, i + 1)
        : putAt(tree, column.path, scalarOf(cell, column))
    if (fault !== undefined) report(fault)
  })
  return tree
}

/** The place of a whole row. */
export function spanOfRow({ cells }: CsvRow): Span {
  const [first] = cells
  if (first === undefined) throw new Error('a row without a cell')
  return { ...first.span, end: cells.at(-1)?.span.end ?? first.span.end }
}

/** The scalar that a cell of a column holds. */
export function scalarOf({ text, span }: Cell, { holds }: Pick<Column, 'holds'>): ScalarTree {
  const word = (value: string): ScalarTree => ({ kind: 'scalar', value, source: value, plain: false, span })
  switch (holds.kind) {
    case 'word':
      return word(text)
    case 'record':
      return word(text === NONE ? 'absent' : text)
    case 'count':
      return word(text === NONE && holds.list.absent !== undefined ? 'absent' : text)
    case 'value': {
      if (text === NONE && holds.absent) return word('absent')
      const value = plainOf(text, holds.type)
      return typeof value === 'string' ? word(text) : { kind: 'scalar', value, source: text, plain: true, span }
    }
  }
}

/** What a cell is without quotation marks around it, in a column whose type is written so. */
function plainOf(text: string, type: ScalarType): ScalarTree['value'] {
  switch (type.kind) {
    case 'boolean':
      // a spreadsheet writes its own truth values in capitals, whatever was typed
      return text === 'true' || text === 'TRUE' ? true : text === 'false' || text === 'FALSE' ? false : text
    case 'integer':
    case 'number':
    case 'points':
    case 'share':
    case 'year':
      return typeof resolvePlain(text) === 'number' ? resolvePlain(text) : text
    case 'money':
    case 'duration':
    case 'date':
    case 'text':
    case 'creditCode':
    case 'judgement':
    case 'choice':
      return text
  }
}

/** Puts a value under keys, one within the other; the finding where something else stands there. */
export function putAt(tree: Filling, path: readonly string[], value: Tree): Finding | undefined {
  let inner = tree
  for (const key of path.slice(0, -1)) {
    // every mapping in it was put there here
    const found = inner.entries.get(key)?.value as Filling | ScalarTree | undefined
    if (found?.kind === 'scalar') return cellConflict(value.span, key)
    const next: Filling = found ?? { kind: 'map', entries: new Map(), span: value.span }
    if (found === undefined) inner.entries.set(key, { key, keySpan: value.span, value: next })
    inner = next
  }
  const key = path.at(-1) ?? ''
  if (inner.entries.has(key)) return cellConflict(value.span, path.join('.'))
  inner.entries.set(key, { key, keySpan: value.span, value })
  return undefined
}
