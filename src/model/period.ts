import type { Program } from './core.ts'

/** The days from one to another, both included (`YYYY-MM-DD`); null is no last day. */
export interface Period {
  readonly from: string
  readonly until: string | null
}

/** Whether a day lies in a period. */
export function covers({ from, until }: Period, day: string): boolean {
  return from <= day && (until === null || day <= until)
}

/** The days two periods share; undefined when there are none. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from
  const until = a.until === null ? b.until : b.until === null || a.until < b.until ? a.until : b.until
  return until !== null && until < from ? undefined : { from, until }
}

/** The days on which the instruments a program uses are in force, each in the version that is part of it; undefined: none. */
export function daysOfUses({ uses }: Program): Period | undefined {
  let days: Period | undefined = { from: '', until: null }
  for (const { effective } of uses.values())
    if (days !== undefined) days = effective === null ? undefined : overlap(days, effective)
  return days
}

/** The days a program decides for: its version and those it uses are in force. A draft decides for none. */
export function daysInForce(program: Program): Period | undefined {
  const days = daysOfUses(program)
  return program.draft || program.effective === null || days === undefined
    ? undefined
    : overlap(program.effective, days)
}
