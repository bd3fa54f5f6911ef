import type { Facts, Given, GivenList } from '../model/application.ts'
import { MISSING } from '../model/application.ts'
import type { Expr, Leaf, Program } from '../model/core.ts'
import type { AmountOutcome, ClauseOutcome, LeafOutcome, Outcome } from '../model/outcome.ts'
import { OPEN } from '../model/truth.ts'
import type { Value } from '../model/value.ts'
import { AS_OF } from '../model/vocabulary.ts'
import type { Day } from '../util/civil-date.ts'
import { rational } from '../util/rational.ts'
import { indexClauses, type PlacedClause } from './clause-index.ts'
import { exactly } from './exact.ts'
import type { LeafTruth } from './fold.ts'

/** What is explained: a program asked about one application's facts, and the engine's answer. */
export interface Question {
  readonly program: Program
  readonly facts: Facts
  readonly outcome: Outcome
  readonly asOf: Day
  readonly clauses: ReadonlyMap<string, PlacedClause>
  /** For whom an outcome is explained, where each row of a list names its own recipient. */
  readonly recipient?: AmountOutcome
}

/** The question as it stands for one recipient of an outcome. */
export function questionFor(recipient: AmountOutcome, question: Question): Question {
  return { ...question, recipient }
}

/** The question with its clauses indexed. */
export function questionOf(parts: Omit<Question, 'clauses'>): Question {
  const { program, facts, outcome, asOf } = parts
  return { program, facts, outcome, asOf, clauses: indexClauses(program) }
}

/** What a clause came to; a clause the engine says nothing of is open. */
export function outcomeOf(id: string, { outcome }: Question): ClauseOutcome {
  return outcome.clauses.get(id) ?? { truth: OPEN, verdicts: OPEN }
}

/** What the engine found of each leaf; one it says nothing of is open. */
export function leafTruths(question: Question): LeafTruth {
  return (leaf) => leafOutcome(leaf, question)?.truth ?? OPEN
}

/** What the engine found of a leaf, for the recipient it is explained for where it is asked for each. */
export function leafOutcome({ leaf }: Leaf, { outcome, recipient }: Question): LeafOutcome | undefined {
  return recipient?.leaves?.get(leaf) ?? outcome.leaves.get(leaf)
}

/** What the application says of a single fact. */
export function givenOf(name: string, { facts }: Question): Given {
  return facts.scalars.get(name) ?? MISSING
}

/** What the application says of a list. */
export function listGiven(name: string, { facts }: Question): GivenList {
  return facts.lists.get(name) ?? { kind: 'missing' }
}

/** The value of an expression outside list questions, as the engine found it or as it is given. */
export function valueNow(expr: Expr, question: Question): Value | undefined {
  const found = question.recipient?.values?.get(expr.id) ?? question.outcome.values.get(expr.id)
  if (found !== undefined) return found
  switch (expr.op) {
    case 'literal':
      return exactly(expr.value)
    case 'named': {
      const named = question.program.named.get(expr.name)
      return named && valueNow(named.expr, question)
    }
    case 'fact': {
      if (expr.name === AS_OF) return exactly(rational(question.asOf))
      const given = givenOf(expr.name, question)
      return given.kind === 'value' ? exactly(given.value) : undefined
    }
    case 'recipient': {
      const name = question.recipient?.recipient ?? null
      return name === null ? undefined : exactly(name)
    }
    default:
      return undefined
  }
}
