import type { Bilingual } from './bilingual.ts'
import type { MissingFact, Quantity } from './decision.ts'
import type { ScalarKind } from './type.ts'

/** What is asked of whoever fills in an application: a fact that still matters, how it is written, and why it is asked. */
export interface FactQuestion extends Omit<MissingFact, 'clause'> {
  /** What the answer has to be; `list`: rows, each with `fields`. */
  readonly kind: ScalarKind | 'list'
  /** What a number counts. */
  readonly unit?: string
  readonly choices?: readonly { readonly name: string; readonly label: Bilingual }[]
  /** The values the policy lets it take, where it says so. */
  readonly range?: { readonly low: Quantity; readonly high: Quantity }
  /** What the answer `absent` means, where it may be given. */
  readonly absent?: Bilingual
  /** What the rows of a list are asked for this decision: what they are called, what tells units apart, and what it may look at. */
  readonly fields?: readonly string[]
  /** Of a list that holds a row for each of some years: the field of the year. */
  readonly years?: string
  /** The clause that asks, as the office cites it; a decision that asks the fact itself goes by its name. */
  readonly clause: string
  readonly clauseEn: string
  /** The words of the clause that ask, and the id of their phrase; absent where a guard or a decision asks. */
  readonly quote?: string
  readonly phrase?: string
  /** How it was ranked; absent where it was not tried: a whole list, or one of too many. */
  readonly tried?: Tried
}

/** What came of the answers that were tried in turn. */
export interface Tried {
  readonly answers: number
  /** How many of them settle the decision. */
  readonly settle: number
  /** How many facts would then still be missing, added up over the answers. */
  readonly left: number
}
