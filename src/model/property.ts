import type { Given } from './application.ts'
import type { Bilingual } from './bilingual.ts'
import type { Comparison, Cond, Expr } from './core.ts'
import type { Span } from './tree.ts'
import type { Verdict } from './truth.ts'

/* What is said to hold of every application under a version: written in its properties.yaml, or of its vocabulary. */

/** A part of an answer: a clause or phrase, a decision, or what an outcome comes to. */
export type Looked =
  | { readonly kind: 'clause'; readonly id: string }
  | { readonly kind: 'decision'; readonly id: string }
  | { readonly kind: 'outcome'; readonly id: string }

/** What an application says: a fact, the rows of a list (no field), or a field of its rows. */
export interface Target {
  readonly list: string | null
  readonly field: string | null
}

/** A change that never comes about: of a verdict, or of an amount. */
export type Never =
  | { readonly of: Looked; readonly from: Verdict; readonly to: Verdict }
  | { readonly of: Looked; readonly gets: 'less' | 'more' }

/** Something that an answer does or does not bear out: a condition, or that an outcome gives anything. */
export type Happening =
  | { readonly kind: 'cond'; readonly cond: Cond }
  | { readonly kind: 'given'; readonly outcome: string }

/** One term of a sum: what an outcome comes to, or what was paid of it before. */
export interface Term {
  readonly kind: 'due' | 'paid'
  readonly outcome: string
}

/** What changes nothing: another order of rows, other names of units, a unit listed twice, another answer. */
export type Unmoving =
  | { readonly kind: 'reorder' | 'rename' | 'repeat'; readonly lists: readonly string[] }
  | { readonly kind: 'change'; readonly targets: readonly Target[] }

/** What a property says. */
export type Claim =
  | {
      readonly kind: 'monotone'
      readonly direction: 'raise' | 'lower'
      readonly targets: readonly Target[]
      /** What a row that is added or taken away says. */
      readonly with: ReadonlyMap<string, Given>
      readonly never: Never
    }
  | { readonly kind: 'neverBoth'; readonly of: readonly [Happening, Happening] }
  | { readonly kind: 'always'; readonly that: Cond }
  | {
      readonly kind: 'bound'
      readonly terms: readonly Term[]
      readonly comparison: Comparison
      readonly than: Expr
    }
  /** `of` null: all verdicts and amounts. */
  | { readonly kind: 'same'; readonly under: Unmoving; readonly of: readonly Looked[] | null }
  /** `never` speaks of the version before; `after` is the same part of the version after. */
  | {
      readonly kind: 'versions'
      readonly from: string
      readonly to: string
      readonly never: Never
      readonly after: Looked
    }

/** The kinds of properties. */
export type PropertyKind = Claim['kind']

/** A sentence that holds of every application. */
export interface Property {
  readonly name: Bilingual
  readonly source: 'declared' | 'vocabulary'
  /** Where it is written; null for what follows from the vocabulary. */
  readonly span: Span | null
  /** It is asked only of applications for which this holds. */
  readonly when: Cond | null
  readonly claim: Claim
}
