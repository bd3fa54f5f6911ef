import type { Bilingual } from './bilingual.ts'
import type { Truth } from './truth.ts'
import type { ScalarType } from './type.ts'
import type { Scalar } from './value.ts'
import type { Vocabulary } from './vocabulary.ts'

/*
 * The core: the small typed form every rule file is lowered to, and all that an engine knows.
 * It is closed and plain data: no functions, no JavaScript from a file, no surface word that means the same as another.
 * What it is made for: DESIGN §3, research on solver encodings (§8) and on generated code (§1).
 */

/** The comparisons left after lowering; for sets of names only `eq` and `ne`. */
export type Comparison = 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt'

/** Which day completes a month: the corresponding day itself, or the day after it. */
export type Completes = 'onTheDay' | 'afterTheDay'

interface Node {
  /** Stable within a program: engines record the value of each numbered expression. */
  readonly id: number
  readonly type: ScalarType
}

/** An expression: a value computed from facts. Exact; absent where the law speaks of nothing. */
export type Expr = Node &
  (
    | { readonly op: 'literal'; readonly value: Scalar; readonly source: string; readonly reading?: string }
    | { readonly op: 'fact'; readonly name: string }
    | { readonly op: 'item'; readonly field: string }
    | { readonly op: 'named'; readonly name: string }
    | { readonly op: 'count'; readonly list: string; readonly where: Cond | null }
    | { readonly op: 'sum'; readonly list: string; readonly where: Cond | null; readonly each: Expr }
    | { readonly op: 'share'; readonly list: string; readonly where: Cond | null; readonly satisfies: Cond }
    | { readonly op: 'ratio'; readonly of: Expr; readonly to: Expr }
    | { readonly op: 'plus' | 'minus' | 'times' | 'min' | 'max'; readonly args: readonly Expr[] }
    | { readonly op: 'monthsBetween'; readonly from: Expr; readonly to: Expr; readonly completes: Completes }
    | { readonly op: 'daysBetween'; readonly from: Expr; readonly to: Expr }
    | { readonly op: 'addMonths'; readonly date: Expr; readonly months: Expr }
    | { readonly op: 'table'; readonly by: Expr; readonly rows: readonly TableRow[] }
    | { readonly op: 'bands'; readonly of: Expr; readonly bands: readonly Band[] }
    /** First match; absent when none applies. Phrases that define cases of one name lower to this. */
    | { readonly op: 'cases'; readonly cases: readonly { readonly when: Cond | null; readonly value: Expr }[] }
  )

/** What a table answers for one choice. */
export interface TableRow {
  readonly key: string
  readonly value: Expr
}

/** What a step function answers between two edges; null is no edge. */
export interface Band {
  readonly low: { readonly at: Expr; readonly includes: boolean } | null
  readonly high: { readonly at: Expr; readonly includes: boolean } | null
  readonly value: Expr
}

interface LeafNode {
  /** Index into `Program.leaves`. */
  readonly leaf: number
}

/** A condition that asks one thing. */
export type Leaf = LeafNode &
  (
    | {
        readonly op: 'compare'
        readonly comparison: Comparison
        readonly left: Expr
        readonly right: Expr
        readonly ifAbsent: Truth
      }
    | {
        readonly op: 'oneOf'
        readonly negated: boolean
        readonly left: Expr
        readonly options: readonly Scalar[]
        readonly ifAbsent: Truth
      }
    | { readonly op: 'has'; readonly of: Expr | { readonly list: string } }
    | { readonly op: 'judgement'; readonly of: Expr }
    | {
        readonly op: 'quantified'
        readonly quantifier: 'every' | 'some' | 'none'
        readonly list: string
        readonly where: Cond | null
        readonly satisfies: Cond
        readonly ifEmpty: Truth
      }
    | { readonly op: 'met'; readonly clause: string }
    | { readonly op: 'metDecision'; readonly decision: string }
    | { readonly op: 'holds'; readonly clause: string }
    | { readonly op: 'unclear'; readonly reading: string }
  )

/** A condition: what may be true, false or neutral. Leaves inside list questions are numbered too, but evaluated per row. */
export type Cond =
  | Leaf
  | { readonly op: 'constant'; readonly truth: Truth }
  | { readonly op: 'all' | 'any'; readonly of: readonly Cond[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Cond[] }
  | { readonly op: 'not'; readonly of: Cond }
  | { readonly op: 'guarded'; readonly when: Cond | null; readonly unless: Cond | null; readonly body: Cond }

/** The functions a clause can have in an instrument: what a truth means for the applicant. */
export type Role =
  | 'requirement'
  | 'definition'
  | 'principle'
  | 'goal'
  | 'task'
  | 'procedure'
  | 'materials'
  | 'support'
  | 'exclusion'
  | 'sanction'
  | 'authority'
  | 'validity'

/** Why a phrase carries no condition. */
export type Inert =
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'pending' }
  | { readonly kind: 'define'; readonly name: string }

/** How the parts of a level combine. */
export type Combine = 'all' | 'any' | { readonly atLeast: number }

/** One quote and its meaning. */
export interface PhraseClause {
  readonly kind: 'phrase'
  readonly id: string
  readonly cite: Bilingual
  readonly role: Role
  readonly quote: string
  /** A short heading for what the phrase asks, where the quote is long. */
  readonly label?: Bilingual
  readonly cond: Cond
  readonly inert?: Inert
}

/** An article, paragraph, item or subitem: phrases that lead in, its parts, phrases that tail off. */
export interface LevelClause {
  readonly kind: 'article' | 'paragraph' | 'item' | 'subitem'
  readonly id: string
  readonly cite: Bilingual
  readonly title?: string
  readonly guard: { readonly when: Cond | null; readonly unless: Cond | null } | null
  readonly combine: Combine
  readonly lead: readonly PhraseClause[]
  readonly parts: readonly LevelClause[]
  readonly tail: readonly PhraseClause[]
}

/** Any clause that has an id. */
export type Clause = PhraseClause | LevelClause

/** A decision point: a condition over clauses and other decisions. */
export interface DecisionPoint {
  readonly id: string
  readonly label: Bilingual
  readonly subject: string
  readonly cond: Cond
}

/** A derived fact (facts.yaml) or a value an article defines: named, so that it is computed once and shown by name. */
export interface NamedValue {
  readonly name: string
  readonly label: Bilingual
  readonly unit?: string
  readonly expr: Expr
  /** The phrase that defines it; absent for derived facts. */
  readonly definedBy?: string
}

/** A relation between facts that every sane application keeps; broken, it is a finding, not a verdict. */
export interface Assumption {
  readonly label: Bilingual
  readonly cond: Cond
}

/** What an engine and an explanation need to know of a numbered leaf. */
export interface LeafInfo {
  /** The phrase it belongs to; null for assumptions, guards of levels, decisions and derived values. */
  readonly phrase: string | null
  /** The operator or condition word of the rule file. */
  readonly word: string
  /** It is asked of each row of a list question, and has no value of its own. */
  readonly perRow: boolean
}

/** One checked version of a policy, ready to decide. */
export interface Program {
  readonly policy: string
  readonly title: Bilingual
  readonly version: string
  readonly draft: boolean
  /** `sha256:` of the version's rule files, in canonical form. */
  readonly rules: string
  readonly effective: { readonly from: string; readonly until: string | null } | null
  readonly subject: string
  readonly asOfFact: string | null
  readonly parties: ReadonlyMap<string, Bilingual>
  readonly vocabulary: Vocabulary
  /** In an order in which each only names those before it. */
  readonly named: ReadonlyMap<string, NamedValue>
  readonly articles: readonly LevelClause[]
  readonly decisions: ReadonlyMap<string, DecisionPoint>
  readonly defaultDecision: string
  readonly assume: readonly Assumption[]
  readonly leaves: readonly LeafInfo[]
  /** The choices made for open points of the text. */
  readonly readings: ReadonlyMap<string, Reading>
}

/** An open point of the text and the choice made (解释口径). */
export interface Reading {
  readonly id: string
  readonly question: string
  readonly choice: string | null
  readonly ground: string
  readonly alternatives: readonly { readonly choice: string; readonly ground: string }[]
  readonly open: boolean
}
