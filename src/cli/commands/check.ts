import { renderFinding } from '../../diagnostics/render-finding.ts'
import { renderBrief, renderDecision, renderReadings, renderReadingsBrief } from '../../explain/index.ts'
import { decide, decideUnderReadings } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import type { Answer } from '../../model/decision.ts'
import { hasErrors } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { type DecisionLog, decisionLog } from '../decision-log.ts'
import { encodingOf } from '../encoding-flag.ts'
import { EXIT } from '../exit-codes.ts'
import { signingKeyIn } from '../key-file.ts'
import { eachAsked } from '../read-applications.ts'
import { receiptFile } from '../receipt-file.ts'
import { receiptFor } from '../receipt-for.ts'
import { showProgress } from '../show-progress.ts'
import { jsonArray, lookAhead, parted } from '../stream-output.ts'
import { type Terminal, write } from '../terminal.ts'
import { exitOf, exitOfSeveral, type Fate, fateOf } from '../verdict-exit.ts'

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
  /** Where the receipts go. */
  readonly receipt?: string
  /** The log that every answer is added to. */
  readonly log?: string
  /** The key that signs what is added. */
  readonly sign?: string
  readonly engine: 'rules' | 'plain'
  readonly format: string
  /** The encoding of the files; found out for each when left out. */
  readonly encoding?: string
}

const VERDICTS = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

/**
 * `banfa check APPLICATION…`: decides each and prints the decision, or several in brief. A log is stamped by the clock;
 * deciding reads none.
 */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  now: () => Date = () => new Date(),
): Promise<number> {
  const failOn = verdictsNamed(flags.failOn)
  const trying = flags.readings === true || flags.reading !== undefined
  if (trying) refuseKeeping(flags)
  const receipts = receiptFile(flags.receipt)
  const log = logFor(flags, now)
  // what is printed is on disk in the log before
  const writeOut = (text: string): void => {
    log?.settle()
    write(text)
  }
  const sources = new Map<string, SourceFile>()
  const applications = eachAsked(
    {
      paths,
      ...(flags.policy === undefined ? {} : { policyDir: flags.policy }),
      ...encodingOf(flags.encoding),
      drafts: flags.using === undefined ? [] : [flags.using],
    },
    sources,
  )
  const options = {
    engine: flags.engine,
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.using === undefined ? {} : { using: flags.using }),
    ...(flags.for === undefined ? {} : { for: flags.for }),
  }
  const { first, all } = lookAhead(applications, 2)
  const several = first.length > 1 && flags.all !== true
  const progress = showProgress({ zh: '试解释口径', en: 'trying readings' }, terminal.language)
  const tried = {
    ...options,
    progress: progress.step,
    ...(flags.reading === undefined ? {} : { readings: flags.reading }),
  }
  const json = flags.format === 'json' ? jsonArray(writeOut) : undefined
  const texts = parted(several ? '\n' : '\n\n', writeOut)
  const fates = new Set<Fate>()
  let only: Answer | undefined
  for (const asked of all) {
    const { application, policy } = asked
    const under = trying ? await decideUnderReadings(policy, application, tried) : undefined
    progress.end()
    const answer = under ?? (await decide(policy, application, options))
    only = answer
    if (receipts !== undefined || log !== undefined) {
      const receipt = receiptFor(answer, asked, options)
      receipts?.add(receipt)
      log?.add(answer, receipt)
    }
    fates.add(fateOf(answer, flags.for))
    if (json !== undefined) {
      json.add(answer)
      continue
    }
    const refused = hasErrors(policy.findings) ? policy.findings : isReadable(application) ? [] : application.findings
    if (refused.length > 0)
      texts.add(
        refused
          .filter(({ severity }) => severity === 'error')
          .map((finding) => renderFinding(finding, sources, terminal))
          .join('\n\n'),
      )
    else if (under !== undefined && 'readings' in under) {
      const all = [...policy.programs.values()]
      const program = all.find(({ version }) => 'version' in under && version === under.version) ?? all[0]
      texts.add((several ? renderReadingsBrief : renderReadings)(under, program, terminal))
    } else if (several)
      texts.add(renderBrief(answer, { ...terminal, ...(flags.for === undefined ? {} : { decision: flags.for }) }))
    else
      texts.add(
        renderDecision(answer, {
          ...terminal,
          all: flags.all === true,
          ...(flags.for === undefined ? {} : { decision: flags.for }),
        }),
      )
  }
  receipts?.end(terminal.language)
  ;(json ?? texts).end()
  if (only === undefined) return EXIT.couldNotRun
  return first.length === 1 ? exitOf(only, flags.for) : exitOfSeveral(fates, failOn)
}

function logFor({ log: path, sign }: CheckFlags, now: () => Date): DecisionLog | undefined {
  if (path !== undefined) return decisionLog({ path, key: sign === undefined ? undefined : signingKeyIn(sign), now })
  if (sign === undefined) return undefined
  throw new CouldNotRun({
    zh: '--sign 须与 --log 同用：签的是日志的记录',
    en: '--sign goes with --log: what is signed are the records of a log',
  })
}

/** What is kept is kept of one decision, not of several readings. */
function refuseKeeping({ receipt, log }: CheckFlags): void {
  if (receipt !== undefined)
    throw new CouldNotRun({
      zh: '--receipt 不能与 --readings、--reading 同用：收据属于一个决定，不属于几种口径',
      en: '--receipt excludes --readings and --reading: a receipt is of one decision, not of several readings',
    })
  if (log !== undefined)
    throw new CouldNotRun({
      zh: '--log 不能与 --readings、--reading 同用：日志记的是作出的决定，不是试过的口径',
      en: '--log excludes --readings and --reading: a log is of decisions made, not of readings tried',
    })
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
