import type { Plain } from '../generate/write-value.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { daysInForce } from '../model/period.ts'
import type { ProposedCase } from '../model/test-report.ts'
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
  readonly because: string
}

/** Whether a case may be about a day: outside its days a version decides nothing. */
export function isDecidedOn(program: Program, asOf: Day): boolean {
  const days = daysInForce(program)
  const day = formatDay(asOf)
  return days === undefined || (day >= days.from && (days.until === null || day <= days.until))
}

/** The case written as like the application it differs from least; null where there is none it can be written like. */
export function propose(
  { name, facts, asOf, expect, because }: Proposal,
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
  const given = program.asOfFact === null ? undefined : facts.scalars.get(program.asOfFact)
  const own = given?.kind === 'value' && typeof given.value === 'object' ? Number(given.value.num) : undefined
  return writeCase({
    name,
    like: best.like,
    change: best.change,
    ...(own === asOf ? {} : { asOf: formatDay(asOf) }),
    expect,
    because,
  })
}
