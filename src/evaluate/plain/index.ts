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
import { type ClauseTruths, type Lazy, levelTruth, planLevel } from './clauses.ts'
import { truthOf } from './conditions.ts'
import type { Environment } from './environment.ts'
import { valueOfExpr } from './expressions.ts'
import { gateOf } from './gates.ts'
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

/** Where each clause of a program stands. */
interface Index {
  readonly clauses: ReadonlyMap<string, Clause>
  /** The article each clause stands in: verdicts are planned article by article. */
  readonly articles: ReadonlyMap<string, LevelClause>
  readonly phrases: ReadonlyMap<string, { readonly phrase: PhraseClause; readonly way: readonly LevelClause[] }>
  /** The phrases that bring something about. */
  readonly effects: readonly PhraseClause[]
}

const INDEXES = new WeakMap<Program, Index>()

/** A program's index, made once: it is the same for every application. */
function indexOf(program: Program): Index {
  const made = INDEXES.get(program)
  if (made !== undefined) return made
  const clauses = new Map<string, Clause>()
  const articles = new Map<string, LevelClause>()
  const phrases = new Map<string, { phrase: PhraseClause; way: readonly LevelClause[] }>()
  const visit = (level: LevelClause, above: readonly LevelClause[]): void => {
    const way = [...above, level]
    for (const clause of [level, ...level.lead, ...level.tail]) {
      clauses.set(clause.id, clause)
      articles.set(clause.id, above[0] ?? level)
    }
    for (const phrase of [...level.lead, ...level.tail]) phrases.set(phrase.id, { phrase, way })
    for (const part of level.parts) visit(part, way)
  }
  for (const article of program.articles) visit(article, [])
  const effects = program.articles.flatMap(phraseClauses).filter(({ effect }) => effect !== undefined)
  const index = { clauses, articles, phrases, effects }
  INDEXES.set(program, index)
  return index
}

class Evaluation implements Environment {
  readonly values: Map<number, Value> = new Map()
  readonly leaves: Map<number, LeafOutcome> = new Map()
  readonly #program: Program
  readonly #facts: Facts
  readonly #asOf: Value
  readonly #named = new Map<string, Value>()
  readonly #truths = new Map<string, Truth>()
  readonly #verdicts = new Map<string, Lazy>()
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
    const fact = there(this.#program.vocabulary.scalars.get(name), 'fact', name)
    return knownOf(fact, this.#facts.scalars.get(name) ?? { kind: 'missing' })
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

  /** Phrases and guards, each asked once. */
  readonly #asTruths: ClauseTruths = {
    phrase: ({ id }) => this.clauseTruth(id),
    guard: (clause) => {
      const guard = clause.kind === 'phrase' ? (clause.cond.op === 'guarded' ? clause.cond : null) : clause.guard
      return {
        when: guard?.when ? truthOf(guard.when, this, null) : null,
        unless: guard?.unless ? truthOf(guard.unless, this, null) : null,
      }
    },
  }

  clauseTruth(id: string): Truth {
    let truth = this.#truths.get(id)
    if (truth === undefined) {
      const clause = there(this.#index.clauses.get(id), 'clause', id)
      truth =
        clause.kind === 'phrase'
          ? (this.#known?.phrase(id) ?? truthOf(clause.cond, this, null))
          : levelTruth(clause, this.#asTruths)
      this.#truths.set(id, truth)
    }
    return truth
  }

  clauseVerdicts(id: string): VerdictSet {
    let verdicts = this.#verdicts.get(id)
    if (verdicts === undefined) {
      const article = there(this.#index.articles.get(id), 'clause', id)
      planLevel(article, this.#asTruths, [], (clause, lazy) => this.#verdicts.set(clause.id, lazy))
      verdicts = there(this.#verdicts.get(id), 'verdict of the clause', id)
    }
    return verdicts()
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
      const found = there(this.#index.phrases.get(id), 'phrase', id)
      gate = gateOf(found.phrase, found.way, this.#asTruths)
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
