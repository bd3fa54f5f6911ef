import type { CheckedPolicy } from './check/index.ts'
import { withDueRows } from './evaluate/due-rows.ts'
import type { Program } from './model/core.ts'
import type { RuleLine, TestedMutant, TestedVersion } from './model/test-report.ts'
import type { TestedProperty } from './model/tested-property.ts'
import { levelClauses, phraseClauses } from './model/walk-core.ts'
import type { CaseToTry } from './mutants/index.ts'
import type { NamedBase } from './properties/index.ts'
import type { LikedApplication, SectionOptions } from './propose/index.ts'
import { placesIn, type SeenCase, type TestRun } from './test-cases.ts'
import { once } from './util/when-asked.ts'

/** The sections a test may have beside its cases. */
export const SECTIONS = ['coverage', 'boundaries', 'properties', 'mutants'] as const

/** One of them. */
export type Section = (typeof SECTIONS)[number]

/** Which sections are wanted, and how. */
export interface SectionsAsked {
  readonly sections: ReadonlySet<Section>
  /** Cases are proposed for what is wanting; this takes longer. */
  readonly proposes: boolean
  /** Told how many of how many faults were tried. */
  readonly progress?: (done: number, all: number) => void
  /** The examples of what a version amends: properties are tried on these too. */
  readonly amended?: (policy: CheckedPolicy, version: string) => readonly NamedBase[]
  /** How properties are tried; the seed also draws the applications that faults are looked for on. */
  readonly trying: { readonly seed?: number; readonly path?: string; readonly runs?: number }
}

/** One version of a policy, and the cases that it decided. */
interface VersionSeen {
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
function versionsSeen(runs: readonly (readonly [CheckedPolicy, TestRun])[]): VersionSeen[] {
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
async function sectionsOf({ policy, version, seen }: VersionSeen, asked: SectionsAsked): Promise<TestedVersion[]> {
  const [first] = seen
  if (first === undefined || asked.sections.size === 0) return []
  const { program } = first.decided
  const { title, rules } = program
  const liked = likedIn(policy, version, seen)
  const places = placesIn(policy, version)
  const placeOf = (phrase: string): RuleLine | undefined => places.get(phrase)
  const { sections, proposes } = asked
  const { isOwn, unchanged } = ownIn(policy, program, placeOf)
  const options = { placeOf, isOwn, ...(proposes ? { propose: liked } : {}) }
  const cases = seen.map(caseOf)
  const coverage = sections.has('coverage')
    ? (await import('./text-coverage/index.ts')).coverageOf(program, cases, options)
    : undefined
  const boundaries = sections.has('boundaries')
    ? (await import('./boundaries/index.ts')).boundariesOf(program, cases, options)
    : undefined
  const bases = once(() => basesOf(policy, version, liked, asked))
  const properties = sections.has('properties') ? await propertiesIn(policy, version, bases, asked) : undefined
  const mutants = sections.has('mutants')
    ? await mutantsIn(program, cases, {
        placeOf,
        isOwn,
        liked,
        asked,
        brokenProperty: brokenIn(policy, version, bases),
      })
    : undefined
  return [
    {
      policy: policy.files.dir,
      title,
      version,
      rules,
      ...(unchanged === undefined ? {} : { unchanged }),
      ...(coverage === undefined ? {} : { coverage }),
      ...(boundaries === undefined ? {} : { boundaries }),
      ...(properties === undefined ? {} : { properties }),
      ...(mutants === undefined ? {} : { mutants }),
    },
  ]
}

/** What an amendment says itself; what it leaves as it was is for the cases of the version it amends. */
function ownIn(
  policy: CheckedPolicy,
  { version, articles }: Program,
  placeOf: (phrase: string) => RuleLine | undefined,
): Required<Pick<SectionOptions, 'isOwn'>> & Pick<TestedVersion, 'unchanged'> {
  const amends = policy.versions.find(({ id }) => id === version)?.amends
  if (amends === undefined) return { isOwn: () => true }
  const folder = `${policy.files.dir}/${version}/`
  const own = articles.filter((article) =>
    phraseClauses(article).some(({ id }) => placeOf(id)?.file.startsWith(folder)),
  )
  const ids = new Set(
    own.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)].map(({ id }) => id)),
  )
  return { isOwn: (clause) => ids.has(clause), unchanged: { version: amends, articles: articles.length - own.length } }
}

/** A case as every section takes it; those that do not come out as they expect notice no fault. */
function caseOf({ name, decided, expect, met }: SeenCase): CaseToTry & { readonly met: boolean } {
  const { facts: given, outcome, asOf, program, subject } = decided
  const facts = withDueRows(program.vocabulary, given, asOf)
  return { name, given, facts, asOf, expect, outcome, met, ...(subject === undefined ? {} : { subject }) }
}

/** The applications cases may be like: those of a file each. */
function likedIn(policy: CheckedPolicy, version: string, seen: readonly SeenCase[]): LikedApplication[] {
  const folder = `${policy.files.dir}/${version}/`
  return seen.flatMap(({ name, decided: { facts } }) => {
    const isWhole = !name.includes(' · ') && /\.(?:ya?ml|json)$/i.test(name)
    return isWhole && name.startsWith(folder) ? [{ like: name.slice(folder.length), facts }] : []
  })
}

/** How often each property is tried where nothing is said. */
const RUNS = 100
const SEED = 20190101

async function propertiesIn(
  policy: CheckedPolicy,
  version: string,
  bases: () => readonly NamedBase[],
  { trying: { seed = SEED, runs = RUNS, path } }: SectionsAsked,
): Promise<TestedProperty[]> {
  if (policy.properties === undefined || !policy.programs.has(version)) return []
  const { checkProperties } = await import('./properties/index.ts')
  return checkProperties(policy, version, { seed, runs, bases: bases(), ...(path === undefined ? {} : { path }) })
}

/** How often each property is tried on a fault that no case notices. */
const RUNS_OF_A_FAULT = 30

/** What applications are drawn from: the examples of a version, and those of what it amends. */
function basesOf(
  policy: CheckedPolicy,
  version: string,
  liked: readonly LikedApplication[],
  { amended }: SectionsAsked,
): NamedBase[] {
  return [...liked.map(({ like, facts }) => ({ name: like, facts })), ...(amended?.(policy, version) ?? [])]
}

type BrokenProperty = (program: Program) => Promise<string | undefined>

/** What finds the property that a fault breaks, made when it is first asked. */
function brokenIn(policy: CheckedPolicy, version: string, bases: () => readonly NamedBase[]): BrokenProperty {
  let made: ReturnType<typeof proverOf> | undefined
  return async (program) => {
    made ??= proverOf(policy, version, bases())
    return (await made)?.(program)
  }
}

/** None where a property is broken without a fault: it would notice every one. */
async function proverOf(
  policy: CheckedPolicy,
  version: string,
  bases: readonly NamedBase[],
): Promise<((program: Program) => string | undefined) | undefined> {
  if (policy.properties === undefined || !policy.programs.has(version)) return undefined
  const { prepareProperties } = await import('./properties/index.ts')
  const runner = await prepareProperties(policy, version, { seed: SEED, runs: RUNS_OF_A_FAULT, bases })
  const brokenBy = (instead?: Program): string | undefined =>
    runner.run({ quick: true, ...(instead === undefined ? {} : { instead }) }).find(({ fate }) => fate === 'broken')
      ?.name.zh
  return brokenBy() === undefined ? brokenBy : undefined
}

interface Planting {
  readonly placeOf: (phrase: string) => RuleLine | undefined
  readonly isOwn: (clause: string) => boolean
  readonly liked: readonly LikedApplication[]
  readonly asked: SectionsAsked
  readonly brokenProperty: BrokenProperty
}

/** How many applications are looked at for each fault that no case notices. */
const TRIES = 800
/** Between two turns of the event loop, so that a key is heard. */
const AT_ONCE = 10

async function mutantsIn(
  program: Program,
  cases: readonly (CaseToTry & { readonly met: boolean })[],
  { placeOf, isOwn, liked, asked, brokenProperty }: Planting,
): Promise<TestedMutant[]> {
  const { mutantsOf } = await import('./mutants/index.ts')
  const found: TestedMutant[] = []
  const options = {
    cases: cases.filter(({ met }) => met),
    placeOf,
    isOwn,
    liked,
    tries: TRIES,
    seed: asked.trying.seed ?? 1,
    brokenProperty,
    ...(asked.progress === undefined ? {} : { progress: asked.progress }),
  }
  for await (const mutant of mutantsOf(program, options)) {
    found.push(mutant)
    if (found.length % AT_ONCE === 0) await new Promise(setImmediate)
  }
  return found
}
