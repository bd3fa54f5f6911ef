import type { Bilingual } from './bilingual.ts'
import type { Effect, Role } from './core.ts'
import type { TruthWord, Verdict } from './truth.ts'
import type { Workings } from './workings.ts'

/** A value in words: Chinese, and English where it differs. */
export interface InWords {
  readonly text: string
  readonly textEn?: string
}

/** A value with its unit, exact: `value` is a whole number, or a ratio as counted ("15/24"); money in 分. */
export interface Quantity extends InWords {
  readonly value: number | string
  readonly unit: string
}

/** A value of a fact in a decision. */
export type Shown =
  | Quantity
  | (InWords & { readonly value: boolean | string })
  | (InWords & { readonly low: Quantity | null; readonly high: Quantity | null })
  | InWords

/** A fact that is missing and still matters: whose move it is, and for which clause. */
export interface MissingFact {
  readonly fact: string
  readonly label: { readonly zh: string; readonly en: string }
  /** The row of a list, from 1. */
  readonly item?: number
  /** The label of that list, and what the row calls itself; the year alone of a row that is due and not there. */
  readonly list?: { readonly zh: string; readonly en: string }
  readonly row?: string
  /** Rows of one and the same unit that give different values: nothing is missing, one of them is wrong. */
  readonly differs?: readonly number[]
  readonly from: readonly string[]
  readonly clause: string
  readonly evidence?: string
}

/** What must be mended: a phrase, all of several, or any of several. */
export type Blame = string | { readonly all: readonly Blame[] } | { readonly any: readonly Blame[] }

/** What one decision point comes to. */
export interface DecidedPoint {
  readonly label: { readonly zh: string; readonly en: string }
  readonly verdict: Verdict
  /** What it answers with: the id of an outcome or choice, or a value in words; absent while it is open. */
  readonly answer?: string
  readonly answerLabel?: { readonly zh: string; readonly en: string }
  /** The verdicts an undetermined one may still become. */
  readonly possible?: readonly Verdict[]
  /** The answers an open one may still give, where they can be listed. */
  readonly possibleAnswers?: readonly string[]
  /** What those are called, in the same order. */
  readonly possibleAnswerLabels?: readonly { readonly zh: string; readonly en: string }[]
  readonly blame: Blame
  readonly missing: readonly MissingFact[]
  /** The phrases of the clauses it looks at, in the order the text reads. */
  readonly bearing: readonly string[]
}

/** What a leaf compared, what it needed and how far it is from it. */
export interface LeafColumns {
  readonly fact?: string
  readonly label?: { readonly zh: string; readonly en: string }
  readonly operator?: string
  readonly required?: Shown
  readonly actual?: Shown
  readonly derivation?: readonly DerivationStep[]
  readonly gap?: Gap
  /** What holds here counts against the applicant: the leaf must come out false. */
  readonly against?: true
  /** It is in the way, and so are others of which one would do. */
  readonly alternative?: true
}

/** One leaf of a phrase that has several: the same columns as a phrase. */
export interface ExplainedLeaf extends LeafColumns {
  readonly word: string
  readonly truth: TruthWord
}

/** One line of “how it was computed”: a named value, how it comes about, and what it comes to. */
export interface DerivationStep {
  readonly name: string
  readonly label: { readonly zh: string; readonly en: string }
  readonly how: { readonly zh: string; readonly en: string }
  readonly value: Shown
  /** How deep it stands under what the leaf compares, from 0. */
  readonly depth: number
  /** Its label and its value already say how. */
  readonly plain?: true
}

/** How far a failed comparison is from passing, and what would close it. */
export interface Gap {
  readonly text: { readonly zh: string; readonly en: string }
  readonly ways: readonly { readonly zh: string; readonly en: string }[]
}

/** One clause of the text in a decision. */
export interface ExplainedClause extends LeafColumns {
  readonly id: string
  readonly kind: 'article' | 'paragraph' | 'item' | 'subitem' | 'phrase'
  /** The level it stands in; absent for articles. */
  readonly within?: string
  readonly cite: string
  readonly citeEn: string
  /** A phrase's words; a level's title. */
  readonly quote: string
  readonly role?: Role
  readonly verdict: Verdict
  readonly truth: TruthWord
  readonly leaves?: readonly ExplainedLeaf[]
  /** The short heading its drafter gave it. */
  readonly heading?: { readonly zh: string; readonly en: string }
  /** What it asks in brief, where it asks several things. */
  readonly summary?: { readonly zh: string; readonly en: string }
  readonly missing: readonly MissingFact[]
  /** Why a phrase carries no condition: its `nothing`, “pending”, or what it defines. */
  readonly inert?: { readonly kind: 'nothing' | 'pending' | 'define'; readonly why?: string; readonly name?: string }
  /** What it brings about beside its truth, and what that concerns: the id of an outcome, a text. */
  readonly effect?: { readonly kind: Effect['kind']; readonly of?: readonly string[]; readonly text?: Bilingual }
  /** The readings its meaning rests on; one without a choice leaves it 原文不明. */
  readonly readings?: readonly string[]
  /** It rests on a point of the text for which no reading is chosen. */
  readonly unclear?: true
}

/** What a clause gives, charges or measures out to one recipient: exact, or an interval while something is open. */
export interface Amount {
  readonly id: string
  readonly kind: 'grant' | 'charge' | 'quantity'
  readonly cite: string
  readonly citeEn: string
  readonly label: { readonly zh: string; readonly en: string }
  /** pass: given; notApplicable: shut; fail: decided outside its range, and refused; undetermined. */
  readonly verdict: Verdict
  /** The recipient's name, or the id of the party or subject. */
  readonly to: string
  readonly toLabel: { readonly zh: string; readonly en: string }
  readonly payer?: readonly string[]
  readonly per?: 'ever' | 'year'
  /** Whole 分 for money, else a whole number or an exact "a/b"; null is no bound, or, of a refused decision, no amount. */
  readonly low: number | string | null
  readonly high: number | string | null
  /** 分 for money; else the unit it is counted in. */
  readonly unit: string
  /** The amount in words. */
  readonly text: string
  readonly textEn: string
  /** How it comes about, in one line. */
  readonly arithmetic: { readonly zh: string; readonly en: string }
  readonly derivation?: readonly DerivationStep[]
  /** Why a decision was refused: the range and the clause that sets it. */
  readonly refused?: { readonly zh: string; readonly en: string }
  readonly missing: readonly MissingFact[]
}

/** What else a phrase brings about: a duty, an entitlement, a consequence, a deadline, or an open-ended item. */
export interface EffectInForce {
  /** The phrase. */
  readonly id: string
  readonly cite: string
  readonly citeEn: string
  readonly kind: 'duty' | 'entitlement' | 'consequence' | 'deadline' | 'residual'
  readonly text: { readonly zh: string; readonly en: string }
  /** pass: in force; notApplicable: not; undetermined. Of a deadline also fail: it was missed. */
  readonly verdict: Verdict
  /** The last day of a deadline. */
  readonly due?: string
  readonly missing: readonly MissingFact[]
}

/** What was noticed about an application without deciding it. */
export interface ApplicationFinding {
  readonly code: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly place: string
}

/** Another instrument that a decision rests on. */
export interface UsedVersion {
  readonly policy: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly version: string
  readonly rules: string
}

/** The answer to one application: which article it passes or fails, why, on which facts, and what would change it. */
export interface Decision {
  readonly application: string
  readonly policy: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly version: string
  readonly asOf: string
  readonly inForce: { readonly from: string; readonly until: string | null } | null
  readonly rules: string
  readonly engine: string
  /** The instruments it takes conditions from, by prefix, in the version of the day; absent where it takes none. */
  readonly uses?: Readonly<Record<string, UsedVersion>>
  /** The parties the policy names: whose move it may be. */
  readonly parties: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
  readonly decisions: Readonly<Record<string, DecidedPoint>>
  readonly default: string
  readonly clauses: readonly ExplainedClause[]
  readonly amounts: readonly Amount[]
  readonly effects: readonly EffectInForce[]
  /** What it was worked out from, so that it can be checked without banfa. */
  readonly workings: Workings
  readonly findings: readonly ApplicationFinding[]
}

/** No version was in force on the day: the nearest are named, none is used. */
export interface NotInForce {
  readonly application: string
  readonly policy: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly asOf: string
  readonly inForce: null
  readonly nearest: readonly string[]
  /** The instrument it takes conditions from that has none in force, where that is why: `nearest` are its versions. */
  readonly lacking?: { readonly policy: string; readonly title: { readonly zh: string; readonly en: string } }
}

/** The application, or the question, could not be read: where, what, and how to mend it. */
export interface Refusal {
  readonly application: string
  readonly error: {
    readonly code: string
    readonly message: { readonly zh: string; readonly en: string }
    readonly place: string
    readonly help?: { readonly zh: string; readonly en: string }
  }
  /** Every reason, the first included. */
  readonly errors: readonly Refusal['error'][]
}

/** What deciding gives: never an exception, never half an answer. */
export type Answer = Decision | NotInForce | Refusal
