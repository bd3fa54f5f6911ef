import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { generate, writeApplication } from '../../generate/index.ts'
import { type CheckedPolicy, loadPolicy } from '../../index.ts'
import { type Facts, isReadable } from '../../model/application.ts'
import type { Program } from '../../model/core.ts'
import { hasErrors } from '../../model/finding.ts'
import { type Day, parseDay } from '../../util/civil-date.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { readApplications } from '../read-applications.ts'
import { showProgress } from '../show-progress.ts'
import { complain, print, type Terminal, write } from '../terminal.ts'
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
/** How many applications are written at a time. */
const BATCH = 50

/** `banfa generate COUNT`: draws applications near where the rules of some versions turn. */
export async function generateCommand(count: string, flags: GenerateFlags, terminal: Terminal): Promise<number> {
  const wanted = wholeNumber(count, 1, MOST, { zh: '份数', en: 'the count' })
  const seed = wholeNumber(flags.seed, 0, 2 ** 31 - 1, { zh: '种子', en: 'the seed' })
  const dir = findPolicy(flags.policy)
  const policy = loadPolicy(dir, { errorsOnly: true })
  if (hasErrors(policy.findings)) {
    const errors = policy.findings.filter(({ severity }) => severity === 'error')
    print(errors.map((finding) => renderFinding(finding, policy.files.sources, terminal)).join('\n\n'))
    return EXIT.invalid
  }
  const programs = programsOf(policy, flags.using)
  const asOf = dayFor(programs, flags.asOf)
  const bases = basesOf(programs, dir, flags)
  const progress = showProgress({ zh: '生成申请', en: 'drawing applications' }, terminal.language)
  const { vocabulary, policy: id } = programs.at(-1) ?? raise()
  const lines: string[] = []
  let batch: string[] = []
  for (const { facts } of generate(programs, { seed, count: wanted, asOf, bases })) {
    const line = JSON.stringify({ policy: id, ...writeApplication(facts, vocabulary) })
    if (flags.out === undefined) batch.push(line)
    else lines.push(line)
    if (batch.length === BATCH) {
      write(`${batch.join('\n')}\n`)
      batch = []
    }
    progress.step(lines.length + batch.length, wanted)
  }
  progress.end()
  if (flags.out === undefined) write(batch.length === 0 ? '' : `${batch.join('\n')}\n`)
  else {
    writeWhole(flags.out, `${lines.join('\n')}\n`, flags.force === undefined ? {} : { force: flags.force })
    complain(
      terminal.language === 'zh'
        ? `写出  ${flags.out}（${lines.length} 份，种子 ${seed}）`
        : `wrote  ${flags.out} (${lines.length} applications, seed ${seed})`,
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

/** One program for each version: where it uses other instruments, with the latest of them. */
function programsOf({ programs }: CheckedPolicy, using: string | undefined): Program[] {
  const latest = new Map<string, Program>()
  for (const program of programs.values()) latest.set(program.version, program)
  if (using === undefined) return [...latest.values()]
  return using.split(',').map((id) => {
    const program = latest.get(id.trim())
    if (program !== undefined) return program
    const near = didYouMean(id.trim(), [...latest.keys()])
    throw new CouldNotRun(
      { zh: `没有版本“${id.trim()}”`, en: `there is no version “${id.trim()}”` },
      near === undefined
        ? {
            zh: `可用的版本：${[...latest.keys()].join('、')}`,
            en: `the versions are: ${[...latest.keys()].join(', ')}`,
          }
        : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` },
    )
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
    : new CouldNotRun(
        { zh: `“${text}”不是日期`, en: `“${text}” is not a date` },
        { zh: '写成 2019-05-10', en: 'write it like 2019-05-10' },
      )
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
