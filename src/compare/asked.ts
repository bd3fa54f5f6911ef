import { askPlainly, type PlainAnswers } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Day } from '../util/civil-date.ts'

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

  /** What a program says of it. */
  of(program: Program): PlainAnswers {
    const known = this.#answers.get(program)
    if (known !== undefined) return known
    const answers = askPlainly(program, this.#facts, this.#day)
    this.#answers.set(program, answers)
    return answers
  }
}
