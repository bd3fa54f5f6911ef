import type { Environment } from '../../evaluate/plain/environment.ts'
import type { Question } from '../question.ts'
import { foundBefore } from './found-before.ts'
import { missingScalar, type Wanted } from './missing-fact.ts'
import { type Place, wholeOf } from './place.ts'
import { placesOfRows } from './rows-asked.ts'

/** What every search through one question stands on, found once. */
export class Ground {
  readonly question: Question
  readonly whole: Place
  /** What is missing for each named value; a fact without a clause is asked for that of whoever asks. */
  readonly named: Map<string, readonly Wanted[]> = new Map()
  readonly #scalars = new Map<string, readonly Wanted[]>()
  readonly #rows = new Map<string, readonly Place[]>()
  #env: Environment | undefined

  constructor(question: Question) {
    this.question = question
    this.whole = wholeOf(question)
  }

  /** What rows are asked with. */
  get env(): Environment {
    this.#env ??= foundBefore(this.question)
    return this.#env
  }

  /** A single fact, if it is missing. */
  scalar(name: string): readonly Wanted[] {
    const known = this.#scalars.get(name)
    if (known !== undefined) return known
    const wanted = missingScalar(name, this.question)
    this.#scalars.set(name, wanted)
    return wanted
  }

  /** Each row of a list by itself. */
  rowsOf(list: string): readonly Place[] {
    const known = this.#rows.get(list)
    if (known !== undefined) return known
    const places = placesOfRows(list, this)
    this.#rows.set(list, places)
    return places
  }
}
