import type { Bilingual } from './bilingual.ts'

/** One thing that an example or case expects and its answer does not bear out. */
export interface Mismatch {
  /** What the expectation is about: a clause, a decision, an amount. */
  readonly about: Bilingual
  /** Which side of it differs: its verdict, its value. */
  readonly what: Bilingual
  readonly expected: Bilingual
  readonly got: Bilingual
  /** What helps to see why: the arithmetic, the names there are. */
  readonly note?: Bilingual
}
