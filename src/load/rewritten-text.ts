import { rewrite } from '../model/rewriting.ts'
import type { Article } from '../model/structure.ts'

/** The text of an article’s file as a version reads it: to the character, but for the numbers that version has instead. */
export function rewrittenText(text: string, { rewritten = [] }: Article): string {
  return rewrite(text, rewritten)
}
