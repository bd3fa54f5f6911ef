import type { Article } from '../model/structure.ts'

/** The text of an article’s file as a version reads it: to the character, but for the numbers that version has instead. */
export function rewrittenText(text: string, { rewritten = [] }: Article): string {
  const last = [...rewritten].sort((a, b) => b.span.start - a.span.start)
  return last.reduce((now, { span, text: by }) => now.slice(0, span.start) + by + now.slice(span.end), text)
}
