import { renderFinding } from '../../diagnostics/render-finding.ts'
import { loadPolicy, type QuestionOptions } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import { hasErrors } from '../../model/finding.ts'
import { closingLines } from '../ask/closing-lines.ts'
import { converse } from '../ask/converse.ts'
import { Draft } from '../ask/draft.ts'
import { linesOfStdin } from '../ask/lines.ts'
import { exitOfAsked, isOpen, nextOf, type Session } from '../ask/session.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { printErrors } from '../print-errors.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa ask`. */
export interface AskFlags {
  readonly policy?: string
  readonly asOf?: string
  readonly using?: string
  readonly for?: string
  readonly from?: readonly string[]
  readonly out?: string
  readonly format: string
}

/** `banfa ask APPLICATION`: asks for what still matters, the best question first, until it is decided. */
export async function askCommand(path: string, flags: AskFlags, terminal: Terminal): Promise<number> {
  const draft = Draft.open(path, flags.out)
  const dir = findPolicy(flags.policy, { path, ...(draft.policy === undefined ? {} : { policy: draft.policy }) })
  const policy = loadPolicy(dir, { errorsOnly: true, drafts: flags.using === undefined ? [] : [flags.using] })
  const [program] = policy.programs.values()
  if (hasErrors(policy.findings) || program === undefined) return printErrors(policy, terminal)
  draft.begin(program)
  const session: Session = { draft, policy, program, options: optionsOf(flags), terminal }
  if (flags.format === 'json') return asData(session)
  const application = draft.read(policy)
  if (!isReadable(application)) {
    const sources = new Map([[draft.path, draft.source]])
    print(application.findings.map((finding) => renderFinding(finding, sources, terminal)).join('\n\n'))
    return EXIT.invalid
  }
  const lines = linesOfStdin()
  try {
    const ended = await converse(session, lines)
    print(['', ...closingLines(ended, session)].join('\n'))
    return exitOfAsked(ended, session.options)
  } finally {
    lines.close()
  }
}

/** The questions as data, the best first; why there are none where it is not decided so far that some could be asked. */
async function asData(session: Session): Promise<number> {
  const asked = await nextOf(session)
  print(JSON.stringify(isOpen(asked.answer) ? asked.questions : [asked.answer], null, 2))
  return exitOfAsked(asked, session.options)
}

function optionsOf({ asOf, using, for: decision, from }: AskFlags): QuestionOptions {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(using === undefined ? {} : { using }),
    ...(decision === undefined ? {} : { for: decision }),
    ...(from === undefined ? {} : { from }),
  }
}
