import type { Program } from '../model/core.ts'
import type { WholeVersion } from '../model/policy.ts'
import type { Property } from '../model/property.ts'

/** What trying properties needs of a checked policy. */
export interface CheckedVersions {
  readonly programs: ReadonlyMap<string, Program>
  readonly versions: readonly WholeVersion[]
  readonly properties?: ReadonlyMap<string, readonly Property[]>
}
