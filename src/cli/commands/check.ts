import { renderFinding } from '../../diagnostics/render-finding.ts'
import { renderBrief, renderDecision, renderReadings, renderReadingsBrief } from '../../explain/index.ts'
import { decide, decideUnderReadings } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import type { Answer } from '../../model/decision.ts'
import { hasErrors } from '../../model/finding.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { readApplications } from '../read-applications.ts'
import { showProgress } from '../show-progress.ts'
import { print, type Terminal } from '../terminal.ts'
import { exitOf, exitOfSeveral } from '../verdict-exit.ts'

/** The flags of `banfa check`. */
export interface CheckFlags {
  readonly policy?: string
  readonly asOf?: string
  readonly using?: string
  readonly for?: string
  readonly all?: boolean
  readonly readings?: boolean
  /** The readings to try, by id; naming one asks for `readings`. */
  readonly reading?: readonly string[]
  readonly failOn?: string
  readonly engine: 'rules' | 'plain'
  readonly format: string
}

const VERDICTS = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

/** `banfa check APPLICATION…`: decides each and prints the decision, or several in brief. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const failOn = verdictsNamed(flags.failOn)
  const { asked, sources } = readApplications(paths, flags.policy)
  const options = {
    engine: flags.engine,
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.using === undefined ? {} : { using: flags.using }),
    ...(flags.for === undefined ? {} : { for: flags.for }),
  }
  const answers: Answer[] = []
  const texts: string[] = []
  const several = asked.length > 1 && flags.all !== true
  const trying = flags.readings === true || flags.reading !== undefined
  const progress = showProgress({ zh: '试解释口径', en: 'trying readings' }, terminal.language)
  const tried = {
    ...options,
    progress: progress.step,
    ...(flags.reading === undefined ? {} : { readings: flags.reading }),
  }
  for (const { application, policy } of asked) {
    const under = trying ? await decideUnderReadings(policy, application, tried) : undefined
    progress.end()
    const answer = under ?? (await decide(policy, application, options))
    answers.push(answer)
    const refused = hasErrors(policy.findings) ? policy.findings : isReadable(application) ? [] : application.findings
    if (refused.length > 0)
      texts.push(
        refused
          .filter(({ severity }) => severity === 'error')
          .map((finding) => renderFinding(finding, sources, terminal))
          .join('\n\n'),
      )
    else if (under !== undefined && 'readings' in under) {
      const [program] = policy.programs.values()
      texts.push((several ? renderReadingsBrief : renderReadings)(under, program, terminal))
    } else if (several)
      texts.push(renderBrief(answer, { ...terminal, ...(flags.for === undefined ? {} : { decision: flags.for }) }))
    else
      texts.push(
        renderDecision(answer, {
          ...terminal,
          all: flags.all === true,
          ...(flags.for === undefined ? {} : { decision: flags.for }),
        }),
      )
  }
  print(flags.format === 'json' ? JSON.stringify(answers, null, 2) : [...new Set(texts)].join(several ? '\n' : '\n\n'))
  const [only, ...others] = answers
  if (only === undefined) return EXIT.couldNotRun
  return others.length === 0 ? exitOf(only, flags.for) : exitOfSeveral(answers, flags.for, failOn)
}

function verdictsNamed(failOn: string | undefined): string[] {
  const named = failOn === undefined ? [] : failOn.split(',').map((word) => word.trim())
  for (const name of named) {
    if (VERDICTS.includes(name)) continue
    throw new CouldNotRun(
      { zh: `--fail-on 没有结论“${name}”`, en: `--fail-on has no verdict “${name}”` },
      { zh: `可用：${VERDICTS.join('、')}`, en: `there are: ${VERDICTS.join(', ')}` },
    )
  }
  return named
}
