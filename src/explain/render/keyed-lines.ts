import { hang } from './layout.ts'
import type { Style } from './options.ts'
import type { Key } from './words.ts'

/** A line in the gutter: its key, and its text hanging under itself. */
export function keyedLines(key: Key, text: string, { words, paint }: Style, again = false): string[] {
  const gutter = `    ${words.gutter}   `
  const word = words.keys[key]
  const blank = `${gutter}${' '.repeat(6)}`
  const lines = hang(again ? blank : `${gutter}${word}`, text, blank)
  return lines.map((line) => line.replace(words.gutter, () => paint.faint(words.gutter)))
}
