import { askPlainly, type PlainAnswers } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Day } from '../util/civil-date.ts'

/** Named values that come to the same in two programs, whatever the application. */
export interface SharedValues {
  readonly with: Program
  readonly names: ReadonlySet<string>
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
    const other = shared && this.of(shared.with)
    const answers = askPlainly(program, this.#facts, this.#day, (name) =>
      other !== undefined && shared?.names.has(name) ? other.named(name) : undefined,
    )
    this.#answers.set(program, answers)
    return answers
  }
}
