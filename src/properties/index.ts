import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { phrasePlaces } from '../model/phrase-places.ts'
import type { Property } from '../model/property.ts'
import type { TestedProperty } from '../model/tested-property.ts'
import { type Day, parseDay } from '../util/civil-date.ts'
import type { CheckedVersions } from './checked-versions.ts'
import { defaultProperties } from './defaults.ts'
import { foundBases, type NamedBase } from './draws.ts'
import { Runner, type TryOptions } from './runner.ts'

export type { CheckedVersions } from './checked-versions.ts'
export { defaultProperties } from './defaults.ts'
export type { NamedBase } from './draws.ts'
export type { Runner, TryOptions } from './runner.ts'

/** How properties are tried. */
export interface PropertyOptions {
  readonly seed: number
  /** How many applications each property is tried on; those that compare whole answers are tried on fewer. */
  readonly runs: number
  /** Applications to begin with, such as the examples of the version; without any, some that pass are looked for. */
  readonly bases?: readonly NamedBase[]
  /** The day of applications that do not say one themselves. */
  readonly asOf?: Day
}

/** The properties of a version: those written for it, and those of its vocabulary. */
export function propertiesOf(policy: CheckedVersions, version: string): readonly Property[] {
  const program = policy.programs.get(version)
  if (program === undefined) throw new Error(`no version ${version} that decides`)
  if (policy.properties === undefined) throw new Error('the properties of the policy were not read')
  return [...(policy.properties.get(version) ?? []), ...defaultProperties(program)]
}

/** Tries the properties of a version on applications drawn near where its rules turn. */
export async function checkProperties(
  policy: CheckedVersions,
  version: string,
  options: PropertyOptions & TryOptions,
): Promise<TestedProperty[]> {
  return (await prepareProperties(policy, version, options)).run(options)
}

/** The same, to be run again and again on the same applications: on programs with a fault planted in them. */
export async function prepareProperties(
  policy: CheckedVersions,
  version: string,
  { seed, runs, bases = [], asOf }: PropertyOptions,
): Promise<Runner> {
  const properties = propertiesOf(policy, version)
  const { programs } = policy
  const program = programs.get(version)
  const whole = policy.versions.find(({ id }) => id === version)
  if (program === undefined) throw new Error(`no version ${version} that decides`)
  const day = asOf ?? firstDay([program, ...programs.values()])
  const named: readonly { name: string | null; facts: Facts }[] =
    bases.length > 0 ? bases : foundBases(program, seed, day).map((facts) => ({ name: null, facts }))
  const names = new Map(named.map(({ name, facts }) => [facts, name]))
  const places = phrasePlaces(whole ?? { articles: [] })
  const { Value, stream, check } = await import('fast-check')
  return new Runner({
    program,
    programs,
    properties,
    draw: { seed, asOf: day, bases: named.map(({ facts }) => facts) },
    runs,
    names: { placeOf: (phrase) => places.get(phrase) ?? null, nameOf: (base) => names.get(base) ?? null },
    library: { Value, stream, check },
  })
}

/** The day the first of some versions takes effect; without any, that of the standard of dates. */
function firstDay(programs: readonly Program[]): Day {
  const days = programs.flatMap(({ effective }) => effective?.from ?? [])
  return parseDay(days[0] ?? '') ?? 0
}
