import type { Program } from '../../model/core.ts'
import { daysInForce, overlap, type Period } from '../../model/period.ts'
import type { WholeVersion } from '../../model/policy.ts'

/** A version together with one version of each instrument it uses. */
export interface Variant {
  /** What its program is called among those of the policy. */
  readonly key: string
  readonly used: ReadonlyMap<string, Program>
}

interface Choice {
  readonly used: ReadonlyMap<string, Program>
  readonly names: readonly string[]
  readonly days: Period
}

/**
 * Every combination of the versions of used instruments that are in force together on some day of a version's period, in
 * the order of the days; for a draft, on any day. The latest bears the version's own name: `2020`; those before it name
 * what they use: `2020+base@2018`. None: the instruments are never in force when the version is.
 */
export function variantsOf(
  version: WholeVersion,
  uses: ReadonlyMap<string, ReadonlyMap<string, Program>>,
): readonly Variant[] {
  const own: Period = (version.draft ? null : version.effective) ?? { from: '', until: null }
  let choices: Choice[] = [{ used: new Map(), names: [], days: own }]
  for (const [prefix, programs] of uses)
    choices = choices.flatMap((choice) =>
      [...programs].flatMap(([key, program]) => taking(choice, prefix, key, program)),
    )
  choices.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0))
  return choices.map(({ used, names }, at) => ({
    key: at === choices.length - 1 ? version.id : [version.id, ...names].join('+'),
    used,
  }))
}

function taking({ used, names, days }: Choice, prefix: string, key: string, program: Program): Choice[] {
  const theirs = daysInForce(program)
  const shared = theirs && overlap(days, theirs)
  if (shared === undefined) return []
  const name = `${prefix}@${key.includes('+') ? `(${key})` : key}`
  return [{ used: new Map([...used, [prefix, program]]), names: [...names, name], days: shared }]
}
