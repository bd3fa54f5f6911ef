import type { WordRun } from '../../model/comparison.ts'

/** What stands for words left out, as a revision table writes it. */
export const ELLIPSIS = '……'

const LONG = 48
const MARKS = /[，。；：、！？,;:]/

/** A text with long stretches that stay cut to the clauses beside what changes. */
export function elide(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, i) => {
    if (run.kind !== 'same') return run
    const characters = [...run.text]
    if (characters.length <= LONG) return run
    // A stretch with nothing before it begins the paragraph: its first clause says which one it is.
    const head = firstClause(characters)
    const tail = i === runs.length - 1 ? [] : lastClause(characters)
    if (head.length + tail.length + ELLIPSIS.length >= characters.length) return run
    return { kind: 'same', text: `${head.join('')}${ELLIPSIS}${tail.join('')}` }
  })
}

const NEAR = 8
const FAR = 30

/** Up to the first mark that leaves something to read; a clause without one is cut. */
function firstClause(characters: readonly string[]): readonly string[] {
  const end = characters.findIndex((one, i) => i >= NEAR && MARKS.test(one))
  return characters.slice(0, end < 0 || end >= FAR ? FAR : end + 1)
}

function lastClause(characters: readonly string[]): readonly string[] {
  const start = characters.findLastIndex((one, i) => i < characters.length - NEAR && MARKS.test(one))
  return characters.slice(start < characters.length - FAR ? -FAR : start + 1)
}
