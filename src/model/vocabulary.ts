import type { Rational } from '../util/rational.ts'
import type { Bilingual } from './bilingual.ts'
import type { Span, Tree } from './tree.ts'
import type { ScalarType } from './type.ts'

/** How a fact may still change after it was given: what suggestions may touch. */
export type Change = 'never' | 'later' | 'up' | 'down' | 'any'

/** One declared single value: a top-level fact, a field of a record (`head.name`) or of a list's rows. */
export interface ScalarFact {
  readonly kind: 'scalar'
  readonly name: string
  readonly label: Bilingual
  readonly type: ScalarType
  /** Whose move it is while the fact is missing. */
  readonly from: readonly string[]
  /** The clause whose papers prove it. */
  readonly evidence?: string
  readonly change: Change
  /** Values outside are refused; what is missing lies inside. Absent for types without an order. */
  readonly range?: { readonly low: Rational; readonly high: Rational }
  /** What “absent” means; undefined: the fact cannot be absent. */
  readonly absent?: Bilingual
  /** The clause a fact is kept for while that clause is pending. */
  readonly serves?: string
  readonly span: Span
}

/** A declared list of rows; `identity` names the field that tells units apart. */
export interface ListFact {
  readonly kind: 'list'
  readonly name: string
  readonly label: Bilingual
  readonly fields: ReadonlyMap<string, ScalarFact>
  /** Values of a row computed from its fields and other facts; a question may ask them as it asks a field. */
  readonly derived: ReadonlyMap<string, DerivedField>
  readonly identity?: string
  /** How many rows there are at most, those put in for years that are due included. */
  readonly max: number
  /** The years that are due: a row for each of the last so many before the year of the day, by this field. */
  readonly due?: { readonly field: string; readonly last: number }
  readonly from: readonly string[]
  readonly evidence?: string
  readonly change: Change
  readonly absent?: Bilingual
  readonly serves?: string
  readonly span: Span
}

/** A value of a list's row that is computed, not given. */
export interface DerivedField {
  readonly label: Bilingual
  readonly unit?: string
  /** Its one expression, lowered where it is asked. */
  readonly tree: Tree
}

/** A record is only a way to group facts: its fields are facts of their own, named with a dot. */
export interface RecordFact {
  readonly kind: 'record'
  readonly name: string
  readonly label: Bilingual
  readonly fields: readonly string[]
  readonly absent?: Bilingual
  readonly span: Span
}

/** Everything an application may say: the closed vocabulary of facts.yaml. */
export interface Vocabulary {
  readonly scalars: ReadonlyMap<string, ScalarFact>
  readonly lists: ReadonlyMap<string, ListFact>
  readonly records: ReadonlyMap<string, RecordFact>
  /** Counters such as 家 and 件, declared by the facts that use them. */
  readonly units: ReadonlySet<string>
}

/** The fact every application has without giving it: the day it is decided for. */
export const AS_OF = 'asOf'

/** The words of an application or case file that are about it rather than facts of it. */
export const RESERVED_WORDS: readonly string[] = [
  'subject',
  'policy',
  'expect',
  'because',
  'like',
  'change',
  AS_OF,
  'case',
]

/** Every name an application may use at top level. */
export function topLevelNames(vocabulary: Vocabulary): string[] {
  const scalars = [...vocabulary.scalars.keys()].filter((name) => !name.includes('.') && name !== AS_OF)
  return [...scalars, ...vocabulary.lists.keys(), ...vocabulary.records.keys()]
}
