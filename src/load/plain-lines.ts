/** A line with something on it besides a comment. */
export interface Line {
  readonly number: number
  /** The offset of its first character, and of its end without the line break. */
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** The lines of a text that hold more than spaces and comments. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let number = 1
  for (let start = 0; start < text.length; number++) {
    let next = text.indexOf('\n', start)
    if (next === -1) next = text.length
    const end = text.charCodeAt(next - 1) === 13 && next > start ? next - 1 : next
    let first = start
    while (first < end && text.charCodeAt(first) === 32) first++
    if (first < end && text.charCodeAt(first) !== 35) lines.push({ number, start, end, indent: first - start })
    start = next + 1
  }
  return lines
}
