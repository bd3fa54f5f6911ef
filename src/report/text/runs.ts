import type { WordRun } from '../../model/comparison.ts'

/** A text with what was struck out in [-…-] and what was put in in {+…+}. */
export function markedText(runs: readonly WordRun[]): string {
  return runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}

/** The same with long stretches that stay shortened to the words around what changes. */
export function shortened(runs: readonly WordRun[], around: number): WordRun[] {
  return runs.map((run, i) => {
    if (run.kind !== 'same') return run
    const [before, after] = [i > 0 ? around : 0, i < runs.length - 1 ? around : 0]
    const characters = [...run.text]
    if (characters.length <= before + after + 2) return run
    const text = `${characters.slice(0, before).join('')}…${after === 0 ? '' : characters.slice(-after).join('')}`
    return { ...run, text }
  })
}
