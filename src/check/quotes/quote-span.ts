import type { SourceFile } from '../../model/policy.ts'
import type { Quote } from '../../model/structure.ts'
import type { Span } from '../../model/tree.ts'

/**
 * Where a stretch of a quote stands in its file. White space may be folded between the two;
 * a quote that is escaped is only found as a whole.
 */
export function quoteSpan(quote: Quote, start: number, end: number, sources: ReadonlyMap<string, SourceFile>): Span {
  const { file, start: from, end: to } = quote.span
  const raw = sources.get(file)?.text.slice(from, to) ?? ''
  const [written, read] = [visible(raw), visible(quote.text)]
  const shift = written.text.indexOf(read.text)
  const first = read.at.findIndex((at) => at >= start)
  const last = read.at.findLastIndex((at) => at < end)
  if (shift < 0 || first < 0 || last < first) return quote.span
  const [rawStart, rawEnd] = [written.at[shift + first], written.at[shift + last]]
  if (rawStart === undefined || rawEnd === undefined) return quote.span
  const lines = raw.slice(0, rawStart).split('\n')
  const column = lines.length === 1 ? quote.span.column + rawStart : (lines.at(-1)?.length ?? 0) + 1
  return { file, start: from + rawStart, end: from + rawEnd + 1, line: quote.span.line + lines.length - 1, column }
}

/** The characters that are no white space, with their offsets. */
function visible(text: string): { text: string; at: number[] } {
  const at: number[] = []
  for (let i = 0; i < text.length; i++) if (/\S/.test(text.charAt(i))) at.push(i)
  return { text: at.map((i) => text.charAt(i)).join(''), at }
}
