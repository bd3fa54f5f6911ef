import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly, evaluatePlainly } from '../evaluate/plain/index.ts'
import { around, generate } from '../generate/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Reach } from '../model/reach.ts'
import { expectationFor, isDecidedOn, nearestTo, type WrittenExpectation } from '../propose/index.ts'
import type { Day } from '../util/civil-date.ts'
import { differences } from './differences.ts'
import type { Touched } from './touched.ts'

/** An application that two sets of rules decide otherwise, and what a case would expect of it. */
export interface ToldApart {
  readonly facts: Facts
  readonly asOf: Day
  readonly expect: readonly WrittenExpectation[]
}

/** Where and how long applications are looked for. */
export interface LookFor {
  readonly bases: readonly Facts[]
  readonly asOf: Day
  /** The phrases that turn on the fault, and the facts it and they are read from. */
  readonly near: ReadonlySet<string>
  readonly reach: Reach
  readonly tries: number
  readonly seed: number
}

/** An application that rules with a fault decide otherwise than those without; undefined where none was met. */
export function tellApart(program: Program, other: Program, touched: Touched, look: LookFor): ToldApart | undefined {
  const tell = (facts: Facts): ToldApart | undefined => {
    const asOf = dayGiven(program, facts) ?? look.asOf
    if (!isDecidedOn(program, asOf)) return undefined
    const seen = withDueRows(program.vocabulary, facts, asOf)
    const expect = expectationsOf(program, evaluatePlainly(program, seen, asOf), other, seen, asOf, touched)
    return expect.length === 0 ? undefined : { facts, asOf, expect }
  }
  for (const facts of applications(program, other, look)) {
    const found = tell(facts)
    if (found === undefined) continue
    return tell(nearestTo(look.bases, facts, (nearer) => tell(nearer) !== undefined)) ?? found
  }
  return undefined
}

/** First those with few rows and one or two other answers, then those drawn near where the rules turn. */
function* applications(program: Program, other: Program, look: LookFor): Generator<Facts> {
  const { bases, asOf, near, reach, tries, seed } = look
  const programs = [program, other]
  let left = tries
  for (const facts of around(programs, reach, bases, asOf)) {
    if (left-- === 0) break
    yield facts
  }
  for (const { facts } of generate(programs, { seed, count: Math.ceil(tries / 8), asOf, bases, near })) yield facts
}

/** What a case would expect of an application to notice that the rules have become others: the first words for it. */
export function expectationsOf(
  program: Program,
  outcome: Outcome,
  other: Program,
  facts: Facts,
  asOf: Day,
  touched: Touched,
): WrittenExpectation[] {
  for (const difference of differences(outcome, askPlainly(other, facts, asOf), touched)) {
    const expected = expectationFor(difference, outcome, program)
    if (expected !== null) return [expected]
  }
  return []
}
