import type { CheckedPolicy } from './check/index.ts'
import type { TestedVersion } from './model/test-report.ts'
import type { SeenCase, TestRun } from './test-cases.ts'

/** The sections a test may have beside its cases. */
export const SECTIONS = ['coverage', 'boundaries', 'properties', 'mutants'] as const

/** One of them. */
export type Section = (typeof SECTIONS)[number]

/** Which sections are wanted, and how. */
export interface SectionsAsked {
  readonly sections: ReadonlySet<Section>
  /** How properties are tried. */
  readonly trying: { readonly seed?: number; readonly path?: string; readonly runs?: number }
}

/** One version of a policy, and the cases that it decided. */
export interface VersionSeen {
  readonly policy: CheckedPolicy
  readonly version: string
  readonly seen: readonly SeenCase[]
}

/** What the sections that are asked for say of each version that decided a case. */
export async function testSections(
  runs: readonly (readonly [CheckedPolicy, TestRun])[],
  asked: SectionsAsked,
): Promise<TestedVersion[]> {
  const versions: TestedVersion[] = []
  for (const one of versionsSeen(runs)) versions.push(...(await sectionsOf(one, asked)))
  return versions
}

/** The versions that decided cases, in the order they are first met. */
export function versionsSeen(runs: readonly (readonly [CheckedPolicy, TestRun])[]): VersionSeen[] {
  const versions = new Map<string, VersionSeen & { readonly seen: SeenCase[] }>()
  for (const [policy, { seen }] of runs) {
    if (seen === undefined) continue
    const { version } = seen.decided.program
    const key = JSON.stringify([policy.files.dir, version])
    const known = versions.get(key)
    if (known === undefined) versions.set(key, { policy, version, seen: [seen] })
    else known.seen.push(seen)
  }
  return [...versions.values()]
}

/** A version with the sections that are asked for; nothing where none is. */
async function sectionsOf(
  { policy, version, seen }: VersionSeen,
  { sections }: SectionsAsked,
): Promise<TestedVersion[]> {
  const [first] = seen
  if (first === undefined || sections.size === 0) return []
  const { title, rules } = first.decided.program
  return [{ policy: policy.files.dir, title, version, rules }]
}
