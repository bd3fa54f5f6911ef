import type { Language } from '../model/bilingual.ts'

/** Differences a revision table may leave out, with a note that it does: of punctuation alone, of numbers alone. */
export type Omission = '标点' | '条号'

/** How documents of a comparison are made. */
export interface ReportOptions {
  /** The day the documents are made, which tracked changes bear: 2026-11-26. Reporting reads no clock. */
  readonly on: string
  readonly language?: Language
  readonly omit?: readonly Omission[]
  /** Wordings replaced throughout, old and new: told once, and what they alone change is left out of the revision table. */
  readonly global?: readonly (readonly [string, string])[]
}
