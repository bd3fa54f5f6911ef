import type { Given } from '../../model/application.ts'
import type { Leaf, Program } from '../../model/core.ts'
import type { Truth } from '../../model/truth.ts'
import type { Value } from '../../model/value.ts'
import type { Fields, FieldView } from './fields.ts'
import type { ListTable } from './list-table.ts'

/** What an expression or a leaf may look up while it is evaluated: everything in it was awaited before. */
export interface Scope {
  readonly program: Program
  given(fact: string): Given
  list(name: string): ListTable
  named(name: string): Value
  /** The verdicts of a clause, on the bits of a truth. */
  clauseVerdicts(clause: string): Truth
  clauseTruth(clause: string): Truth
  decision(id: string): Truth
  /** Whether the gate of a phrase is open. */
  gate(phrase: string): Truth
  /** What another outcome comes to; never absent. */
  outcome(id: string): Value
  /** The name of the recipient for whom an outcome is worked out. */
  recipient(): string
  /** The truth of a leaf that stands inside an expression. */
  leafTruth(leaf: Leaf): Truth
  /** A field of the row or unit that is asked about. */
  item(field: string): FieldView
  /** Notes the value of a numbered expression. */
  record(id: number, value: Value): void
  /** The same, asking about a row or unit: its leaves are its own, and nothing of it is noted. */
  within(fields: Fields): Scope
}
