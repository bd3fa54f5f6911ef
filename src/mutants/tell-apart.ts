import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly, evaluatePlainly } from '../evaluate/plain/index.ts'
import { generate } from '../generate/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Day } from '../util/civil-date.ts'
import { differences } from './differences.ts'
import { expectationFor, type WrittenExpectation } from './expectation-for.ts'
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
  readonly near: ReadonlySet<string>
  readonly tries: number
  readonly seed: number
}

/** An application near some phrases that rules with a fault decide otherwise than those without; undefined where none was met. */
export function tellApart(
  program: Program,
  other: Program,
  touched: Touched,
  { bases, asOf, near, tries, seed }: LookFor,
): ToldApart | undefined {
  for (const { facts } of generate([program, other], { seed, count: tries, asOf, bases, near })) {
    const day = dayOf(program, facts, asOf)
    const seen = withDueRows(program.vocabulary, facts, day)
    const outcome = evaluatePlainly(program, seen, day)
    const expect = expectationsOf(program, outcome, other, seen, day, touched)
    if (expect.length > 0) return { facts, asOf: day, expect }
  }
  return undefined
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

function dayOf({ asOfFact }: Program, facts: Facts, otherwise: Day): Day {
  const given = asOfFact === null ? undefined : facts.scalars.get(asOfFact)
  return given?.kind === 'value' && typeof given.value === 'object' ? Number(given.value.num) : otherwise
}
