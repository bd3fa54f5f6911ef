import { askPlainly, type KnownAnswers, type PlainAnswers } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Day } from '../util/civil-date.ts'

/** What comes to the same in another program, whatever the application. */
export interface SharedValues {
  readonly with: Program
  readonly names: ReadonlySet<string>
  /** Phrases, with what they are called there. */
  readonly phrases: ReadonlyMap<string, string>
}

/** One application, asked of any program, the same question once. */
export class Asked {
  readonly #facts: Facts
  readonly #day: Day
  readonly #answers = new Map<Program, PlainAnswers>()

  /** `facts` with a row for every year that is due. */
  constructor(facts: Facts, day: Day) {
    this.#facts = facts
    this.#day = day
  }

  /** What a program says of it; the values it shares with another program are worked out once for both. */
  of(program: Program, shared?: SharedValues): PlainAnswers {
    const known = this.#answers.get(program)
    if (known !== undefined) return known
    const answers = askPlainly(program, this.#facts, this.#day, shared && alike(this.of(shared.with), shared))
    this.#answers.set(program, answers)
    return answers
  }
}

function alike(other: PlainAnswers, { names, phrases }: SharedValues): KnownAnswers {
  return {
    named: (name) => (names.has(name) ? other.named(name) : undefined),
    phrase: (id) => {
      const there = phrases.get(id)
      return there === undefined ? undefined : other.truth(there)
    },
  }
}
