import type { Bilingual } from './bilingual.ts'
import type { Better, Cond, Expr } from './core-nodes.ts'
import type { Lineage } from './lineage.ts'
import type { VerdictSet } from './truth.ts'
import type { ScalarType } from './type.ts'
import type { Vocabulary } from './vocabulary.ts'

/*
 * The core: the small typed form every rule file is lowered to, and all that an engine knows.
 * It is closed and plain data: no functions, no JavaScript from a file, no surface word that means the same as another.
 * What it is made for: DESIGN §3, research on solver encodings (§8) and on generated code (§1).
 */

export type * from './core-nodes.ts'

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
