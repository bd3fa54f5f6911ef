/** A text, its bytes, or several files by name; the first of them is the one asked about. */
export type Written = string | Uint8Array | Readonly<Record<string, string | Uint8Array>>

/**
 * One bad input: its name; what is written; what is told of it, each error as `code line:column`, each finding beside a decision
 * as `(code place)`; and where the mend can be guessed, a piece of the Chinese help.
 */
export type BadInput = readonly [name: string, written: Written, told: string, help?: string]
