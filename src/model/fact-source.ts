import type { Given, GivenList } from './application.ts'

/** Asks an outside source for a fact the application left out; undefined: the source does not know it either. */
export type FetchFact = (name: string) => Promise<Given | GivenList | undefined>

/** Somewhere facts come from besides the application: a company registry, an archive. Asked only for what is missing and needed. */
export interface FactSource {
  /** How messages name it. */
  readonly name: string
  /** The facts it can answer for: `registered`, `members`. */
  readonly facts: readonly string[]
  /** The fact as an application would write it; undefined when it does not know. A rejection refuses the decision. */
  get(fact: string): Promise<unknown>
}
