import type { Span } from '../model/tree.ts'
import { displayWidth } from '../util/display-width.ts'
import { shown } from './words.ts'

/** The line a span begins on, cut to a width, with where the caret stands beneath it, in columns. */
export interface SourceLine {
  readonly text: string
  readonly caretAt: number
  readonly caretWidth: number
}

const CONTINUED = '…'
/** Columns kept before the caret when a long line is cut. */
const LEAD = 24

/** The source line of a span as a terminal shows it. */
export function sourceLine(source: string, span: Span, width: number): SourceLine {
  const begin = source.lastIndexOf('\n', span.start - 1) + 1
  const newline = source.indexOf('\n', begin)
  const line = shown(source.slice(begin, newline === -1 ? source.length : newline)).trimEnd()
  const from = Math.min(span.start - begin, line.length)
  const to = Math.max(from, Math.min(span.end - begin, line.length))
  const start = displayWidth(line) <= width ? 0 : cutBefore(line, from, width)
  const prefix = start > 0 ? CONTINUED : ''
  const kept = cutAfter(line.slice(start), width - displayWidth(prefix))
  const caretAt = displayWidth(prefix + line.slice(start, from))
  const covered = displayWidth(line.slice(from, to))
  return { text: prefix + kept, caretAt, caretWidth: Math.max(1, Math.min(covered, width - caretAt)) }
}

/** Where a line too wide is cut so that the caret stands some way in; the beginning is kept when that suffices. */
function cutBefore(line: string, from: number, width: number): number {
  if (displayWidth(line.slice(0, from)) <= width / 2) return 0
  let start = from
  while (start > 0 && displayWidth(line.slice(start - 1, from)) <= LEAD) start--
  return start
}

function cutAfter(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character + CONTINUED) > width) break
    kept += character
  }
  return kept.trimEnd() + CONTINUED
}
