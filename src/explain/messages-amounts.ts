import type { Better, OutcomePoint } from '../model/core.ts'

type Text1 = (a: string) => string
type Text2 = (a: string, b: string) => string

/** The texts of amounts and of what else a phrase brings about, in one language. */
export interface AmountMessages {
  // a computation
  readonly received: Readonly<Record<OutcomePoint['kind'], string>>
  readonly ceiling: Readonly<Record<'ever' | 'year' | 'none', string>>
  readonly entitled: string
  /** A value limited by another, from above or from below. */
  readonly limited: Readonly<Record<'min' | 'max', Text2>>
  readonly notBelowNought: Text1
  /** A value, and what it is chosen by. */
  readonly chosenBy: Text2
  readonly ofUnit: Text2
  readonly decidedWithin: Text2
  readonly notYetDecided: Text1
  /** A value, and how it comes about. */
  readonly thatIs: Text2
  /** The same inside brackets. */
  readonly namely: Text2
  readonly mayBeAdjusted: (cites: readonly string[]) => string
  readonly mayBeCapped: Text1
  /** What is done to a value, and by which clause. */
  readonly cited: Text2
  readonly instead: Text2
  readonly jointLimit: Text1
  readonly jointly: (text: string, left: string, cite: string) => string
  readonly bestOf: (values: readonly string[], better: Better) => string
  /** What was paid, where it is not plain what counts. */
  readonly ofItsOwn: Text1
  readonly listNotGiven: Text1
  readonly mayCount: Text1
  readonly more: (units: number) => string
  readonly rest: (units: number, total: string) => string
  readonly percent: Text1
  readonly notes: (notes: readonly string[]) => string
  readonly ifOpen: Text1
  // no amount
  readonly shut: Text1
  readonly notMet: Text2
  readonly notWithin: Text2
  readonly excepted: Text2
  readonly noneToCount: Text1
  readonly noAmount: string
  readonly refusedAmount: string
  /** Why a decision is refused: what was decided, by whom, the range, and the clause that sets it. */
  readonly refused: (decided: string, range: string, cite: string) => string
  readonly decidedBy: Text2
  readonly refusedSomehow: Text1
  readonly unknownRecipient: Text1
  // what else is brought about
  readonly payers: (names: readonly string[]) => string
  readonly notRaised: Text1
  readonly raised: (label: string, holds: boolean) => string
}
