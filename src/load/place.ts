import type { Span } from '../model/tree.ts'

/** Makes the spans of one file from UTF-16 offsets into its text. */
export type Place = (start: number, end: number) => Span

/** Line and column are found in the text itself, so that every reader of a file agrees on them. */
export function placeIn(file: string, text: string): Place {
  const starts = lineStarts(text)
  let line = 0
  return (start, end) => {
    // Spans are mostly asked for in reading order: look near the last one first.
    if ((starts[line] ?? 0) > start) line = 0
    if ((starts[line + 32] ?? text.length + 1) <= start) line = lineAt(starts, start)
    while ((starts[line + 1] ?? text.length + 1) <= start) line++
    return { file, start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1 }
  }
}

/** Where a part of a file begins, at the beginning of a line. */
export interface LineStart {
  readonly start: number
  /** The number of the line in the file. */
  readonly line: number
}

/** As `placeIn`, from offsets into a part of the file. */
export function placeWithin(file: string, part: string, { start, line }: LineStart): Place {
  const place = placeIn(file, part)
  return (from, to) => {
    const span = place(from, to)
    return { ...span, start: start + from, end: start + to, line: line + span.line - 1 }
  }
}

/** The place of a whole file: its very beginning. */
export function startOf(file: string): Span {
  return { file, start: 0, end: 0, line: 1, column: 1 }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
