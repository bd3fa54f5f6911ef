import { asRead } from '../../decide.ts'
import { generate } from '../../generate/index.ts'
import { type CheckedPolicy, compareVersions, loadPolicy } from '../../index.ts'
import { applicationFilesAt } from '../../load/application-files.ts'
import { type Application, type Facts, isReadable, type Unreadable } from '../../model/application.ts'
import { noSuchVersion } from '../../model/asked-wrongly.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { Program } from '../../model/core.ts'
import type { Refusal } from '../../model/decision.ts'
import { hasErrors } from '../../model/finding.ts'
import { renderComparison } from '../../report/index.ts'
import { formatDay } from '../../util/civil-date.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { basesOf, dayFor, MOST_DRAWN, seedNumber, wholeNumber } from '../draw-applications.ts'
import { encodingOf } from '../encoding-flag.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { latestPrograms } from '../latest-programs.ts'
import { printErrors } from '../print-errors.ts'
import { eachAsked } from '../read-applications.ts'
import { omissionsOf, today, wantedReports, wordingsOf, writeReports } from '../report-files.ts'
import { showProgress } from '../show-progress.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa diff`. */
export interface DiffFlags {
  readonly applications?: readonly string[]
  readonly generate?: string
  readonly seed: string
  readonly asOf?: string
  readonly for?: string
  readonly skipUnreadable?: boolean
  readonly all?: boolean
  readonly report: readonly string[]
  readonly omit?: string
  readonly global: readonly string[]
  readonly force?: boolean
  readonly policy?: string
  readonly encoding?: string
  readonly format: string
}

/** `banfa diff OLD NEW`: compares two versions; 0 whatever it found, 70 when it could not compare. */
export async function diffCommand(old: string, now: string, flags: DiffFlags, terminal: Terminal): Promise<number> {
  const dir = findPolicy(flags.policy)
  const drawn = flags.generate === undefined ? 0 : drawnCount(flags.generate)
  const seed = seedNumber(flags.seed)
  const force = flags.force === true
  const reports = wantedReports(flags.report, force)
  const shape = { omit: omissionsOf(flags.omit), global: wordingsOf(flags.global) }
  const policy = loadPolicy(dir, { errorsOnly: true, drafts: [old, now] })
  if (hasErrors(policy.findings)) {
    printErrors(policy, terminal)
    return EXIT.couldNotRun
  }
  const found = compare(policy, [old, now], { ...flags, drawn, seed }, terminal)
  if ('error' in found) throw notCompared(found)
  if (found.consequences?.applications === 0)
    throw new CouldNotRun({
      zh: `没有一份申请能够决定（搁置 ${found.consequences.setAside.length} 份），未对照`,
      en: `no application could be decided (${found.consequences.setAside.length} set aside); not compared`,
    })
  await writeReports(reports, found, { on: today(), language: terminal.language, ...shape }, { force, terminal })
  print(
    flags.format === 'json'
      ? JSON.stringify(found, null, 2)
      : renderComparison(found, { ...terminal, all: flags.all === true }),
  )
  return EXIT.pass
}

function compare(
  policy: CheckedPolicy,
  [old, now]: readonly [string, string],
  asking: Asking,
  { language }: Terminal,
): Comparison | Refusal {
  const { applications: paths, drawn } = asking
  const programs = [old, now].map((id) => programOf(policy, id))
  const applications = paths === undefined && drawn === 0 ? null : askedApplications(policy, programs, asking)
  const progress = showProgress({ zh: '对照申请', en: 'comparing applications' }, language)
  try {
    return compareVersions(policy, old, now, applications, {
      synthetic: drawn,
      progress: (done) => progress.step(done, paths === undefined ? drawn : undefined),
      ...(asking.asOf === undefined ? {} : { asOf: asking.asOf }),
      ...(asking.for === undefined ? {} : { for: asking.for }),
      ...(asking.skipUnreadable === undefined ? {} : { skipUnreadable: asking.skipUnreadable }),
    })
  } finally {
    progress.end()
  }
}

function drawnCount(text: string): number {
  return wholeNumber(text, 1, MOST_DRAWN, { zh: '份数', en: 'the count' })
}

function programOf(policy: CheckedPolicy, id: string): Program {
  const programs = latestPrograms(policy)
  const program = programs.get(id)
  if (program !== undefined) return program
  throw CouldNotRun.for(
    noSuchVersion(
      id,
      policy.versions.map((version) => version.id),
    ),
  )
}

interface Asking extends Pick<DiffFlags, 'applications' | 'encoding' | 'asOf' | 'for' | 'skipUnreadable'> {
  readonly drawn: number
  readonly seed: number
}

/** The applications to compare on, those given first, read as they are compared: an archive need not be held at once. */
function* askedApplications(
  policy: CheckedPolicy,
  programs: readonly Program[],
  { applications: paths, encoding, asOf, drawn, seed }: Asking,
): Generator<Application | Unreadable> {
  const own: Facts[] = []
  if (paths !== undefined) {
    let found = false
    for (const one of givenApplications(policy, paths, encoding)) {
      found = true
      if (drawn > 0 && isReadable(one)) own.push(one.facts)
      yield one
    }
    if (!found) throw new CouldNotRun({ zh: '没有找到申请，未对照', en: 'no applications were found; not compared' })
  }
  if (drawn > 0) yield* drawnApplications(programs, { own, count: drawn, seed, dir: policy.files.dir, asOf })
}

function* givenApplications(
  policy: CheckedPolicy,
  paths: readonly string[],
  encoding: string | undefined,
): Generator<Application | Unreadable> {
  const policies = new Map([[policy.files.dir, policy]])
  const folder = commonFolder(paths.flatMap(filesAt))
  const which = { paths, policyDir: policy.files.dir, policies, ...encodingOf(encoding) }
  for (const { application } of eachAsked(which, new Map()))
    yield asRead({ ...application, name: withoutFolder(application.name, folder) })
}

function filesAt(path: string): readonly string[] {
  const files = applicationFilesAt(path)
  return Array.isArray(files) ? files : [path]
}

function withoutFolder(name: string, folder: string): string {
  return name.startsWith(folder) ? name.slice(folder.length) : name
}

/** The folder that all of some files are in, told once by whoever gave it. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  while (others.some((path) => !path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  return folder
}

interface Drawing {
  /** The facts of the applications given. */
  readonly own: readonly Facts[]
  readonly count: number
  readonly seed: number
  readonly dir: string
  readonly asOf: string | undefined
}

/** Applications near where both versions turn, beginning with those given or with the versions’ examples. */
function* drawnApplications(
  programs: readonly Program[],
  { own, count, seed, dir, asOf }: Drawing,
): Generator<Application | Unreadable> {
  const day = dayFor(programs, asOf)
  const bases = own.length > 0 ? own : basesOf(programs, dir, undefined)
  let number = 0
  for (const { facts } of generate(programs, { seed, count, asOf: day, bases }))
    yield asRead({
      name: `#${++number}`,
      facts,
      expect: [],
      findings: [],
      ...(isDated(facts, programs) ? {} : { asOf: formatDay(day) }),
    })
}

function notCompared({ application, error }: Refusal): CouldNotRun {
  const { message, help, place } = error
  if (application === '') return new CouldNotRun(message, help)
  const at = place === '' ? '' : `${place} `
  return new CouldNotRun(
    {
      zh: `未对照：申请“${application}”不能决定：${at}${message.zh}`,
      en: `not compared: “${application}” cannot be decided: ${at}${message.en}`,
    },
    { zh: '改正它，或用 --skip-unreadable 点名搁置', en: 'mend it, or set it aside by name with --skip-unreadable' },
  )
}

/** Whether an application says itself which day it is to be decided for. */
function isDated({ scalars }: Facts, programs: readonly Program[]): boolean {
  return programs.some(({ asOfFact }) => asOfFact !== null && scalars.get(asOfFact)?.kind === 'value')
}
