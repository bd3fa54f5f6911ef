import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Reach } from '../model/reach.ts'
import type { Day } from '../util/civil-date.ts'
import { around } from './around.ts'
import { generate } from './generate.ts'

/** Where applications are looked for, and how many are looked at. */
export interface NearBy {
  /** Those to begin with. */
  readonly bases: readonly Facts[]
  readonly asOf: Day
  /** The phrases to stay near, and the facts they are read from. */
  readonly near: ReadonlySet<string>
  readonly reach: Reach
  /** How many with other answers to what is reached, and how many drawn after them. */
  readonly around: number
  readonly drawn: number
  readonly seed: number
}

/** First applications with few rows and one or two other answers, then some drawn near where the rules turn. */
export function* nearBy(programs: readonly Program[], look: NearBy): Generator<Facts> {
  const { bases, asOf, near, reach, seed } = look
  let left = look.around
  for (const facts of around(programs, reach, bases, asOf)) {
    if (left-- === 0) break
    yield facts
  }
  for (const { facts } of generate(programs, { seed, count: look.drawn, asOf, bases, near })) yield facts
}
