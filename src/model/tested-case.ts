import type { Bilingual } from './bilingual.ts'
import type { Amount, ExplainedClause } from './decision.ts'
import type { Finding } from './finding.ts'
import type { Mismatch } from './mismatch.ts'
import type { RuleLine } from './test-report.ts'

/** One example or case: what it expects and does not get. */
export interface TestedCase {
  /** Its file, with its own name after it where a file holds several. */
  readonly application: string
  readonly file: string
  /** What it is called within its file; null where it is the whole of it. */
  readonly name: string | null
  /** The line it begins on; null where it could not be read so far. */
  readonly line: number | null
  /** The folder of its policy. */
  readonly policy: string
  /** The version that decided it, and the day it was decided for; null where none did. */
  readonly version: string | null
  readonly asOf: string | null
  readonly because?: string
  /** It expects nothing, so that nothing was compared. */
  readonly silent: boolean
  readonly mismatches: readonly TestedMismatch[]
  /** Why it, or its policy, could not be read. */
  readonly findings: readonly Finding[]
}

/** One thing that is not as expected: where it is expected, and what the answer rests on. */
export interface TestedMismatch extends Mismatch {
  /** Where the case expects it. */
  readonly place: RuleLine | null
  readonly grounds: Grounds
}

/** What an answer rests on where it is not as expected: the words of the text, and how their meaning was worked out. */
export interface Grounds {
  readonly clauses: readonly GroundClause[]
  readonly amount?: Amount
  /** How many more clauses bear on it. */
  readonly more: number
}

/** A phrase with what it compared, and where it stands in the rules. */
export interface GroundClause extends ExplainedClause {
  readonly place: RuleLine | null
}

/** Whether a case could be read, and everything it expects came out. */
export function isMet({ mismatches, findings }: Pick<TestedCase, 'mismatches' | 'findings'>): boolean {
  return mismatches.length === 0 && findings.length === 0
}

/** How a mismatch is called in one line. */
export function mismatchTitle({ about, what }: Mismatch): Bilingual {
  return { zh: `${about.zh} ${what.zh}`, en: `${about.en} ${what.en}` }
}
