import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly, type PlainAnswers } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Cond, Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import { covers, daysInForce } from '../model/period.ts'
import type { Looked } from '../model/property.ts'
import { FALSE, type Truth, type Verdict, verdictWord } from '../model/truth.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import { type Day, formatDay } from '../util/civil-date.ts'

/** What a version says of one application, each piece worked out when it is asked for. */
export interface Answers extends PlainAnswers {
  readonly facts: Facts
  readonly day: Day
  /** The truth of a condition of a property. */
  holds(cond: Cond): Truth
  verdict(looked: Looked): Verdict
}

/** A version that can be asked of applications, the conditions of properties beside its own. */
export class World {
  readonly program: Program
  readonly #asked: Program
  readonly #conds: ReadonlyMap<Cond, string>
  readonly #assumptions: readonly string[]
  readonly #otherwise: Day
  readonly #clauses: ReadonlySet<string>
  readonly #known = new WeakMap<Facts, Answers>()

  constructor(program: Program, conds: readonly Cond[], otherwise: Day) {
    this.program = program
    this.#otherwise = otherwise
    this.#clauses = new Set(
      program.articles.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)].map(({ id }) => id)),
    )
    const named = (prefix: string) => (_: unknown, i: number) => `${prefix} ${i}`
    this.#conds = new Map(conds.map((cond, i) => [cond, named('property')(cond, i)]))
    this.#assumptions = program.assume.map(named('assume'))
    const points = [...this.#conds, ...program.assume.map(({ cond }, i) => [cond, named('assume')(cond, i)] as const)]
    this.#asked = {
      ...program,
      decisions: new Map([
        ...program.decisions,
        ...points.map(
          ([cond, id]) =>
            [
              id,
              { id, label: { zh: '', en: '' }, subject: program.subject, cond, answer: null, verdicts: null },
            ] as const,
        ),
      ]),
    }
  }

  /** Whether the version has a clause or phrase of this id. */
  has(clause: string): boolean {
    return this.#clauses.has(clause)
  }

  /** The day an application is decided for. */
  dayOf(facts: Facts): Day {
    return dayGiven(this.program, facts) ?? this.#otherwise
  }

  /** What it says of an application; what was worked out for one property is there for the next. */
  ask(facts: Facts): Answers {
    const known = this.#known.get(facts)
    if (known !== undefined) return known
    const made = this.#answers(facts)
    this.#known.set(facts, made)
    return made
  }

  #answers(facts: Facts): Answers {
    const day = this.dayOf(facts)
    const answers = askPlainly(this.#asked, withDueRows(this.program.vocabulary, facts, day), day)
    return {
      ...answers,
      facts,
      day,
      holds: (cond) => answers.decision(this.#conds.get(cond) ?? ''),
      verdict: ({ kind, id }) => verdictWord(kind === 'decision' ? answers.decision(id) : answers.clause(id).verdicts),
    }
  }

  /**
   * Whether the version decides on the day, and nothing that every sane application keeps is surely broken that is not
   * broken in the application it is made of.
   */
  isSane(answers: Answers, base: Facts): boolean {
    const days = daysInForce(this.program)
    if (!this.program.draft && (days === undefined || !covers(days, formatDay(answers.day)))) return false
    return this.#assumptions.every((id) => answers.decision(id) !== FALSE || this.ask(base).decision(id) === FALSE)
  }
}
