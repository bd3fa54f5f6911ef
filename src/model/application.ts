import type { Rational } from '../util/rational.ts'
import type { Finding } from './finding.ts'
import type { Scalar } from './value.ts'

/** A named body's finding, attributed: who, when, on what ground. */
export interface Judgement {
  readonly finding: boolean
  readonly by: string
  readonly on: Rational
  readonly ground: string
}

/** What an application says of one fact: nothing, “no such thing”, or a value. */
export type Given =
  | { readonly kind: 'missing' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: Scalar; readonly judgement?: Judgement }

/** Not given. */
export const MISSING: Given = { kind: 'missing' }
/** Given as “no such thing”. */
export const ABSENT: Given = { kind: 'absent' }

/** One row of a list: what it says of each field. */
export type Row = ReadonlyMap<string, Given>

/** What an application says of a list. */
export type GivenList =
  | { readonly kind: 'missing' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }

/** The facts of one application, read against the vocabulary: every name known, every value of its type. */
export interface Facts {
  readonly scalars: ReadonlyMap<string, Given>
  readonly lists: ReadonlyMap<string, GivenList>
}

/** What an example or case expects of one clause, decision, amount, effect or finding, or of the version in force. */
export interface Expectation {
  readonly clause?: string
  readonly quote?: string
  readonly decision?: string
  /** The answer of that decision: an outcome, a choice, or a value in words. */
  readonly answer?: string
  readonly amount?: string
  readonly to?: string
  /** A quantity as a literal writes it. */
  readonly value?: string
  /** null: no bound. */
  readonly low?: string | null
  readonly high?: string | null
  /** A citation or the id of a phrase. */
  readonly effect?: string
  readonly due?: string
  readonly finding?: string
  readonly verdict?: string
  /** The truth of a clause before its role: `true`, `false`, `neutral` or `unknown`. */
  readonly truth?: string
  readonly actual?: string
  /** The facts named as missing, each once, in any order. */
  readonly missing?: readonly string[]
  readonly inForce?: boolean
}

/** An application as read: its facts, and the words of its file that are about it rather than of it. */
export interface Application {
  /** The file it came from, with the case's name where a file holds several. */
  readonly name: string
  readonly subject?: string
  readonly policy?: string
  /** The day an example or case is decided for, `YYYY-MM-DD`, where it says one. */
  readonly asOf?: string
  readonly facts: Facts
  readonly expect: readonly Expectation[]
  readonly because?: string
  /** Warnings about what was read, such as a text that looks like a formula of a spreadsheet. */
  readonly findings: readonly Finding[]
}

/** Why an application could not be read. */
export interface Unreadable {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** Whether an application could be read. */
export function isReadable(read: Application | Unreadable): read is Application {
  return 'facts' in read
}
