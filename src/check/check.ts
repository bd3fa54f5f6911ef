import type { NamedValue, OutcomePoint, PhraseClause } from '../model/core.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { ResolvedPolicy, WholeVersion } from '../model/policy.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/** What a check looks at: one whole version as written, beside what it was lowered to. */
export interface CheckSubject {
  readonly policy: ResolvedPolicy
  readonly version: WholeVersion
  readonly vocabulary: Vocabulary
  /** By phrase id; a phrase that was refused is not there, and its findings are already reported. */
  readonly phrases: ReadonlyMap<string, PhraseClause>
  readonly named: ReadonlyMap<string, NamedValue>
  /** What is granted, charged and measured out; what was refused is not there. */
  readonly outcomes: ReadonlyMap<string, OutcomePoint>
  /** Facts, `list.field` and named values that any lowered condition, derivation, assumption, outcome or decision reads. */
  readonly used: ReadonlySet<string>
}

/** What a check says of a place; its code and severity are the check's own. */
export type Report = (finding: Omit<Finding, 'code' | 'severity'>) => void

/** One check: one file, one test, one page, one name. */
export interface Check {
  readonly code: string
  readonly severity: Severity
  /** It is about what versions share: found only where every version says it. */
  readonly inEvery?: true
  run(subject: CheckSubject, report: Report): void
}
