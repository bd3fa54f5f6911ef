import { generate, writeApplication } from '../../generate/index.ts'
import { type CheckedPolicy, loadPolicy } from '../../index.ts'
import { noSuchVersion } from '../../model/asked-wrongly.ts'
import type { Program } from '../../model/core.ts'
import { hasErrors } from '../../model/finding.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { basesOf, dayFor, MOST_DRAWN, seedNumber, wholeNumber } from '../draw-applications.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { latestPrograms } from '../latest-programs.ts'
import { printErrors } from '../print-errors.ts'
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

/** `banfa generate COUNT`: draws applications near where the rules of some versions turn. */
export async function generateCommand(count: string, flags: GenerateFlags, terminal: Terminal): Promise<number> {
  const wanted = wholeNumber(count, 1, MOST_DRAWN, { zh: '份数', en: 'the count' })
  const seed = seedNumber(flags.seed)
  const dir = findPolicy(flags.policy)
  const policy = loadPolicy(dir, { errorsOnly: true })
  if (hasErrors(policy.findings)) return printErrors(policy, terminal)
  const programs = programsOf(policy, flags.using)
  const asOf = dayFor(programs, flags.asOf)
  const bases = basesOf(programs, dir, flags.from)
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

function raise(): never {
  throw new Error('a sound policy without a version')
}
