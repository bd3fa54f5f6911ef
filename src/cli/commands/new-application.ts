import { renderFinding } from '../../diagnostics/render-finding.ts'
import { factsOfDecision } from '../../explain/index.ts'
import { blankForm } from '../../form/index.ts'
import { loadPolicy } from '../../index.ts'
import type { Program } from '../../model/core.ts'
import { hasErrors } from '../../model/finding.ts'
import { isUsedName } from '../../model/used-name.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { complain, print, type Terminal, write } from '../terminal.ts'
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
  if (hasErrors(policy.findings)) {
    const errors = policy.findings.filter(({ severity }) => severity === 'error')
    print(errors.map((finding) => renderFinding(finding, policy.files.sources, terminal)).join('\n\n'))
    return EXIT.invalid
  }
  const program = versionAsked([...policy.programs.values()], flags.using)
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

/** The version asked for; else the last that is published, else the last. */
function versionAsked(programs: readonly Program[], using: string | undefined): Program {
  const found =
    using === undefined
      ? (programs.findLast(({ draft }) => !draft) ?? programs.at(-1))
      : programs.findLast(({ version }) => version === using)
  if (found !== undefined) return found
  const ids = [...new Set(programs.map(({ version }) => version))]
  const near = didYouMean(using ?? '', ids)
  throw new CouldNotRun(
    { zh: `没有版本“${using}”`, en: `there is no version “${using}”` },
    near === undefined
      ? { zh: `可用的版本：${ids.join('、')}`, en: `the versions are: ${ids.join(', ')}` }
      : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` },
  )
}

/** Everything a decision may ask, on whatever day and whatever else is given. */
function neededFor(id: string, program: Program): ReadonlySet<string> {
  const ids = [...program.decisions.keys()].filter((one) => !isUsedName(one, program))
  if (!ids.includes(id)) {
    const near = didYouMean(id, ids)
    throw new CouldNotRun(
      { zh: `没有决定“${id}”`, en: `there is no decision “${id}”` },
      near === undefined
        ? { zh: `可用：${ids.join('、')}`, en: `there are: ${ids.join(', ')}` }
        : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` },
    )
  }
  return new Set([...(program.asOfFact === null ? [] : [program.asOfFact]), ...factsOfDecision(id, program)])
}
