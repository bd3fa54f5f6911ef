import type { Plain } from '../generate/write-value.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import { covers, daysInForce } from '../model/period.ts'
import type { ProposedCase, RuleLine } from '../model/test-report.ts'
import { type Day, formatDay } from '../util/civil-date.ts'
import { type Change, changeBetween } from './change-between.ts'
import { writeCase } from './write-case.ts'

/** An application that cases may be like, and how a case of the version names it. */
export interface LikedApplication {
  readonly like: string
  readonly facts: Facts
}

/** What a case is to be made of. */
export interface Proposal {
  readonly name: string
  readonly facts: Facts
  readonly asOf: Day
  readonly expect: readonly { readonly [key: string]: Plain }[]
}

/** How a section of a test is told of the phrases of a version. */
export interface SectionOptions {
  readonly placeOf?: (phrase: string) => RuleLine | undefined
  /** Whether the version itself says a clause or phrase, and is not read in it as what it amends; without it, all of them. */
  readonly isOwn?: (clause: string) => boolean
  /** The applications that cases may be like, where cases are to be proposed for what is wanting. */
  readonly propose?: readonly LikedApplication[]
}

/** What a case says of itself until someone has looked at it. */
const BECAUSE = '由 banfa test 提出，采用前请核对结论'

/** Whether a case may be about a day: outside its days a version decides nothing. */
export function isDecidedOn(program: Program, asOf: Day): boolean {
  const days = daysInForce(program)
  return days === undefined || covers(days, formatDay(asOf))
}

/** The case written as like the application it differs from least; null where there is none it can be written like. */
export function propose(
  { name, facts, asOf, expect }: Proposal,
  bases: readonly LikedApplication[],
  program: Program,
): ProposedCase | null {
  if (!isDecidedOn(program, asOf)) return null
  let best: { like: string; change: Change; size: number } | undefined
  for (const { like, facts: base } of bases) {
    const change = changeBetween(base, facts, program.vocabulary)
    const size = change === undefined ? Number.POSITIVE_INFINITY : JSON.stringify(change).length
    if (change !== undefined && size < (best?.size ?? Number.POSITIVE_INFINITY)) best = { like, change, size }
  }
  if (best === undefined || expect.length === 0) return null
  return writeCase({
    name,
    like: best.like,
    change: best.change,
    ...(dayGiven(program, facts) === asOf ? {} : { asOf: formatDay(asOf) }),
    expect,
    because: BECAUSE,
  })
}
