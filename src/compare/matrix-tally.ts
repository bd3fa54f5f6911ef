import type { MatrixCell } from '../model/comparison.ts'
import type { Verdict } from '../model/truth.ts'

const ORDER: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

/** Counts how many applications went from which verdict to which, and names those that changed. */
export class MatrixTally {
  readonly #cells = new Map<string, { old: Verdict; new: Verdict; count: number; applications: string[] }>()

  /** Notes one application. */
  add(application: string, was: Verdict, is: Verdict): void {
    const key = `${was} ${is}`
    const cell = this.#cells.get(key) ?? { old: was, new: is, count: 0, applications: [] }
    this.#cells.set(key, cell)
    cell.count++
    if (was !== is) cell.applications.push(application)
  }

  /** The cells with someone in them, by the old verdict, then the new one. */
  cells(): MatrixCell[] {
    const at = (cell: MatrixCell): number => ORDER.indexOf(cell.old) * ORDER.length + ORDER.indexOf(cell.new)
    return [...this.#cells.values()].sort((a, b) => at(a) - at(b))
  }
}
