import type { Language } from '../../model/bilingual.ts'
import { displayWidth, padEnd, wrap } from '../../util/display-width.ts'

/** The columns of a line: one less than a terminal has. */
export const WIDTH = 79

/** Where the right-hand column of the report begins in a language: English headings take more room. */
export const RIGHT: Readonly<Record<Language, number>> = { zh: 44, en: 50 }

// East Asian Ambiguous: one column for most terminals, two for some set to Chinese
const AMBIGUOUS = /[“”‘’…—–·×÷→│√]/gu

/** Whether a line fits, even where ambiguous characters take two columns. */
export function fits(text: string, width: number = WIDTH): boolean {
  const ambiguous = text.match(AMBIGUOUS)?.length ?? 0
  return displayWidth(text) <= width && displayWidth(text) + ambiguous <= width + 1
}

/** The text after a prefix, wrapped, its further lines indented to stand under the first. */
export function hang(prefix: string, text: string, continued: string = ' '.repeat(displayWidth(prefix))): string[] {
  const room = WIDTH - displayWidth(prefix)
  let lines: string[] = []
  for (let width = room; width > room / 2; width--) {
    lines = wrap(text, width).flatMap((line) => broken(line, width))
    if (lines.every((line) => fits(prefix + line))) break
  }
  return lines.map((line, at) => `${at === 0 ? prefix : continued}${line}`.trimEnd())
}

/** Two texts side by side, the right one in its column or, where it is long, before it; else one under the other. */
export function beside(left: string, right: string, column: number): string[] {
  if (right === '') return [left]
  for (let width = column - 2; width >= Math.min(column - 2, displayWidth(left)); width--) {
    const line = `${padEnd(left, width)}  ${right}`
    if (fits(line)) return [line]
  }
  return [left, ...hang(' '.repeat(8), right)]
}

/** The text cut to a width, with … for what is left out. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** A path after a prefix on one line: cut from the left where it is too long, never broken. */
export function pathLine(prefix: string, path: string): string {
  let width = WIDTH - displayWidth(prefix)
  while (width > 1 && !fits(prefix + ending(path, width))) width--
  return prefix + ending(path, width)
}

/** A list in words cut to a width, after a whole part where there is one. */
export function cutList(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const short = cut(text, width - 2)
  const end = Math.max(short.lastIndexOf(', '), short.lastIndexOf('；'))
  return end < 0 ? cut(text, width) : short.slice(0, end) + (short[end] === ',' ? ', …' : '；…')
}

/** The end of a text, such as a path, with … for what is left out before it. */
export function ending(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const character of [...text].reverse()) {
    if (displayWidth(character + kept) > width - 1) break
    kept = character + kept
  }
  return `…${kept}`
}

/** A line with no place to break, such as a long path, in pieces. */
function broken(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line]
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (displayWidth(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
