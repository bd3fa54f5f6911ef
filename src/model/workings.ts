import type { Better, Combine, Comparison, Completes, Rounding } from './core.ts'
import type { TruthWord, Verdict } from './truth.ts'

/*
 * What it takes to work a decision out again without banfa: the rules as they were applied, with every value that went
 * in. Beside the words for people, and exact: nothing here has to be read from a sentence.
 */

/**
 * A number: a whole one, an exact ratio "a/b" as counted, or a day "2019-05-10" (beyond every calendar the number of days
 * since 1970-01-01). Money is in 分, durations in months or days.
 */
export type Figure = number | string

/** What is known of a value: the number itself, between which two (null: no bound), or which names; `absent`: there may be none. */
export type KnownValue =
  | Figure
  | { readonly low: Figure | null; readonly high: Figure | null; readonly absent?: true }
  | { readonly oneOf: readonly (string | boolean)[] | null; readonly absent?: true }
  /** There is none. */
  | { readonly absent: true }

/** Where something begins or ends, and whether that belongs to it. */
export interface Edge {
  readonly at: Figure
  readonly includes: boolean
}

/** A value and how it came about. */
export interface Computation {
  /** The operation; a `fact`, a `literal` and a question to a list have no operands here. */
  readonly op: string
  readonly value: KnownValue
  /** The operands, in order. */
  readonly of?: readonly Computation[]
  /** The fact, list, value, outcome or reading it takes. */
  readonly name?: string
  /** Of a question to a list: what each unit that counts gives, where that is known of all of them. */
  readonly units?: readonly KnownValue[]
  readonly step?: Figure
  readonly mode?: Rounding
  readonly per?: Figure
  readonly up?: boolean
  readonly completes?: Completes
  readonly prefer?: Better
  /** Of a `discretion`: it has a lower end. */
  readonly bounded?: boolean
  readonly rows?: readonly { readonly key: string; readonly value: Computation }[]
  readonly bands?: readonly { readonly low: Edge | null; readonly high: Edge | null; readonly value: Computation }[]
  readonly cases?: readonly { readonly when: Formula | null; readonly value: Computation }[]
  readonly slices?: readonly {
    readonly low: Edge | null
    readonly high: Edge | null
    readonly flat: Figure | null
    readonly rate: Figure | null
  }[]
  /** In the order of the text; those of one group do not stack. */
  readonly groups?: readonly (readonly {
    readonly phrase: string
    readonly change: string
    readonly by: Computation
  }[])[]
}

/** What something may still turn out to be; one word once it is decided. */
export type MayBe = readonly Exclude<TruthWord, 'unknown'>[]

/** A condition as it was applied. */
export type Formula =
  | { readonly op: 'constant'; readonly truth: MayBe }
  | { readonly op: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Formula[] }
  | { readonly op: 'not'; readonly of: Formula }
  | {
      readonly op: 'guarded'
      readonly when: Formula | null
      readonly unless: Formula | null
      readonly body: Formula
    }
  | {
      readonly op: 'compare'
      readonly truth: MayBe
      readonly comparison: Comparison
      readonly left: Computation
      readonly right: Computation
      readonly ifAbsent: MayBe
    }
  | {
      readonly op: 'oneOf'
      readonly truth: MayBe
      readonly left: Computation
      readonly options: readonly (string | boolean)[]
      readonly negated: boolean
      readonly ifAbsent: MayBe
    }
  /** How many rows came to what, by what each may be (`true`, `true|false`); null: the list is missing. */
  | {
      readonly op: 'quantified'
      readonly truth: MayBe
      readonly quantifier: 'every' | 'some' | 'none'
      readonly list: string
      readonly rows: Readonly<Record<string, number>> | null
      readonly ifEmpty: MayBe
    }
  | { readonly op: 'has'; readonly truth: MayBe; readonly left: Computation | { readonly list: string } }
  | { readonly op: 'judgement' | 'residual'; readonly truth: MayBe; readonly left: Computation }
  | { readonly op: 'met' | 'holds'; readonly truth: MayBe; readonly clause: string }
  | { readonly op: 'metDecision'; readonly truth: MayBe; readonly decision: string }
  | { readonly op: 'unclear'; readonly truth: MayBe; readonly reading: string }

/** How a level combines what it holds, and its guard. */
export interface LevelWorkings {
  readonly combine: Combine
  readonly when: Formula | null
  readonly unless: Formula | null
}

/** How a decision comes about: its condition, and what it answers with. */
export interface PointWorkings {
  readonly condition: Formula
  readonly answer?: Computation
  /** What each of its own outcomes means. */
  readonly outcomes?: Readonly<Record<string, Verdict>>
}

/** How one amount comes about. */
export interface AmountWorkings {
  readonly id: string
  /** No row is there to work it out for: it comes to nought. */
  readonly nobody?: true
  /** The phrase whose gate is the outcome's. */
  readonly phrase: string
  /** There is something to work it out for. */
  readonly applies: Formula | null
  /** Every decision it rests on lies within its range. */
  readonly within: Formula | null
  readonly entitled: Computation
  readonly received: Computation | null
  /** `entitled` speaks of what its ceiling still leaves: `received` is not taken off again. */
  readonly net: boolean
  /** What joint limits leave, each while the gate of its phrase is open. */
  readonly caps: readonly { readonly phrase: string; readonly left: Computation }[]
}

/** Everything a decision was worked out from. */
export interface Workings {
  /** The condition of each phrase by id. */
  readonly phrases: Readonly<Record<string, Formula>>
  /** Each article, paragraph, item and subitem by id. */
  readonly levels: Readonly<Record<string, LevelWorkings>>
  /** Every decision by id, those of instruments it uses among them. */
  readonly decisions: Readonly<Record<string, PointWorkings>>
  /** Every derived and defined value by name. */
  readonly values: Readonly<Record<string, Computation>>
  /** In the order of `amounts`; those that are not told there after them. */
  readonly amounts: readonly AmountWorkings[]
  /** The last day of each deadline by phrase. */
  readonly deadlines: Readonly<Record<string, Computation>>
}
