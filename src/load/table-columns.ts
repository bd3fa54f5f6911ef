import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/tree.ts'
import { AS_OF, RESERVED_WORDS } from '../model/vocabulary.ts'
import { derivedGiven } from './application-derived.ts'
import { unknownName } from './application-name.ts'
import { asOfGiven } from './application-top-level.ts'
import type { Cell, CsvRow } from './csv-rows.ts'
import { distinctColumns } from './distinct-columns.ts'
import { ambiguousColumn, noColumnFor, notCommas } from './table-findings.ts'
import { type Column, type Headings, KEY_HEADINGS, nameOf } from './table-headings.ts'

/** The columns of a table: what each holds, undefined where it has no heading; the first may tell the rows apart instead. */
export interface Columns {
  readonly keyed: boolean
  readonly columns: readonly (Column | undefined)[]
}

/** What a table’s headings are looked up in. */
export interface HeadingsAsked {
  readonly headings: Headings
  /** Names that are computed, never given. */
  readonly derived: ReadonlySet<string>
  /** The list whose table it is. */
  readonly owner?: string
}

/** Whether the first column tells the rows of a table apart. */
export function isKeyed({ cells: [first] }: CsvRow): boolean {
  return first !== undefined && KEY_HEADINGS.includes(first.text)
}

/** The columns under the headings of a table’s first row; a heading that is unknown, twice there or ambiguous is an error. */
export function readColumns(row: CsvRow, asked: HeadingsAsked): Columns | { readonly findings: readonly Finding[] } {
  const keyed = isKeyed(row)
  const mark = onlyMark(row)
  if (mark !== undefined) return { findings: [mark] }
  const found = distinctColumns(row, { keyed, read: (cell) => columnOf(cell, asked), keyOf: nameOf, calledOf: nameOf })
  return 'findings' in found ? found : { keyed, columns: found.columns }
}

/** The column under a heading, or why there is none. */
export function columnOf({ text, span }: Cell, { headings, derived, owner }: HeadingsAsked): Column | Finding {
  const column = headings.byName.get(text)
  if (column !== undefined) return column
  const labelled = headings.byLabel.get(text) ?? []
  const [only, ...others] = labelled
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) return ambiguousColumn(span, text, labelled.map(nameOf))
  if (derived.has(text)) return refusedAt(span, derivedGiven(owner === undefined ? text : `${owner}.${text}`))
  if (owner === undefined && text === AS_OF) return refusedAt(span, asOfGiven)
  if (owner === undefined && RESERVED_WORDS.includes(text)) return noColumnFor(span, text)
  return unknownName({ name: text, span, known: headings.labels, ...(owner === undefined ? {} : { owner }) })
}

function refusedAt(span: Span, why: Omit<Finding, 'severity' | 'span'>): Finding {
  return { severity: 'error', span, ...why }
}

const MARKS = /[;\t，；、|]/u

/** The finding for a heading that is a whole line of headings parted by another mark. */
function onlyMark({ cells }: CsvRow): Finding | undefined {
  const [only, ...others] = cells
  const mark = only === undefined || others.length > 0 ? undefined : MARKS.exec(only.text)
  if (only === undefined || mark === null || mark === undefined) return undefined
  const start = only.span.start + mark.index
  return notCommas(
    { ...only.span, start, end: start + 1, column: only.span.column + mark.index },
    mark[0] === '\t' ? 'TAB' : mark[0],
  )
}
