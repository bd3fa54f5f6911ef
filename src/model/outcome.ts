import { there } from '../util/there.ts'
import type { Truth, VerdictSet } from './truth.ts'
import type { Value } from './value.ts'

/** What one leaf came to, with the values it compared. */
export interface LeafOutcome {
  readonly truth: Truth
  readonly left?: Value
  readonly right?: Value
  /** For list questions: the truth on each row, after `where` (neutral: left out); null while the list is missing. */
  readonly rows?: readonly Truth[] | null
}

/** What one clause came to: the truth before the role, and the verdicts after it. */
export interface ClauseOutcome {
  readonly truth: Truth
  readonly verdicts: VerdictSet
}

/** What an outcome comes to for one recipient. */
export interface AmountOutcome {
  /** The recipient a row names; null for an outcome with one recipient, and for rows whose recipient is not known. */
  readonly recipient: string | null
  /** pass: open; notApplicable: shut, or nothing to give; fail: a decision outside its range; more than one: undetermined. */
  readonly verdicts: VerdictSet
  readonly entitled: Value
  readonly received: Value | null
  /** What is left to give: 0 where it is shut, none where its decision is refused. */
  readonly due: Value
  /** For a recipient named by rows: the values of the numbered expressions as worked out for it. */
  readonly values: ReadonlyMap<number, Value> | null
  /** The leaves asked for it alone, likewise. */
  readonly leaves: ReadonlyMap<number, LeafOutcome> | null
}

/** Everything an engine says of one application. Engines that agree give equal outcomes, to the last interval. */
export interface Outcome {
  readonly clauses: ReadonlyMap<string, ClauseOutcome>
  readonly decisions: ReadonlyMap<string, VerdictSet>
  /** By leaf number; leaves asked per row have no entry. */
  readonly leaves: ReadonlyMap<number, LeafOutcome>
  /** The value of every named value and of every numbered expression outside list questions. */
  readonly values: ReadonlyMap<number, Value>
  /** By outcome, then by recipient in order of name, rows without a known recipient last; never empty. */
  readonly amounts: ReadonlyMap<string, readonly AmountOutcome[]>
  /** By phrase that has an effect: whether its gate is open (true) or shut (false, neutral). */
  readonly gates: ReadonlyMap<string, Truth>
  /** Truth of each assumption, in order. */
  readonly assumptions: readonly Truth[]
}

/** What is said of one application, asked piece by piece: of a whole outcome, or of an engine that works out no more. */
export interface Answers {
  clause(id: string): ClauseOutcome
  decision(id: string): VerdictSet
  /** Whether what a phrase brings about is in force. */
  gate(phrase: string): Truth
  amounts(outcome: string): readonly AmountOutcome[]
  /** The truth of each assumption, in order. */
  assumptions(): readonly Truth[]
}

/** The answers that stand in a whole outcome. */
export function answersIn({ clauses, decisions, gates, amounts, assumptions }: Outcome): Answers {
  return {
    clause: (id) => there(clauses.get(id), 'clause', id),
    decision: (id) => there(decisions.get(id), 'decision', id),
    gate: (phrase) => there(gates.get(phrase), 'phrase', phrase),
    amounts: (outcome) => there(amounts.get(outcome), 'outcome', outcome),
    assumptions: () => assumptions,
  }
}
