import type { Program } from '../model/core.ts'
import { covers, daysInForce, daysOfUses } from '../model/period.ts'

/** A policy's programs, and those of the instruments it uses, by prefix. */
export interface Dated {
  readonly programs: ReadonlyMap<string, Program>
  readonly uses: ReadonlyMap<string, Dated>
}

/** No version decides on a day: the nearest ones, and the used instrument they are of where it is the one that lacks. */
export interface NoneInForce {
  readonly nearest: readonly string[]
  readonly lacking?: Program
}

/** The version that decides on a day, or why none does. */
export type InForce = { readonly program: Program } | NoneInForce

const NO_USES: Dated['uses'] = new Map()

/**
 * The one version in force on a day (`YYYY-MM-DD`), with the versions in force on it of what it uses. Drafts never are,
 * and the nearest version never stands in.
 */
export function inForce(
  programs: ReadonlyMap<string, Program>,
  day: string,
  uses: ReadonlyMap<string, Dated> = NO_USES,
): InForce {
  const all = [...programs.values()]
  const program = all.find((one) => isIn(daysInForce(one), day))
  if (program !== undefined) return { program }
  const dated = all.flatMap((one) => (one.draft || one.effective === null ? [] : [{ one, ...one.effective }]))
  if (dated.some((period) => covers(period, day))) return lackingOn(day, uses) ?? { nearest: [] }
  const before = dated
    .filter(({ until }) => until !== null && until < day)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0]
  const after = dated.filter(({ from }) => from > day).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  return { nearest: [before, after].flatMap((version) => (version === undefined ? [] : [version.one.version])) }
}

/**
 * A version by name, in force or not, with the versions in force on a day of what it uses; undefined where there is no
 * version of the name.
 */
export function versionOn(
  programs: ReadonlyMap<string, Program>,
  version: string,
  day: string,
  uses: ReadonlyMap<string, Dated>,
): InForce | undefined {
  const named = [...programs.values()].filter((one) => one.version === version)
  if (named.length === 0) return undefined
  const program = named.find((one) => isIn(daysOfUses(one), day))
  return program === undefined ? (lackingOn(day, uses) ?? { nearest: [] }) : { program }
}

function isIn(days: ReturnType<typeof daysInForce>, day: string): boolean {
  return days !== undefined && covers(days, day)
}

/** The first used instrument without a version in force on a day; what that one uses in turn may be what lacks. */
function lackingOn(day: string, uses: ReadonlyMap<string, Dated>): NoneInForce | undefined {
  for (const used of uses.values()) {
    const found = inForce(used.programs, day, used.uses)
    const [any] = used.programs.values()
    if (!('program' in found) && any !== undefined) return { lacking: any, ...found }
  }
  return undefined
}
