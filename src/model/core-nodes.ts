import type { Rational } from '../util/rational.ts'
import type { Bilingual } from './bilingual.ts'
import type { Truth } from './truth.ts'
import type { ScalarType } from './type.ts'
import type { Scalar } from './value.ts'

/* The nodes of the core: expressions and conditions. */

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
