import type { Span, Tree } from '../model/tree.ts'
import { displayWidth } from '../util/display-width.ts'
import { spansOf } from './spans-of.ts'

/** The text with runs of spaces inside a line made one, unless what follows lines up with what stands in a line beside it. */
export function lineUp(text: string, tree: Tree): string {
  const covered = spansOf(tree)
  const lines = text.split('\n')
  const kept: string[] = []
  let start = 0
  for (const [i, line] of lines.entries()) {
    const near = [lines.slice(0, i).findLast(isWritten), lines.slice(i + 1).find(isWritten)]
    const begin = start
    kept.push(
      line.replaceAll(/(?<=\S) {2,}(?=[^ #])/g, (run, at: number) => {
        const isCovered = covered.some((span) => span.start <= begin + at && begin + at + run.length <= span.end)
        if (isCovered || isInComment(line, at, begin, covered)) return run
        const column = displayWidth(line.slice(0, at + run.length))
        return near.some((other) => other !== undefined && beginsAt(other, column)) ? run : ' '
      }),
    )
    start += line.length + 1
  }
  return kept.join('\n')
}

/** Blank lines and comments part nothing that lines up. */
function isWritten(line: string): boolean {
  return /^ *[^\s#]/.test(line)
}

/** Whether something begins at a column of a line, after a space. */
function beginsAt(line: string, column: number): boolean {
  let width = 0
  let before = ''
  for (const character of line) {
    if (width === column) return before === ' ' && character !== ' '
    if (width > column) return false
    width += displayWidth(character)
    before = character
  }
  return false
}

function isInComment(line: string, at: number, begin: number, covered: readonly Span[]): boolean {
  for (const { index } of line.slice(0, at).matchAll(/(?<=^|\s)#/g))
    if (!covered.some(({ start, end }) => start <= begin + index && begin + index < end)) return true
  return false
}
