import type { Span } from './tree.ts'

/** A place of a file, and what is to stand there instead. */
export interface Rewriting {
  readonly span: Span
  readonly text: string
}

/** A text with its rewritings made, to the character as it was elsewhere; no two of them overlap. */
export function rewrite(text: string, rewritings: readonly Rewriting[]): string {
  const last = [...rewritings].sort((a, b) => b.span.start - a.span.start)
  return last.reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text)
}
