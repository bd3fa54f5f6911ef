import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly } from '../evaluate/plain/index.ts'
import { type NearBy, nearBy } from '../generate/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { Answers } from '../model/outcome.ts'
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
export interface LookFor extends Omit<NearBy, 'around' | 'drawn'> {
  readonly tries: number
}

/** An application that rules with a fault decide otherwise than those without; undefined where none was met. */
export function tellApart(program: Program, other: Program, touched: Touched, look: LookFor): ToldApart | undefined {
  const tell = (facts: Facts): ToldApart | undefined => {
    const asOf = dayGiven(program, facts) ?? look.asOf
    if (!isDecidedOn(program, asOf)) return undefined
    const seen = withDueRows(program.vocabulary, facts, asOf)
    const expect = expectationsOf(program, askPlainly(program, seen, asOf), other, seen, asOf, touched)
    return expect.length === 0 ? undefined : { facts, asOf, expect }
  }
  const { tries, ...where } = look
  for (const facts of nearBy([program, other], { ...where, around: tries, drawn: Math.ceil(tries / 8) })) {
    const found = tell(facts)
    if (found === undefined) continue
    return tell(nearestTo(look.bases, facts, (nearer) => tell(nearer) !== undefined)) ?? found
  }
  return undefined
}

/** What a case would expect of an application to notice that the rules have become others: the first words for it. */
export function expectationsOf(
  program: Program,
  answers: Answers,
  other: Program,
  facts: Facts,
  asOf: Day,
  touched: Touched,
): WrittenExpectation[] {
  for (const difference of differences(answers, askPlainly(other, facts, asOf), touched)) {
    const expected = expectationFor(difference, answers, program)
    if (expected !== null) return [expected]
  }
  return []
}
