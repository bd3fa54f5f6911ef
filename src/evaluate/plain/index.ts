import type { Facts, GivenList } from '../../model/application.ts'
import type { Clause, Expr, LevelClause, PhraseClause, Program } from '../../model/core.ts'
import type { AmountOutcome, Answers, LeafOutcome, Outcome } from '../../model/outcome.ts'
import type { Truth, VerdictSet } from '../../model/truth.ts'
import type { NumberValue, Value } from '../../model/value.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { phraseClauses } from '../../model/walk-core.ts'
import type { Day } from '../../util/civil-date.ts'
import { rational } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { amountsOf, worth } from './amounts.ts'
import { answerVerdicts } from './answers.ts'
import { type ClauseTruths, type Guard, levelTruth, type Planned, plannedVerdicts } from './clauses.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { valueOfExpr } from './expressions.ts'
import { plannedGate } from './gates.ts'
import { hasIt, knownOf } from './rows.ts'
import { exactly } from './values.ts'

/** Decides an application by walking the core: the oracle of every other engine, and their equal in meaning. */
export function evaluatePlainly(program: Program, facts: Facts, asOf: Day): Outcome {
  return new Evaluation(program, facts, asOf).outcome()
}

/** Single answers about an application, each worked out when asked for, with no more than it rests on. */
export interface PlainAnswers extends Answers {
  value(expr: Expr): Value
  /** A clause’s truth alone, before its role and the guards around it. */
  truth(id: string): Truth
  named(name: string): Value
}

/** Named values and truths of phrases that are known already: of another program that finds them alike. */
export interface KnownAnswers {
  named(name: string): Value | undefined
  phrase(id: string): Truth | undefined
}

/** What a program says of an application, asked piece by piece: each piece is what the whole outcome would say of it. */
export function askPlainly(program: Program, facts: Facts, asOf: Day, known?: KnownAnswers): PlainAnswers {
  const evaluation = new Evaluation(program, facts, asOf, known)
  return {
    named: (name) => evaluation.named(name),
    value: (expr) => valueOfExpr(expr, evaluation, null),
    clause: (id) => ({ truth: evaluation.clauseTruth(id), verdicts: evaluation.clauseVerdicts(id) }),
    truth: (id) => evaluation.clauseTruth(id),
    decision: (id) => evaluation.decision(id),
    gate: (id) => evaluation.gate(id),
    amounts: (outcome) => evaluation.amountsOf(outcome),
    assumptions: () => evaluation.assumptions(),
  }
}

/** What single expressions of a program come to for an application, each worked out when asked for. */
export function plainValues(program: Program, facts: Facts, asOf: Day): (expr: Expr) => Value {
  return askPlainly(program, facts, asOf).value
}

/** The clauses of a program, and how their verdicts and gates are worked out. */
interface Index {
  readonly clauses: ReadonlyMap<string, Clause>
  readonly verdicts: ReadonlyMap<string, Planned>
  readonly gates: ReadonlyMap<string, (truths: ClauseTruths) => Truth>
  /** The phrases that bring something about. */
  readonly effects: readonly PhraseClause[]
}

const INDEXES = new WeakMap<Program, Index>()

/** A program's index, made once: it is the same for every application. */
function indexOf(program: Program): Index {
  const made = INDEXES.get(program)
  if (made !== undefined) return made
  const clauses = new Map<string, Clause>()
  const gates = new Map<string, (truths: ClauseTruths) => Truth>()
  const visit = (level: LevelClause, above: readonly LevelClause[]): void => {
    const way = [...above, level]
    for (const clause of [level, ...level.lead, ...level.tail]) clauses.set(clause.id, clause)
    for (const phrase of [...level.lead, ...level.tail]) gates.set(phrase.id, plannedGate(phrase, way))
    for (const part of level.parts) visit(part, way)
  }
  for (const article of program.articles) visit(article, [])
  const effects = program.articles.flatMap(phraseClauses).filter(({ effect }) => effect !== undefined)
  const verdicts = new Map(program.articles.flatMap((article) => [...plannedVerdicts(article)]))
  const index = { clauses, verdicts, gates, effects }
  INDEXES.set(program, index)
  return index
}

const NO_GUARD: Guard = { when: null, unless: null }

class Evaluation implements Environment {
  readonly values: Map<number, Value> = new Map()
  readonly leaves: Map<number, LeafOutcome> = new Map()
  readonly #program: Program
  readonly #facts: Facts
  readonly #asOf: Value
  readonly #named = new Map<string, Value>()
  readonly #truths = new Map<string, Truth>()
  readonly #given = new Map<string, Value>()
  readonly #guards = new Map<string, Guard>()
  readonly #decisions = new Map<string, VerdictSet>()
  readonly #index: Index
  readonly #known: KnownAnswers | undefined
  readonly #gates = new Map<string, Truth>()
  readonly #amounts = new Map<string, readonly AmountOutcome[]>()

  constructor(program: Program, facts: Facts, asOf: Day, known?: KnownAnswers) {
    this.#program = program
    this.#known = known
    this.#facts = facts
    this.#asOf = exactly(rational(asOf))
    this.#index = indexOf(program)
  }

  fact(name: string): Value {
    if (name === AS_OF) return this.#asOf
    let value = this.#given.get(name)
    if (value === undefined) {
      const fact = there(this.#program.vocabulary.scalars.get(name), 'fact', name)
      value = knownOf(fact, this.#facts.scalars.get(name) ?? { kind: 'missing' })
      this.#given.set(name, value)
    }
    return value
  }

  hasFact(name: string): Truth {
    return hasIt([
      name === AS_OF ? { kind: 'value', value: true } : (this.#facts.scalars.get(name) ?? { kind: 'missing' }),
    ])
  }

  named(name: string): Value {
    let value = this.#named.get(name)
    if (value === undefined) {
      value = this.#known?.named(name) ?? valueOfExpr(this.#definition(name), this, null)
      this.#named.set(name, value)
    }
    return value
  }

  behind(expr: Expr): Expr {
    let target = expr
    while (target.op === 'named') target = this.#definition(target.name)
    return target
  }

  #definition(name: string): Expr {
    return there(this.#program.named.get(name), 'named value', name).expr
  }

  list(name: string): ReturnType<Environment['list']> {
    return there(this.#program.vocabulary.lists.get(name), 'list', name)
  }

  givenList(name: string): GivenList {
    return this.#facts.lists.get(name) ?? { kind: 'missing' }
  }

  /** Clauses and guards, each asked once. */
  readonly #asTruths: ClauseTruths = {
    truth: (clause) => this.#truthOf(clause),
    guard: (clause) => this.#guardOf(clause),
    verdicts: new Map(),
  }

  #guardOf(clause: Clause): Guard {
    const own = clause.kind === 'phrase' ? (clause.cond.op === 'guarded' ? clause.cond : null) : clause.guard
    if (own === null) return NO_GUARD
    let guard = this.#guards.get(clause.id)
    if (guard === undefined) {
      guard = {
        when: own.when && truthOf(own.when, this, null),
        unless: own.unless && truthOf(own.unless, this, null),
      }
      this.#guards.set(clause.id, guard)
    }
    return guard
  }

  #truthOf(clause: Clause): Truth {
    let truth = this.#truths.get(clause.id)
    if (truth === undefined) {
      truth =
        clause.kind === 'phrase'
          ? (this.#known?.phrase(clause.id) ?? truthOf(clause.cond, this, null))
          : levelTruth(clause, this.#asTruths)
      this.#truths.set(clause.id, truth)
    }
    return truth
  }

  clauseTruth(id: string): Truth {
    return this.#truthOf(there(this.#index.clauses.get(id), 'clause', id))
  }

  clauseVerdicts(id: string): VerdictSet {
    return there(this.#index.verdicts.get(id), 'clause', id)(this.#asTruths)
  }

  decision(id: string): VerdictSet {
    let verdicts = this.#decisions.get(id)
    if (verdicts === undefined) {
      const point = there(this.#program.decisions.get(id), 'decision', id)
      const truth = truthOf(point.cond, this, null)
      verdicts = point.answer === null ? truth : answerVerdicts(point, truth, valueOfExpr(point.answer, this, null))
      this.#decisions.set(id, verdicts)
    }
    return verdicts
  }

  gate(id: string): Truth {
    let gate = this.#gates.get(id)
    if (gate === undefined) {
      gate = there(this.#index.gates.get(id), 'phrase', id)(this.#asTruths)
      this.#gates.set(id, gate)
    }
    return gate
  }

  amountsOf(id: string): readonly AmountOutcome[] {
    let amounts = this.#amounts.get(id)
    if (amounts === undefined) {
      amounts = amountsOf(there(this.#program.outcomes.get(id), 'outcome', id), this)
      this.#amounts.set(id, amounts)
    }
    return amounts
  }

  due(id: string): NumberValue {
    return worth(this.amountsOf(id))
  }

  recipient(): never {
    throw new Error('a recipient outside an outcome that its rows name one for')
  }

  /** The gates of the phrases that bring something about, and what else these say. */
  #effects(): Map<string, Truth> {
    const gates = new Map<string, Truth>()
    for (const { id, effect } of this.#index.effects) {
      gates.set(id, this.gate(id))
      if (effect?.kind !== 'deadline') continue
      valueOfExpr(effect.due, this, null)
      if (effect.done !== null) valueOfExpr(effect.done, this, null)
    }
    return gates
  }

  assumptions(): readonly Truth[] {
    return this.#program.assume.map(({ cond }) => truthOf(cond, this, null))
  }

  outcome(): Outcome {
    for (const { expr } of this.#program.named.values()) valueOfExpr(expr, this, null)
    const clauses = new Map(
      [...this.#index.clauses.keys()].map((id) => [
        id,
        { truth: this.clauseTruth(id), verdicts: this.clauseVerdicts(id) },
      ]),
    )
    const decisions = new Map([...this.#program.decisions.keys()].map((id) => [id, this.decision(id)]))
    const assumptions = this.assumptions()
    return {
      clauses,
      decisions,
      leaves: this.leaves,
      values: this.values,
      amounts: new Map([...this.#program.outcomes.keys()].map((id) => [id, this.amountsOf(id)])),
      gates: this.#effects(),
      assumptions,
    }
  }
}
