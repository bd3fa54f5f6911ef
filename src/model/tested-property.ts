import type { Bilingual } from './bilingual.ts'
import type { PropertyKind } from './property.ts'
import type { NamedPhrase, RuleLine } from './test-report.ts'

/** What an application says of a fact or list, and what another says of it. */
export interface FactDifference {
  /** The fact, list, or `list.field` of a row. */
  readonly fact: string
  readonly what: Bilingual
  readonly before: Bilingual
  readonly after: Bilingual
}

/** A part of an answer: how it comes out, and how it does for the other application or version. */
export interface OutcomeOf {
  readonly what: Bilingual
  readonly before: Bilingual
  /** null where the property is about one application under one version. */
  readonly after: Bilingual | null
}

/** An application that breaks a property, brought as near as it goes to one that was given. */
export interface Counterexample {
  /** Which of the runs found it. */
  readonly run: number
  /** With the seed, what finds it again: fast-check’s path. */
  readonly path: string
  /** The application it is made of: its name; null is one that was found. */
  readonly base: string | null
  /** Where it differs from that one. */
  readonly differences: readonly FactDifference[]
  /** What is changed in it to make the other application; none where there is none. */
  readonly changed: readonly FactDifference[]
  /** Where nothing is changed: the facts without which it would not come to this. */
  readonly hangsOn: readonly Bilingual[]
  readonly outcomes: readonly OutcomeOf[]
  /** The phrases it comes through. */
  readonly through: readonly NamedPhrase[]
  /** The applications as files would hold them. */
  readonly application: { readonly [key: string]: unknown }
  readonly other: { readonly [key: string]: unknown } | null
}

/** What became of a property: it held wherever it was asked; it was broken; or no application was found that it is about. */
export type PropertyFate = 'held' | 'broken' | 'vacuous'

/** A property, tried. */
export interface TestedProperty {
  readonly name: Bilingual
  readonly kind: PropertyKind
  readonly source: 'declared' | 'vocabulary'
  readonly place: RuleLine | null
  readonly seed: number
  readonly runs: number
  /** How many of the runs it was about. */
  readonly asked: number
  readonly fate: PropertyFate
  readonly counterexample: Counterexample | null
}
