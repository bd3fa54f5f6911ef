import type { PlainAnswers } from '../evaluate/plain/index.ts'
import type { DecisionComparison, Flip } from '../model/comparison.ts'
import type { Program } from '../model/core.ts'
import { verdictWord } from '../model/truth.ts'
import { compare } from '../util/rational.ts'
import { MatrixTally } from './matrix-tally.ts'
import { type Missed, nearMiss, phrasesUnder } from './near-miss.ts'
import { answerOf, type Step, verdictStep } from './steps.ts'

/** Why something came out otherwise: the changes that do it, by key. */
export interface Causes {
  readonly causes: readonly string[]
  readonly together: boolean
}

/** What one decision point came to on the applications so far, in both versions. */
export class DecisionTally {
  readonly #id: string
  readonly #before: Program
  readonly #after: Program
  readonly #phrases: ReturnType<typeof phrasesUnder>
  readonly #matrix = new MatrixTally()
  readonly #flips: Flip[] = []
  readonly #answersChanged: string[] = []
  readonly #missed: Missed[] = []

  constructor(id: string, before: Program, after: Program) {
    this.#id = id
    this.#before = before
    this.#after = after
    this.#phrases = phrasesUnder(after, id)
  }

  /** Notes one application; `causesOf` is asked only where the verdict is another one. */
  add(application: string, was: PlainAnswers, is: PlainAnswers, causesOf: () => Causes): Step | undefined {
    const [old, now] = [verdictWord(was.decision(this.#id)), verdictWord(is.decision(this.#id))]
    this.#matrix.add(application, old, now)
    const direction = verdictStep(old, now)
    if (direction !== undefined) this.#flips.push({ application, old, new: now, direction, ...causesOf() })
    else if (answerOf(this.#before, was, this.#id) !== answerOf(this.#after, is, this.#id)) {
      this.#answersChanged.push(application)
      return 'other'
    }
    const missed = now === 'fail' ? nearMiss(application, this.#phrases, is) : undefined
    if (missed !== undefined) this.#missed.push(missed)
    return direction
  }

  /** What it comes to; nothing where no application asked for it. */
  comparison(name: (cause: string) => string): DecisionComparison[] {
    const cells = this.#matrix.cells()
    const label = this.#after.decisions.get(this.#id)?.label
    if (cells.length === 0 || label === undefined) return []
    return [
      {
        id: this.#id,
        label,
        isDefault: this.#after.defaultDecision === this.#id,
        cells,
        flips: this.#flips.map((flip) => ({ ...flip, causes: flip.causes.map(name) })),
        answersChanged: this.#answersChanged,
        nearMisses: [...this.#missed].sort((a, b) => compare(a.distance, b.distance)).map(({ miss }) => miss),
      },
    ]
  }
}
