import type { Rational } from '../util/rational.ts'
import type { Bilingual } from './bilingual.ts'
import type { Lineage } from './lineage.ts'
import type { Truth, VerdictSet } from './truth.ts'
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

/** How a value between two steps is rounded: 四舍五入, to the even one of two equally near, up, down (away from and towards the lesser). */
export type Rounding = 'halfUp' | 'halfEven' | 'up' | 'down'

/** Which of two values of an outcome is the better one for whom it concerns. */
export type Better = 'more' | 'less'

interface Node {
  /** Stable within a program: engines record the value of each numbered expression. */
  readonly id: number
  readonly type: ScalarType
  /** What people call it, where it stands for a derived field of a list's rows. */
  readonly label?: Bilingual
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
    /** The mean of a value over the units of a list; absent over none. */
    | { readonly op: 'mean'; readonly list: string; readonly where: Cond | null; readonly each: Expr }
    /** The best value among the units of a list; absent of none. */
    | {
        readonly op: 'best'
        readonly list: string
        readonly where: Cond | null
        readonly each: Expr
        readonly prefer: Better
      }
    /** The value of the one unit that `where` keeps; absent of none and of several. */
    | { readonly op: 'only'; readonly list: string; readonly where: Cond | null; readonly each: Expr }
    /** The most consecutive years in each of which some unit satisfies; by year, not by row. */
    | {
        readonly op: 'longestRun'
        readonly list: string
        readonly where: Cond | null
        readonly each: Expr
        readonly satisfies: Cond
      }
    | { readonly op: 'ratio'; readonly of: Expr; readonly to: Expr }
    | { readonly op: 'plus' | 'minus' | 'times' | 'min' | 'max'; readonly args: readonly Expr[] }
    /** To a multiple of `step`, in the type's own unit (分, months, days). */
    | {
        readonly op: 'round'
        readonly of: Expr
        readonly step: Rational
        readonly mode: Rounding
        readonly reading?: string
      }
    /** How many whole steps of `per` there are (每满), or, with `up`, how many begun ones (不足…按…计); never below 0. */
    | { readonly op: 'wholes'; readonly of: Expr; readonly per: Rational; readonly up: boolean }
    | {
        readonly op: 'monthsBetween'
        readonly from: Expr
        readonly to: Expr
        readonly completes: Completes
        readonly reading?: string
      }
    | { readonly op: 'daysBetween'; readonly from: Expr; readonly to: Expr }
    | { readonly op: 'addMonths'; readonly date: Expr; readonly months: Expr }
    | { readonly op: 'addDays'; readonly date: Expr; readonly days: Expr }
    | { readonly op: 'yearOf'; readonly date: Expr }
    /** The first or the last day of a year. */
    | { readonly op: 'startOfYear' | 'endOfYear'; readonly year: Expr }
    | { readonly op: 'table'; readonly by: Expr; readonly rows: readonly TableRow[] }
    | { readonly op: 'bands'; readonly of: Expr; readonly bands: readonly Band[] }
    /** First match; absent when none applies. Phrases that define cases of one name lower to this. */
    | { readonly op: 'cases'; readonly cases: readonly { readonly when: Cond | null; readonly value: Expr }[] }
    /** A progressive scale: each slice adds its own; slices follow each other from 0 without gap or overlap. */
    | { readonly op: 'progressive'; readonly of: Expr; readonly slices: readonly Slice[] }
    /** What an authority decides within a range: anything in it until the decision is a fact; none where it lies outside. */
    | {
        readonly op: 'discretion'
        readonly of: Expr
        readonly from: string
        readonly low: Expr | null
        readonly high: Expr
      }
    /** A value that adjusting phrases change where their gates are open. */
    | {
        readonly op: 'adjusted'
        readonly base: Expr
        readonly better: Better
        /** In the order of the text. The adjustments of one group never stack: the best of those that apply counts. */
        readonly groups: readonly (readonly Adjustment[])[]
      }
    /** What another outcome with one recipient comes to; 0 where it is shut or refused. */
    | { readonly op: 'outcome'; readonly outcome: string }
    /** The name of the recipient for whom an outcome is worked out. */
    | { readonly op: 'recipient' }
    /** A point of the text for which no reading is chosen: any value of the type. */
    | { readonly op: 'unclear'; readonly reading: string }
  )

/** One slice of a progressive scale: from one edge to the next, so much flat and so much of what lies in it. */
export interface Slice {
  /** Where the slice begins; null is 0. */
  readonly low: { readonly at: Rational; readonly includes: boolean } | null
  /** Where it ends; null is nowhere. */
  readonly high: { readonly at: Rational; readonly includes: boolean } | null
  /** Added as soon as the value lies in the slice or above it; never negative. */
  readonly flat: Rational | null
  /** Times the part of the value that lies in the slice; never negative. */
  readonly rate: Rational | null
}

/** What an `adjust` phrase does to a value while its gate is open. */
export interface Adjustment {
  readonly phrase: string
  readonly change: 'to' | 'times' | 'less' | 'plus' | 'atMost' | 'atLeast'
  readonly by: Expr
}

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
    /** 其他情形: neutral until someone raises it by a finding. Raising it changes the application; it is no filling-in. */
    | { readonly op: 'residual'; readonly of: Expr }
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

/** What a phrase brings about while its gate is open, beside its truth. */
export type Effect =
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'adjust'; readonly of: string }
  | { readonly kind: 'cap'; readonly over: readonly string[] }
  | { readonly kind: 'payer'; readonly of: readonly string[]; readonly payers: readonly Bilingual[] }
  | { readonly kind: 'duty' | 'entitlement' | 'consequence'; readonly text: Bilingual }
  /** `due` is the last day; `done` the day it was done, where the policy has a fact for it. */
  | { readonly kind: 'deadline'; readonly text: Bilingual; readonly due: Expr; readonly done: Expr | null }
  | { readonly kind: 'residual'; readonly fact: string }

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
  readonly effect?: Effect
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
  /** What decides; with an answer, only whether the question arises (constantly true, under its guards). */
  readonly cond: Cond
  /** The value it answers with: a class, a score, or one of its own outcomes (a choice, first match). */
  readonly answer: Expr | null
  /** What each of its own outcomes means for the applicant; null where the answer is a value. */
  readonly verdicts: ReadonlyMap<string, VerdictSet> | null
}

/** What a phrase grants, charges or measures out, once its gate is open. */
export interface OutcomePoint {
  readonly id: string
  readonly kind: 'grant' | 'charge' | 'quantity'
  readonly label: Bilingual
  /** The phrase it stands in: its gate is the outcome's. */
  readonly phrase: string
  readonly type: ScalarType
  /** Who receives it: a party or subject, or what the fact or field that names the recipient is called. */
  readonly to: { readonly id: string; readonly label: Bilingual; readonly name: Expr | null }
  /** Where each row of a list names its own recipient: worked out once for each of them. */
  readonly recipients: { readonly list: string; readonly where: Cond | null; readonly by: Expr } | null
  readonly payers: readonly Bilingual[]
  readonly per: 'ever' | 'year' | null
  readonly better: Better
  /** There is something to work it out for (some row of `for`); null: always. Asked for each recipient. */
  readonly applies: Cond | null
  /** Every decision it rests on lies within its range; null where it rests on none. Asked for each recipient. */
  readonly within: Cond | null
  /** What the text gives, adjusted and under its ceiling, before what was received is taken off. */
  readonly entitled: Expr
  /** What was already received under `per`; null where nothing is taken off. */
  readonly received: Expr | null
  /** `entitled` speaks of what its ceiling still leaves, so that `received` is not taken off again. */
  readonly net: boolean
  /** What joint caps leave for it, each while the gate of its phrase is open, in the order of the text. */
  readonly caps: readonly { readonly phrase: string; readonly left: Expr }[]
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
  /** How its clauses continue those of the version it amends; null when it amends none. */
  readonly lineage: Lineage | null
  readonly subject: string
  readonly asOfFact: string | null
  readonly parties: ReadonlyMap<string, Bilingual>
  readonly vocabulary: Vocabulary
  /** In an order in which each only names those before it. */
  readonly named: ReadonlyMap<string, NamedValue>
  readonly articles: readonly LevelClause[]
  readonly decisions: ReadonlyMap<string, DecisionPoint>
  readonly defaultDecision: string
  /** By id, in the order of the text. */
  readonly outcomes: ReadonlyMap<string, OutcomePoint>
  /** The instruments it takes conditions and values from, by prefix, with the version that is part of this program. */
  readonly uses: ReadonlyMap<string, UsedInstrument>
  readonly assume: readonly Assumption[]
  readonly leaves: readonly LeafInfo[]
  /** The choices made for open points of the text. */
  readonly readings: ReadonlyMap<string, Reading>
}

/** Another instrument whose clauses and values a program reads under a prefix. */
export interface UsedInstrument {
  readonly policy: string
  readonly title: Bilingual
  readonly version: string
  readonly rules: string
  readonly effective: { readonly from: string; readonly until: string | null } | null
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
