import { asRead } from '../../decide.ts'
import { generate } from '../../generate/index.ts'
import { type CheckedPolicy, compareVersions, loadPolicy } from '../../index.ts'
import { type Application, type Facts, isReadable, type Unreadable } from '../../model/application.ts'
import { noSuchVersion } from '../../model/asked-wrongly.ts'
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
  const programs = [old, now].map((id) => programOf(policy, id))
  const given = flags.applications === undefined ? [] : givenApplications(policy, flags.applications, flags)
  const asked = [...given, ...drawnApplications(programs, { given, count: drawn, seed, dir, asOf: flags.asOf })]
  if (flags.applications !== undefined && given.length === 0)
    throw new CouldNotRun({ zh: '没有找到申请，未对照', en: 'no applications were found; not compared' })
  const progress = showProgress({ zh: '对照申请', en: 'comparing applications' }, terminal.language)
  const compares = flags.applications !== undefined || drawn > 0
  const found = compareVersions(policy, old, now, compares ? asked : null, {
    synthetic: drawn,
    progress: (done) => progress.step(done, asked.length),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.for === undefined ? {} : { for: flags.for }),
    ...(flags.skipUnreadable === undefined ? {} : { skipUnreadable: flags.skipUnreadable }),
  })
  progress.end()
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

function givenApplications(
  policy: CheckedPolicy,
  paths: readonly string[],
  flags: DiffFlags,
): (Application | Unreadable)[] {
  const which = {
    paths,
    policyDir: policy.files.dir,
    policies: new Map([[policy.files.dir, policy]]),
    ...encodingOf(flags.encoding),
  }
  const read = [...eachAsked(which, new Map())].map(({ application }) => application)
  const folder = commonFolder(read.map(({ name }) => name))
  return read.map((application) => asRead({ ...application, name: application.name.slice(folder.length) }))
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
  readonly given: readonly (Application | Unreadable)[]
  readonly count: number
  readonly seed: number
  readonly dir: string
  readonly asOf: string | undefined
}

/** Applications near where both versions turn, beginning with those given or with the versions’ examples. */
function drawnApplications(programs: readonly Program[], { given, count, seed, dir, asOf }: Drawing): Application[] {
  if (count === 0) return []
  const day = dayFor(programs, asOf)
  const own: Facts[] = given.flatMap((one) => (isReadable(one) ? [one.facts] : []))
  const bases = own.length > 0 ? own : basesOf(programs, dir, undefined)
  const drawn = [...generate(programs, { seed, count, asOf: day, bases })]
  return drawn.map(({ facts }, i) =>
    asRead({
      name: `#${i + 1}`,
      facts,
      expect: [],
      findings: [],
      ...(isDated(facts, programs) ? {} : { asOf: formatDay(day) }),
    }),
  )
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
