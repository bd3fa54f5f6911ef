import { type Generated, generate } from '../generate/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Day } from '../util/civil-date.ts'

/** An application to begin with, and what its file calls it. */
export interface NamedBase {
  readonly name: string
  readonly facts: Facts
}

/** What applications are drawn from. */
export interface DrawOptions {
  readonly seed: number
  readonly asOf: Day
  readonly bases: readonly Facts[]
  /** Those of them to begin with when drawing; all unless some are named. */
  readonly begun?: readonly Facts[]
  /** The phrases to stay near. */
  readonly near?: ReadonlySet<string>
  /** An application with a row more in one of its lists: what moves that count and measure do not lead to. */
  readonly withRow?: (facts: Facts, n: number) => Facts
}

/** An application to try, and the one it was made of. */
export type Drawn = Pick<Generated, 'facts' | 'base'>

/** One in so many gets a row more. */
const ADDED = 4

/** The applications to try one after another: first those given, then ones near where a program turns; drawn when asked for. */
export class Draws {
  readonly #drawn: Drawn[]
  readonly #more: Iterator<Generated>
  readonly #withRow: NonNullable<DrawOptions['withRow']>

  constructor(program: Program, options: DrawOptions) {
    const { seed, asOf, bases, begun = bases, near = new Set(), withRow = (facts) => facts } = options
    this.#withRow = withRow
    this.#drawn = bases.map((facts) => ({ facts, base: facts }))
    this.#more = generate([program], { seed, asOf, bases: begun, near, count: Number.MAX_SAFE_INTEGER })
  }

  /** The n-th of them; undefined where nothing can be drawn. */
  at(n: number): Drawn | undefined {
    while (this.#drawn.length <= n) {
      const next = this.#more.next()
      if (next.done === true) return undefined
      const { facts, base } = next.value
      const at = this.#drawn.length
      this.#drawn.push({ facts: at % ADDED === 0 ? this.#withRow(facts, at / ADDED) : facts, base })
    }
    return this.#drawn[n]
  }
}

/** How many are begun with where none is given. */
const FOUND = 4

/** Some applications that pass as far as any was found, where none is given to begin with. */
export function foundBases(program: Program, seed: number, asOf: Day): Facts[] {
  return [...new Set([...generate([program], { seed, asOf, count: FOUND * 2 })].map(({ base }) => base))].slice(
    0,
    FOUND,
  )
}
