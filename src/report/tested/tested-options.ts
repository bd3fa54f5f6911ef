import type { Language } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'

/** How a test is reported. */
export interface TestedOptions {
  readonly language: Language
  readonly color: boolean
  /** A finding as text: its place, what, why, help. */
  readonly finding: (finding: Finding) => string
  /** Sections that are told in full: every phrase, every fault. */
  readonly full?: ReadonlySet<string>
  /** The files whose cases are listed; all unless some are named. */
  readonly only?: ReadonlySet<string>
}
