import { factsOfDecision } from '../../explain/index.ts'
import { blankForm } from '../../form/index.ts'
import { loadPolicy } from '../../index.ts'
import { noSuchVersion } from '../../model/asked-wrongly.ts'
import type { Program } from '../../model/core.ts'
import { hasErrors } from '../../model/finding.ts'
import { meant } from '../../model/meant.ts'
import { ownDecisions } from '../../model/used-name.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { latestPrograms } from '../latest-programs.ts'
import { printErrors } from '../print-errors.ts'
import { complain, type Terminal, write } from '../terminal.ts'
import { writeWhole } from '../write-file.ts'

/** The flags of `banfa new --application`. */
export interface NewApplicationFlags {
  /** The file to write; true: print it. */
  readonly application?: string | true
  readonly for?: string
  readonly using?: string
  readonly force?: boolean
  readonly policy?: string
}

/** `banfa new --application [FILE]`: a blank application, every item with what it is and who asks for it. */
export async function newApplicationCommand(flags: NewApplicationFlags, terminal: Terminal): Promise<number> {
  const policy = loadPolicy(findPolicy(flags.policy), { errorsOnly: true })
  if (hasErrors(policy.findings)) return printErrors(policy, terminal)
  if (typeof flags.application === 'string' && !/\.ya?ml$/i.test(flags.application)) throw notYaml(flags.application)
  const program = versionAsked(latestPrograms(policy), flags.using)
  const only = flags.for === undefined ? undefined : neededFor(flags.for, program)
  const text = blankForm(program, { language: terminal.language, ...(only === undefined ? {} : { only }) })
  if (typeof flags.application !== 'string') {
    write(text)
    return EXIT.pass
  }
  writeWhole(flags.application, text, { force: flags.force ?? false })
  complain(
    terminal.language === 'zh'
      ? `写出  ${flags.application}\n填好后：banfa check ${flags.application}`
      : `wrote  ${flags.application}\nwhen it is filled in: banfa check ${flags.application}`,
  )
  return EXIT.pass
}

function notYaml(file: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `空白申请写成 YAML，“${file}”不是 .yaml`, en: `a blank application is YAML, and “${file}” is no .yaml` },
    { zh: '写成例如 application.yaml', en: 'name it application.yaml, say' },
  )
}

/** The version asked for; else the last that is published, else the last. */
function versionAsked(programs: ReadonlyMap<string, Program>, using: string | undefined): Program {
  const all = [...programs.values()]
  const found = using === undefined ? (all.findLast(({ draft }) => !draft) ?? all.at(-1)) : programs.get(using)
  if (found !== undefined) return found
  throw CouldNotRun.for(noSuchVersion(using ?? '', [...programs.keys()]))
}

/** Everything a decision may ask, on whatever day and whatever else is given. */
function neededFor(id: string, program: Program): ReadonlySet<string> {
  const ids = ownDecisions(program).map((point) => point.id)
  if (!ids.includes(id)) {
    const near = didYouMean(id, ids)
    throw new CouldNotRun(
      { zh: `没有决定“${id}”`, en: `there is no decision “${id}”` },
      near === undefined ? { zh: `可用：${ids.join('、')}`, en: `there are: ${ids.join(', ')}` } : meant(near),
    )
  }
  return new Set([...(program.asOfFact === null ? [] : [program.asOfFact]), ...factsOfDecision(id, program)])
}
