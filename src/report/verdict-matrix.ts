import type { MatrixCell } from '../model/comparison.ts'
import type { Verdict } from '../model/truth.ts'

const ORDER: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']
const ALWAYS = 3

/** The verdicts a matrix has a row and a column for: pass, fail, undetermined, and others where there are some. */
export function verdictsOf(cells: readonly MatrixCell[]): Verdict[] {
  return ORDER.filter((verdict, i) => i < ALWAYS || cells.some((cell) => cell.old === verdict || cell.new === verdict))
}

/** The applications that went from one verdict to another. */
export function cellOf(cells: readonly MatrixCell[], old: Verdict, now: Verdict): MatrixCell {
  const found = cells.find((cell) => cell.old === old && cell.new === now)
  return found ?? { old, new: now, count: 0, applications: [] }
}
