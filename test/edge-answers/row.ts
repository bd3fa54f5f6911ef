import type { Plain } from '../support/program.ts'

/** One edge of one construct: what is written, what is given, and the answer that is documented for it. */
export interface EdgeRow {
  readonly construct: string
  readonly edge: string
  readonly put: Put
  /** A value in words, a truth, a verdict with its amount, or the codes of a refusal. */
  readonly answer: string
  readonly why: string
  /** Where the answer comes from. */
  readonly source: string
  /** Facts of the application, over the vocabulary of a shop. */
  readonly given?: Plain
  /** The codes of what is told beside the answer. */
  readonly told?: string
}

/** How a row is put: a condition, an expression, phrases of a support, a whole decision, or facts to read. */
export type Put =
  | { readonly asks: Plain }
  | { readonly computes: Plain }
  | { readonly brings: readonly Plain[] }
  | { readonly decides: readonly Plain[] }
  | { readonly reads: Plain }
