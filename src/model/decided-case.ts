import type { Day } from '../util/civil-date.ts'
import type { Facts } from './application.ts'
import type { Outcome } from './outcome.ts'

/** A case as it was decided. */
export interface DecidedCase {
  readonly name: string
  /** As they were given. */
  readonly given: Facts
  /** With the rows that are due put in, as every engine sees them. */
  readonly facts: Facts
  readonly asOf: Day
  readonly outcome: Outcome
}
