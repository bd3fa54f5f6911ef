import type { GivenList } from '../../model/application.ts'
import type { Expr } from '../../model/core.ts'
import type { LeafOutcome } from '../../model/outcome.ts'
import type { Truth, VerdictSet } from '../../model/truth.ts'
import type { NumberValue, Value } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'

/** What evaluating one application looks up, and where it writes down what it found. */
export interface Environment {
  fact(name: string): Value
  hasFact(name: string): Truth
  named(name: string): Value
  /** What an expression stands for, through any names it goes by. */
  behind(expr: Expr): Expr
  list(name: string): ListFact
  givenList(name: string): GivenList
  clauseTruth(id: string): Truth
  clauseVerdicts(id: string): VerdictSet
  decision(id: string): VerdictSet
  /** Whether what a phrase brings about is open. */
  gate(phrase: string): Truth
  /** What an outcome with one recipient comes to. */
  due(outcome: string): NumberValue
  /** The name of the recipient an outcome is worked out for. */
  recipient(): string
  readonly values: Map<number, Value>
  readonly leaves: Map<number, LeafOutcome>
}
