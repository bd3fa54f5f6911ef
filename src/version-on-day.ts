import type { CheckedPolicy } from './check/index.ts'
import { inForce } from './resolve/in-force.ts'

/** The id of the version of a checked policy that is in force on a day, or the ids of the nearest ones. */
export function versionOnDay(
  { programs, uses }: CheckedPolicy,
  day: string,
): { readonly version: string } | { readonly nearest: readonly string[] } {
  const found = inForce(programs, day, uses)
  return 'program' in found ? { version: found.program.version } : { nearest: found.nearest }
}
