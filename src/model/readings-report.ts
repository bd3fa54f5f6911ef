import type { Decision, NotInForce } from './decision.ts'
import type { Verdict } from './truth.ts'

/** Choices by reading, of those that make a difference only; empty: whatever is chosen. */
export type Choices = Readonly<Record<string, string>>

/** A reading that was tried under every choice. */
export interface VariedReading {
  readonly id: string
  readonly question: string
  /** The choice made; null while none is. */
  readonly choice: string | null
  readonly alternatives: readonly string[]
}

interface Under {
  /** The choices that lead to it: any one of these will do. */
  readonly under: readonly Choices[]
}

/** No version is in force under these choices. */
export interface NoneInForce extends Under {
  readonly inForce: null
}

/** What a decision comes to under some choices. */
export interface DecisionUnder extends Under {
  readonly verdict: Verdict
  readonly answer?: string
  readonly answerLabel?: { readonly zh: string; readonly en: string }
  /** The answers an open one may still give. */
  readonly possibleAnswers?: readonly string[]
}

/** What an amount comes to under some choices. */
export interface AmountUnder extends Under {
  readonly verdict: Verdict
  readonly low: number | string | null
  readonly high: number | string | null
  readonly unit: string
  readonly text: string
  readonly textEn: string
}

/** Under these choices there is no such amount: no row names this recipient. */
export interface NoAmount extends Under {
  readonly none: true
}

/** An amount for one recipient, under every combination. */
export interface AmountUnderReadings {
  readonly id: string
  readonly label: { readonly zh: string; readonly en: string }
  readonly to: string
  readonly toLabel: { readonly zh: string; readonly en: string }
  readonly results: readonly (AmountUnder | NoAmount | NoneInForce)[]
}

/** One application under every combination of the readings that matter to it. */
export interface ReadingsReport {
  readonly varied: readonly VariedReading[]
  /** How many combinations were decided. */
  readonly combinations: number
  /** By decision: each thing it comes to, with the choices that lead there. */
  readonly decisions: Readonly<Record<string, readonly (DecisionUnder | NoneInForce)[]>>
  readonly amounts: readonly AmountUnderReadings[]
  /** The decision asked for, else the default one: `dependsOn` speaks of it. */
  readonly default: string
  /** The readings without which its result does not stand; empty: it stands under all of them. */
  readonly dependsOn: readonly string[]
}

/** An answer under the choices made, and what it would be under others. */
export type UnderReadings = (Decision | NotInForce) & { readonly readings: ReadingsReport }
