import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Span } from '../model/tree.ts'
import { badCharacters } from './guard.ts'
import { type LineStart, placeWithin } from './place.ts'
import { refusal } from './refusal.ts'

/** Where a row begins, with its number as a spreadsheet counts: the heading is row 1. */
export interface RowStart extends LineStart {
  readonly row: number
}

/** One cell: its text, quotation marks aside, and where it stands. */
export interface Cell {
  readonly text: string
  readonly span: Span
}

/** One row, and where the next one begins: undefined after the last. */
export interface CsvRow {
  readonly at: RowStart
  readonly cells: readonly Cell[]
  readonly next: RowStart | undefined
}

/** Where the first row of a text begins. */
export const FIRST_ROW: RowStart = { start: 0, line: 1, row: 1 }

/** The caps of a table. */
export const TABLE: { readonly rows: number; readonly columns: number; readonly cell: number } = {
  rows: 100_000,
  columns: 500,
  cell: 10_000,
}

/**
 * The row of a comma-separated text (RFC 4180) that begins at a place, or why the text cannot be read on. Cells stand as
 * written: nothing is trimmed; a quotation mark stands only around a whole cell, and doubled within it.
 */
export function readCsvRow(source: SourceFile, at: RowStart): CsvRow | { readonly findings: readonly Finding[] } {
  return new RowReader(source, at).read()
}

/** Whether a row has nothing in any cell. */
export function isBlankRow({ cells }: CsvRow): boolean {
  return cells.every(({ text }) => text === '')
}

const COMMA = 44
const QUOTE = 34
const NEWLINE = 10
const RETURN = 13

class RowReader {
  private readonly source: SourceFile
  private readonly text: string
  private readonly begin: RowStart
  private at: number
  private line: number
  private lineStart: number

  constructor(source: SourceFile, begin: RowStart) {
    this.source = source
    this.text = source.text
    this.begin = begin
    this.at = begin.start
    this.line = begin.line
    this.lineStart = begin.start
  }

  read(): CsvRow | { readonly findings: readonly Finding[] } {
    const cells: Cell[] = []
    do {
      if (cells.length > 0) this.at++
      if (cells.length === TABLE.columns)
        return { findings: [refusal('too-many-columns', this.span(this.at, this.at + 1), [TABLE.columns])] }
      const cell = this.text.charCodeAt(this.at) === QUOTE ? this.quoted() : this.plain()
      if (!('text' in cell)) return { findings: [cell] }
      cells.push(cell)
    } while (this.text.charCodeAt(this.at) === COMMA)
    const end = this.lineEnd()
    if (end === undefined) return { findings: [refusal('csv-quote', this.span(this.at, this.at + 1))] }
    const written = this.text.slice(this.begin.start, end)
    const hidden = badCharacters(written, placeWithin(this.source.path, written, this.begin))
    if (hidden.length > 0) return { findings: hidden }
    const next = { start: end, line: this.line + 1, row: this.begin.row + 1 }
    return { at: this.begin, cells, next: end < this.text.length ? next : undefined }
  }

  /** The offset after the line end that stands here; undefined where something else does. */
  private lineEnd(): number | undefined {
    const { text, at } = this
    if (at >= text.length) return at
    const end = text.charCodeAt(at) === RETURN ? at + 1 : at
    return text.charCodeAt(end) === NEWLINE ? end + 1 : undefined
  }

  private plain(): Cell | Finding {
    const start = this.at
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === COMMA || code === NEWLINE || code === QUOTE) break
    }
    const beforeReturn = this.text.charCodeAt(this.at) === NEWLINE && this.text.charCodeAt(this.at - 1) === RETURN
    if (beforeReturn && this.at > start) this.at--
    return this.cell(this.text.slice(start, this.at), this.span(start, this.at))
  }

  private quoted(): Cell | Finding {
    const { text, at: start } = this
    let close = text.indexOf('"', start + 1)
    while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
    if (close === -1) return refusal('csv-quote-open', this.span(start, start + 1))
    const span = this.span(start, close + 1)
    this.at = close + 1
    for (let at = start; at < close; at++) {
      if (text.charCodeAt(at) !== NEWLINE) continue
      this.line++
      this.lineStart = at + 1
    }
    return this.cell(text.slice(start + 1, close).replaceAll('""', '"'), span)
  }

  private cell(text: string, span: Span): Cell | Finding {
    return text.length > TABLE.cell ? refusal('cell-too-long', span, [TABLE.cell]) : { text, span }
  }

  private span(start: number, end: number): Span {
    return { file: this.source.path, start, end, line: this.line, column: start - this.lineStart + 1 }
  }
}
