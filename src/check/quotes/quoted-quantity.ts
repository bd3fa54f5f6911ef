import type { Dimension } from '../../language/quantity.ts'
import type { Rational } from '../../util/rational.ts'

/** What a quantity of a quote can be compared with: a calendar year or month stands beside the dimensions of literals. */
export interface Measure {
  readonly dimension: Dimension | 'year' | 'yearMonth'
  readonly value: Rational
  readonly unit: string
}

/** A quantity as a quote writes it, with where it stands. */
export interface QuotedQuantity {
  /** Offsets in the quote, its unit included. */
  readonly start: number
  readonly end: number
  /** The same in the normalised quote, where the words around it are looked for. */
  readonly from: number
  readonly to: number
  /** What it can mean; none for a day that does not exist. */
  readonly measures: readonly Measure[]
  /** The number as written, scale included. */
  readonly written: Rational
  /** It surely is a quantity of the law; otherwise a meaning may take it up or leave it. */
  readonly sure: boolean
  /** It is one end of a range, so that the words around it say nothing of either end alone. */
  readonly ranged: boolean
  readonly script: 'arabic' | 'chinese'
}
