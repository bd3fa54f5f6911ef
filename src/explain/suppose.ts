import { type ClauseTruths, levelTruth, plannedVerdicts } from '../evaluate/plain/clauses.ts'
import type { Clause, Cond, DecisionPoint, Expr } from '../model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../model/truth.ts'
import { has, type LeafTruth, negate, truthOf } from './fold.ts'
import { leafTruths, outcomeOf, type Question, valueNow } from './question.ts'

/**
 * What decisions would come to if phrases came out the other way. Clauses and decisions that ask for each other are
 * asked anew; numbers stay as they are. The name of a decision among the mended: what it asks itself is open.
 */
export class Supposition {
  readonly #question: Question
  readonly #mended: ReadonlySet<string>
  readonly #truths = new Map<string, Truth>()
  readonly #points = new Map<string, VerdictSet>()

  constructor(question: Question, mended: ReadonlySet<string>) {
    this.#question = question
    this.#mended = mended
  }

  /** Whether a decision may pass: it no longer fails, and passes where what is still open turns out well. */
  mayPass({ id }: DecisionPoint): boolean {
    return has(this.#point(id), TRUE)
  }

  #point(id: string): VerdictSet {
    let verdicts = this.#points.get(id)
    if (verdicts === undefined) {
      const point = this.#question.program.decisions.get(id)
      verdicts = point === undefined ? NEUTRAL : this.#decided(point)
      this.#points.set(id, verdicts)
    }
    return verdicts
  }

  #decided({ id, cond, answer, verdicts }: DecisionPoint): VerdictSet {
    const leaf: LeafTruth = this.#mended.has(id) ? (asked) => this.#leaf(asked, UNKNOWN) : this.#asked
    const arises = truthOf(cond, leaf)
    if (answer === null) return arises
    const meant = this.#answered(answer, verdicts, leaf)
    return (has(arises, TRUE) ? meant : 0) | (arises & (FALSE | NEUTRAL))
  }

  #answered(answer: Expr, verdicts: DecisionPoint['verdicts'], leaf: LeafTruth): VerdictSet {
    if (verdicts === null) {
      const value = valueNow(answer, this.#question)
      return value === undefined ? UNKNOWN : value.present ? TRUE : NEUTRAL
    }
    if (answer.op !== 'cases') return TRUE | FALSE | NEUTRAL
    let found: VerdictSet = 0
    for (const { when, value } of answer.cases) {
      const applies = when === null ? TRUE : truthOf(when, leaf)
      const outcome = value.op === 'literal' ? String(value.value) : ''
      if (has(applies, TRUE)) found |= verdicts.get(outcome) ?? 0
      if (applies === TRUE) return found
    }
    return found | NEUTRAL
  }

  readonly #asked: LeafTruth = (leaf) => this.#leaf(leaf, undefined)

  #leaf(leaf: Parameters<LeafTruth>[0], own: Truth | undefined): Truth {
    switch (leaf.op) {
      case 'met':
        return this.#verdictsOf(leaf.clause) || NEUTRAL
      case 'holds':
        return this.#truth(leaf.clause)
      case 'metDecision':
        return this.#point(leaf.decision)
      default:
        return own ?? leafTruths(this.#question)(leaf)
    }
  }

  #truth(id: string): Truth {
    let truth = this.#truths.get(id)
    if (truth === undefined) {
      const clause = this.#question.clauses.get(id)?.clause
      truth = clause === undefined ? NEUTRAL : this.#clauseTruth(clause)
      this.#truths.set(id, truth)
    }
    return truth
  }

  #clauseTruth(clause: Clause): Truth {
    if (clause.kind !== 'phrase') return levelTruth(clause, this.#asTruths)
    if (this.#mended.has(clause.id)) return negate(outcomeOf(clause.id, this.#question).truth)
    return truthOf(clause.cond, this.#asked)
  }

  #verdictsOf(id: string): VerdictSet {
    for (const article of this.#question.program.articles) {
      const planned = plannedVerdicts(article).get(id)
      if (planned !== undefined) return planned(this.#asTruths)
    }
    return NEUTRAL
  }

  readonly #asTruths: ClauseTruths = {
    truth: ({ id }) => this.#truth(id),
    guard: (clause) => {
      const guard = clause.kind === 'phrase' ? (clause.cond.op === 'guarded' ? clause.cond : null) : clause.guard
      const truth = (cond: Cond | null | undefined): Truth | null => (cond ? truthOf(cond, this.#asked) : null)
      return { when: truth(guard?.when), unless: truth(guard?.unless) }
    },
    verdicts: new Map(),
  }
}
