import type { Truth, VerdictSet } from './truth.ts'
import type { Value } from './value.ts'

/** What one leaf came to, with the values it compared. */
export interface LeafOutcome {
  readonly truth: Truth
  readonly left?: Value
  readonly right?: Value
  /** For list questions: the truth on each row, after `where` (neutral: left out); null while the list is missing. */
  readonly rows?: readonly Truth[] | null
}

/** What one clause came to: the truth before the role, and the verdicts after it. */
export interface ClauseOutcome {
  readonly truth: Truth
  readonly verdicts: VerdictSet
}

/** Everything an engine says of one application. Engines that agree give equal outcomes, to the last interval. */
export interface Outcome {
  readonly clauses: ReadonlyMap<string, ClauseOutcome>
  readonly decisions: ReadonlyMap<string, VerdictSet>
  /** By leaf number; leaves asked per row have no entry. */
  readonly leaves: ReadonlyMap<number, LeafOutcome>
  /** The value of every named value and of every numbered expression outside list questions. */
  readonly values: ReadonlyMap<number, Value>
  /** Truth of each assumption, in order. */
  readonly assumptions: readonly Truth[]
}
