import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generate, writeApplication } from '../../generate/index.ts'
import { type CheckedPolicy, loadPolicy } from '../../index.ts'
import { type Facts, isReadable } from '../../model/application.ts'
import { noSuchVersion, notADay } from '../../model/asked-wrongly.ts'
import type { Program } from '../../model/core.ts'
import { hasErrors } from '../../model/finding.ts'
import { type Day, parseDay } from '../../util/civil-date.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { latestPrograms } from '../latest-programs.ts'
import { printErrors } from '../print-errors.ts'
import { readApplications } from '../read-applications.ts'
import { showProgress } from '../show-progress.ts'
import { complain, type Terminal, write } from '../terminal.ts'
import { writeWhole } from '../write-file.ts'

/** The flags of `banfa generate`. */
export interface GenerateFlags {
  readonly seed: string
  readonly using?: string
  readonly from?: readonly string[]
  readonly asOf?: string
  readonly out?: string
  readonly force?: boolean
  readonly policy?: string
}

const MOST = 1_000_000

/** `banfa generate COUNT`: draws applications near where the rules of some versions turn. */
export async function generateCommand(count: string, flags: GenerateFlags, terminal: Terminal): Promise<number> {
  const wanted = wholeNumber(count, 1, MOST, { zh: '份数', en: 'the count' })
  const seed = wholeNumber(flags.seed, 0, 2 ** 31 - 1, { zh: '种子', en: 'the seed' })
  const dir = findPolicy(flags.policy)
  const policy = loadPolicy(dir, { errorsOnly: true })
  if (hasErrors(policy.findings)) return printErrors(policy, terminal)
  const programs = programsOf(policy, flags.using)
  const asOf = dayFor(programs, flags.asOf)
  const bases = basesOf(programs, dir, flags)
  const progress = showProgress({ zh: '生成申请', en: 'drawing applications' }, terminal.language)
  const { vocabulary, policy: id } = programs.at(-1) ?? raise()
  const lines: string[] = []
  let drawn = 0
  for (const { facts } of generate(programs, { seed, count: wanted, asOf, bases })) {
    const line = `${JSON.stringify({ policy: id, ...writeApplication(facts, vocabulary) })}\n`
    if (flags.out === undefined) write(line)
    else lines.push(line)
    progress.step(++drawn, wanted)
  }
  progress.end()
  if (flags.out !== undefined) {
    writeWhole(flags.out, lines.join(''), flags.force === undefined ? {} : { force: flags.force })
    complain(
      terminal.language === 'zh'
        ? `写出  ${flags.out}（${drawn} 份，种子 ${seed}）`
        : `wrote  ${flags.out} (${drawn} applications, seed ${seed})`,
    )
  }
  return EXIT.pass
}

function wholeNumber(text: string, least: number, most: number, called: { zh: string; en: string }): number {
  const value = /^[0-9]{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new CouldNotRun({
    zh: `${called.zh}应为 ${least} 至 ${most} 的整数，实为“${text}”`,
    en: `${called.en} must be a whole number from ${least} to ${most}, not “${text}”`,
  })
}

/** One program for each version that is asked for. */
function programsOf(policy: CheckedPolicy, using: string | undefined): Program[] {
  const latest = latestPrograms(policy)
  if (using === undefined) return [...latest.values()]
  return using.split(',').map((id) => {
    const program = latest.get(id.trim())
    if (program !== undefined) return program
    throw CouldNotRun.for(noSuchVersion(id.trim(), [...latest.keys()]))
  })
}

function dayFor(programs: readonly Program[], given: string | undefined): Day {
  const text = given ?? programs.flatMap(({ effective }) => (effective === null ? [] : [effective.from])).sort()[0]
  const day = text === undefined ? undefined : parseDay(text)
  if (day !== undefined) return day
  throw text === undefined
    ? new CouldNotRun(
        { zh: '这些版本都没有施行日期', en: 'none of these versions has a day on which it takes effect' },
        { zh: '用 --as-of 指明日期', en: 'give a day with --as-of' },
      )
    : CouldNotRun.for(notADay(text))
}

/** What the applications begin with: those named, or the examples of the versions; one that cannot be read is refused. */
function basesOf(programs: readonly Program[], dir: string, { from, policy }: GenerateFlags): Facts[] {
  const folders = programs.map(({ version }) => join(dir, version, 'examples')).filter((path) => existsSync(path))
  const { asked } = readApplications(from ?? folders, policy ?? dir)
  return asked.flatMap(({ application }) => {
    if (isReadable(application)) return [application.facts]
    if (from === undefined) return []
    const [finding] = application.findings
    throw new CouldNotRun({
      zh: `“${application.name}”不能读取：${finding?.message.zh ?? ''}`,
      en: `cannot read “${application.name}”: ${finding?.message.en ?? ''}`,
    })
  })
}

function raise(): never {
  throw new Error('a sound policy without a version')
}
