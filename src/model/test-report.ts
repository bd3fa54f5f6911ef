import type { Bilingual } from './bilingual.ts'
import type { TestedCase } from './tested-case.ts'
import type { TestedProperty } from './tested-property.ts'

/* What testing a policy comes to, as data: every report is made of this. */

/** A line of a rule file. */
export interface RuleLine {
  readonly file: string
  readonly line: number
}

/** A phrase as reports name it. */
export interface NamedPhrase {
  readonly phrase: string
  readonly cite: Bilingual
  readonly quote: string
  readonly place: RuleLine | null
}

/** A case that is written out, for a drafter to accept as it is. */
export interface ProposedCase {
  readonly name: string
  /** An item of a YAML list of cases, ending in a line break; `like` is written as from a file in the version's `cases/`. */
  readonly yaml: string
}

/** The ways in which a phrase can be seen: its truth as cases bring it about, and that its clause turns on it alone. */
export const SIGHTS = ['pass', 'fail', 'undetermined', 'decisive'] as const

/** One of them. */
export type Sight = (typeof SIGHTS)[number]

/** How a phrase was seen, and by which case; null is not yet, and what cannot be is not there. */
export interface PhraseCoverage extends NamedPhrase {
  readonly seen: Readonly<Partial<Record<Sight, string | null>>>
  /** Cases that would show what was not seen; none where none was looked for or found. */
  readonly proposals: readonly (ProposedCase & { readonly shows: Sight })[]
}

/** The cases just below, at and just above a place where a phrase turns; null is none, and what cannot be is not there. */
export interface BoundaryCoverage extends NamedPhrase {
  readonly what: Bilingual
  readonly sides: Readonly<Partial<Record<Side, string | null>>>
  readonly proposals: readonly (ProposedCase & { readonly at: Side })[]
}

/** Where an application may stand by where a value turns: just below, at it, just above. */
export const SIDES = ['below', 'at', 'above'] as const

/** One of them. */
export type Side = (typeof SIDES)[number]

/**
 * What became of a planted fault: a case or property noticed it; none did, though an application tells it from the rules;
 * it is the same rule in other words; or no application was found that tells it from the rules, which proves nothing.
 */
export type MutantFate = 'killed' | 'survived' | 'equivalent' | 'indistinct'

/** A rule with one fault planted in it. */
export interface TestedMutant extends NamedPhrase {
  readonly id: string
  /** What stands where: 20 家 → 21 家. */
  readonly change: Bilingual
  readonly fate: MutantFate
  /** What noticed it: the name of a case or a property. */
  readonly by: string | null
  readonly proposal: ProposedCase | null
}

/** What a section of a test says of one version of a policy; a section that was not asked for is not there. */
export interface TestedVersion {
  /** The folder of the policy. */
  readonly policy: string
  readonly title: Bilingual
  readonly version: string
  readonly rules: string
  /** How many articles of the version it amends it leaves as they are: the cases of that one try them. */
  readonly unchanged?: { readonly version: string; readonly articles: number }
  readonly coverage?: readonly PhraseCoverage[]
  readonly boundaries?: readonly BoundaryCoverage[]
  readonly properties?: readonly TestedProperty[]
  readonly mutants?: readonly TestedMutant[]
}

/** What testing policies comes to. */
export interface TestReport {
  /** In the order of their files. */
  readonly cases: readonly TestedCase[]
  readonly versions: readonly TestedVersion[]
}
