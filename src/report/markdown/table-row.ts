import { displayWidth } from '../../util/display-width.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A stretch of a cell; `strong` is what the cell is about. */
export interface CellText {
  readonly text: string
  readonly strong?: boolean
}

/** A row of a Markdown table, each cell cut to the columns it may take as written, marks and all. */
export function tableRow(cells: readonly (readonly CellText[])[], widths: readonly number[]): string {
  return `| ${cells.map((cell, i) => fitted(cell, widths[i] ?? 0)).join(' | ')} |`
}

/** Stretches of text on one line of Markdown, cut to some columns as written. */
export function fitted(stretches: readonly CellText[], width: number): string {
  let line = ''
  for (const { text, strong = false } of stretches) {
    const whole = marked(escapeMarkdown(text), strong)
    if (displayWidth(line + whole) <= width) {
      line += whole
      continue
    }
    const characters = [...text]
    while (characters.length > 0) {
      const part = marked(`${escapeMarkdown(characters.join(''))}…`, strong)
      if (displayWidth(line + part) <= width) return line + part
      characters.pop()
    }
    return displayWidth(line) < width ? `${line}…` : line
  }
  return line
}

// **…** is not seen as bold beside Chinese punctuation
function marked(escaped: string, strong: boolean): string {
  return strong ? `<b>${escaped}</b>` : escaped
}
