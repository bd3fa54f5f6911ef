import type { Bilingual } from './bilingual.ts'
import type { Quantity, Shown } from './decision.ts'
import type { Verdict } from './truth.ts'

/** A run of words that both versions have, or only the old one, or only the new one. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What of a rule is another one. */
export type RuleChangeKind =
  | 'threshold'
  | 'operator'
  | 'fact'
  | 'condition'
  | 'conditionAdded'
  | 'conditionRemoved'
  | 'combination'
  | 'guard'
  | 'absent'
  | 'role'
  | 'effect'
  | 'amount'
  | 'cap'
  | 'adjustment'
  | 'recipient'
  | 'payer'
  | 'period'
  | 'value'

/** One difference of meaning: what it was and what it is, in words; null where there was or is nothing, or no words for it. */
export interface RuleChange {
  readonly kind: RuleChangeKind
  readonly old: Bilingual | null
  readonly new: Bilingual | null
}

/** A clause as one version has it. */
export interface ComparedClause {
  readonly id: string
  /** The article, paragraph, item or subitem it stands in; its own id for a level. */
  readonly level: string
  readonly cite: string
  readonly citeEn: string
  readonly quote: string
}

/** Towards the applicant, against, each for some, none, or another answer that is neither better nor worse. */
export type Direction = 'looser' | 'stricter' | 'both' | 'other' | 'none' | 'notObserved'

/**
 * What a change does on the applications compared, made alone in the old version and undone alone in the new one.
 * Never a proof: `basis` says so. `none` is said only where some application reached it; `notObserved` where none did.
 */
export interface ObservedEffect {
  readonly basis: 'applications'
  readonly direction: Direction
  /** How many applications the changed clause, or what depends on it, was decided for in either version. */
  readonly reached: number
  /** The applications for which something comes out better, worse, or otherwise, by name. */
  readonly better: readonly string[]
  readonly worse: readonly string[]
  readonly other: readonly string[]
}

/** What became of one clause: other words, another rule, another place or number, or there at all. */
export interface Change {
  /** c1, c2, … in the order of the text: what flips and paragraphs refer to. */
  readonly id: string
  readonly kind: 'changed' | 'added' | 'repealed' | 'moved' | 'renumbered'
  /** A decision point or a derived fact has no clause in either version. */
  readonly of: 'heading' | 'phrase' | 'level' | 'decision' | 'derived'
  /** What a decision point or a derived fact is called. */
  readonly label?: Bilingual
  readonly old: ComparedClause | null
  readonly new: ComparedClause | null
  /** The quote word by word; empty where the words are the same. */
  readonly words: readonly WordRun[]
  /** Empty where the rule is the same. */
  readonly rules: readonly RuleChange[]
  /** Null where no applications were compared, or the rule is the same. */
  readonly effect: ObservedEffect | null
  /** The clause in both versions, verdict by verdict; absent where it has none, or no applications were compared. */
  readonly matrix?: readonly MatrixCell[]
}

/** One paragraph of the text in both versions, in the order of the new one; what is repealed stands where it stood. */
export interface ComparedParagraph {
  readonly kind: 'preamble' | 'chapter' | 'article' | 'paragraph' | 'item' | 'subitem' | 'tail'
  readonly depth: number
  readonly old: ParagraphPlace | null
  readonly new: ParagraphPlace | null
  readonly runs: readonly WordRun[]
  /** The changes of its words and rules, by id. */
  readonly changes: readonly string[]
}

/** Where a paragraph stands in one version, and what is written before it: 第六条, （二）. */
export interface ParagraphPlace {
  readonly id: string
  readonly cite: string
  readonly citeEn: string
  readonly marker: string
  /** How many paragraphs of that version stand before it: a paragraph may have moved past others. */
  readonly before: number
}

/** How many applications went from one verdict to another; those that changed, by name. */
export interface MatrixCell {
  readonly old: Verdict
  readonly new: Verdict
  readonly count: number
  /** Empty where the verdict is the same. */
  readonly applications: readonly string[]
}

/** One application whose decision is another one, and the changes that cause it. */
export interface Flip {
  readonly application: string
  readonly old: Verdict
  readonly new: Verdict
  readonly direction: 'better' | 'worse' | 'other'
  /** The changes by id: each alone turns it, or undoing it alone turns it back. */
  readonly causes: readonly string[]
  /** None of them alone does: together they turn it. */
  readonly together: boolean
}

/** An application that a decision refuses for one phrase alone, and how far off it is. */
export interface NearMiss {
  readonly application: string
  readonly phrase: string
  readonly cite: string
  readonly citeEn: string
  readonly required: Shown
  readonly actual: Shown
  readonly short: Quantity
}

/** One decision point in both versions. */
export interface DecisionComparison {
  readonly id: string
  readonly label: Bilingual
  /** The one whose verdict answers an application when none is asked for. */
  readonly isDefault: boolean
  readonly cells: readonly MatrixCell[]
  readonly flips: readonly Flip[]
  /** The verdict is the same and the answer (a class, a score) another. */
  readonly answersChanged: readonly string[]
  /** Who fails under the new version by one measured phrase alone; the nearest first. */
  readonly nearMisses: readonly NearMiss[]
}

/** What an item comes to over all applications in one version; never counts what is open. */
export interface AmountTotal {
  /** Over the exact ones. */
  readonly exact: Quantity
  /** How many of these are above zero. */
  readonly recipients: number
  /** Over what is open and waits for a decision within a range, by themselves. */
  readonly ranges: { readonly count: number; readonly low: Quantity; readonly high: Quantity }
  /** Missing facts may yet shut it or change it, or it has no bound: part of no total. */
  readonly notCounted: number
}

/** One item in both versions; null where a version has no such item. */
export interface AmountComparison {
  readonly id: string
  readonly label: Bilingual
  readonly cite: string
  readonly citeEn: string
  readonly kind: 'grant' | 'charge' | 'quantity'
  readonly to: Bilingual
  readonly payers: { readonly old: readonly Bilingual[]; readonly new: readonly Bilingual[] }
  readonly old: AmountTotal | null
  readonly new: AmountTotal | null
  /** The exact totals, new less old. */
  readonly difference: Quantity
  /** Per application and recipient, where it is another one. */
  readonly changes: readonly AmountChange[]
}

/** What one recipient of one application gets in each version; null: the version has no such recipient or item. */
export interface AmountChange {
  readonly application: string
  readonly recipient: string | null
  readonly old: ComparedAmount | null
  readonly new: ComparedAmount | null
  readonly direction: 'better' | 'worse' | 'other'
  readonly causes: readonly string[]
  readonly together: boolean
}

/** What is due, from least to most; null is no bound. */
export interface ComparedAmount {
  readonly verdict: Verdict
  readonly low: Quantity | null
  readonly high: Quantity | null
}

/** What the changes come to on some applications, each decided for its own day under both versions. */
export interface Consequences {
  readonly applications: number
  /** Drawn by the generator: nobody's applications. */
  readonly synthetic: number
  /** What could not be read and was set aside on request, by name, with why. */
  readonly setAside: readonly { readonly application: string; readonly why: Bilingual }[]
  readonly decisions: readonly DecisionComparison[]
  readonly amounts: readonly AmountComparison[]
  /** For whom something comes out better and nothing worse; worse and nothing better; both. */
  readonly winners: readonly string[]
  readonly losers: readonly string[]
  readonly mixed: readonly string[]
}

/** One of the two versions. */
export interface ComparedVersion {
  readonly version: string
  readonly rules: string
  readonly draft: boolean
  readonly effective: { readonly from: string; readonly until: string | null } | null
}

/** Two versions of a policy: what changed in words, in rules, and on the applications given. */
export interface Comparison {
  readonly policy: string
  readonly title: Bilingual
  readonly engine: string
  readonly old: ComparedVersion
  readonly new: ComparedVersion
  readonly changes: readonly Change[]
  readonly text: readonly ComparedParagraph[]
  /** Null: no applications were given, and consequences were not computed. */
  readonly consequences: Consequences | null
}
