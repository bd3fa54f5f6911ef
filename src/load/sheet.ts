import type { Unreadable } from '../model/application.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import { calledBy } from './application-asked.ts'
import { resolveCase } from './application-case.ts'
import { shown } from './application-found.ts'
import type { LikedFiles } from './application-like.ts'
import { collectFindings, type Report } from './application-report.ts'
import type { ApplicationTable } from './application-table.ts'
import type { ApplicationTree } from './application-tree.ts'
import { type Cell, type CsvRow, FIRST_ROW, readCsvRow } from './csv-rows.ts'
import { startOf } from './place.ts'
import { expectedIn, factIn, isLeftOut, mapOf, plainScalar, textScalar } from './sheet-cell.ts'
import { type AnswerNames, CASE_HEADINGS, type SheetColumn, sheetColumns } from './sheet-columns.ts'
import { listFilesOf } from './table-files.ts'
import { listOfSheet, noRows, otherRowCount, raggedRow, unnamedColumn } from './table-findings.ts'
import { type Column, headingsOf } from './table-headings.ts'
import { keysOf, policyNamed } from './table-keys.ts'
import { type Filling, putAt, spanOfRow } from './table-row.ts'

/** Whether a table is a sheet of cases: its first column names them. */
export function isSheet(source: SourceFile): boolean {
  const heading = readCsvRow(source, FIRST_ROW)
  return !('findings' in heading) && CASE_HEADINGS.includes(heading.cells[0]?.text ?? '')
}

/** A sheet of cases, one a row, its text decoded; each row is read as the case that YAML would write. */
export function readSheet(source: SourceFile, liked: LikedFiles): ApplicationTable {
  const name = source.path
  const policy = policyNamed(source)
  return {
    name,
    ...(policy === undefined ? {} : { policy: policy.named }),
    *rows(vocabulary, derived, answers = NO_NAMES) {
      const unreadable = (findings: readonly Finding[]): Unreadable => ({ name, findings })
      const heading = readCsvRow(source, FIRST_ROW)
      if ('findings' in heading) return yield unreadable(heading.findings)
      const [list] = listFilesOf(name)
      if (list !== undefined) return yield unreadable([listOfSheet(startOf(list.path), name)])
      const columns = sheetColumns(heading, { headings: headingsOf(vocabulary), derived }, answers)
      if ('findings' in columns) return yield unreadable(columns.findings)
      const cases = keysOf(source, heading, policy)
      if ('findings' in cases) return yield unreadable(cases.findings)
      if (cases.keys.size === 0) return yield unreadable([noRows(spanOfRow(heading))])
      for (const [key, start] of cases.keys) {
        const row = readCsvRow(source, start)
        if ('findings' in row) throw new Error('a row that cannot be read again')
        yield caseOfRow({ name: `${name} · ${shown(key, 200)}`, file: name, row }, columns.columns, liked)
      }
    },
  }
}

const NO_NAMES: AnswerNames = { decisions: new Map(), amounts: new Map() }

interface SheetRow {
  readonly name: string
  readonly file: string
  readonly row: CsvRow
}

function caseOfRow(
  { name, file, row }: SheetRow,
  columns: readonly (SheetColumn | undefined)[],
  liked: LikedFiles,
): ApplicationTree | Unreadable {
  const { report, findings } = collectFindings()
  const tree = treeOfCase(row, columns, report)
  const wrong = findings()
  if (wrong.length > 0) return { name, findings: wrong }
  const resolved = resolveCase(tree, file, liked)
  return resolved.tree === undefined
    ? { name, findings: resolved.findings }
    : { name, tree: resolved.tree, findings: resolved.findings }
}

/** The mapping that YAML would hold. */
function treeOfCase(row: CsvRow, columns: readonly (SheetColumn | undefined)[], report: Report): Filling {
  const span = spanOfRow(row)
  const tree: Filling = { kind: 'map', entries: new Map(), span }
  const put = (key: string, value: Tree): void => {
    tree.entries.set(key, { key, keySpan: value.span, value })
  }
  if (row.cells.length !== columns.length) {
    report(raggedRow(span, row.at.row, row.cells.length, columns.length))
    return tree
  }
  const filled = row.cells.flatMap((cell, i): [Cell, SheetColumn][] => {
    const column = columns[i]
    if (cell.text === '' || i === 0) return []
    if (column !== undefined) return [[cell, column]]
    report(unnamedColumn(cell.span, row.at.row, i + 1))
    return []
  })
  const [first] = row.cells
  if (first !== undefined) put('case', textScalar(first.text, first.span))
  for (const [cell, column] of filled) if (column.kind === 'word') put(column.word, textScalar(cell.text, cell.span))
  const isLike = tree.entries.has('like')
  const facts: Filling = isLike ? { kind: 'map', entries: new Map(), span } : tree
  for (const [cell, column] of filled) if (column.kind === 'fact') putFact(cell, column, { facts, isLike, report })
  if (isLike && facts.entries.size > 0) put('change', facts)
  put('expect', { kind: 'list', items: expectations(filled), span })
  return tree
}

interface PuttingFacts {
  readonly facts: Filling
  readonly isLike: boolean
  readonly report: Report
}

function putFact(
  cell: Cell,
  { column }: Extract<SheetColumn, { kind: 'fact' }>,
  { facts, isLike, report }: PuttingFacts,
): void {
  const { path } = column
  const [top = '', field, ...inner] = path
  const keys = isLike && field !== undefined ? [`${top}.${field}`, ...inner] : path
  if (isLeftOut(cell)) {
    // what is not said is left out already
    if (isLike)
      reportAny(putAt(facts, keys, mapOf([['missing', plainScalar(true, 'true', cell.span)]], cell.span)), report)
    return
  }
  const said = isLike ? factIn(cell, column) : wholeFactIn(cell, column, report)
  if ('findings' in said) said.findings.forEach(report)
  else reportAny(putAt(facts, keys, said.tree), report)
}

/** The same where the case is like no application: there are no rows to keep. */
function wholeFactIn(cell: Cell, column: Column, report: Report): ReturnType<typeof factIn> {
  const { holds } = column
  if (holds.kind !== 'count' || !/^[0-9]+$/.test(cell.text)) return factIn(cell, column)
  if (cell.text !== '0') report(otherRowCount(cell.span, calledBy(holds.list.label, holds.list.name), cell.text, 0))
  return { tree: { kind: 'list', items: [], span: cell.span } }
}

function reportAny(finding: Finding | undefined, report: Report): void {
  if (finding !== undefined) report(finding)
}

/** The entries of expect: one for everything a filled cell is about, in the order of the columns. */
function expectations(filled: readonly (readonly [Cell, SheetColumn])[]): Tree[] {
  const entries = new Map<string, (readonly [string, Tree])[]>()
  for (const [cell, column] of filled) {
    if (column.kind !== 'expect') continue
    const { subject, word } = column
    if (word === 'finding') {
      for (const code of cell.text.split(/[、，,；;\s]+/u))
        entries.set(`finding ${code}`, [['finding', textScalar(code, cell.span)]])
      continue
    }
    const key = subject.length === 0 ? word : JSON.stringify(subject)
    const about = entries.get(key) ?? subject.map(([of, text]) => [of, textScalar(text, cell.span)] as const)
    entries.set(key, [...about, [word, expectedIn(cell, word)]])
  }
  return [...entries.values()].map((values) => {
    const [[, last] = []] = values.slice(-1)
    if (last === undefined) throw new Error('an expectation of nothing')
    return mapOf(values, last.span)
  })
}
