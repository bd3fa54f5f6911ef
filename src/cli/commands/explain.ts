import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { renderClause, renderDecision } from '../../explain/index.ts'
import { decide } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import { clauseIdOf } from '../../model/citation.ts'
import type { Decision } from '../../model/decision.ts'
import { hasErrors } from '../../model/finding.ts'
import { meant } from '../../model/meant.ts'
import type { SourceFile } from '../../model/policy.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { encodingOf } from '../encoding-flag.ts'
import { EXIT } from '../exit-codes.ts'
import { packageRoot } from '../package-root.ts'
import { eachAsked } from '../read-applications.ts'
import { lookAhead } from '../stream-output.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa explain`. */
export interface ExplainFlags {
  readonly policy?: string
  readonly asOf?: string
  readonly using?: string
  readonly format: string
  readonly encoding?: string
}

/** `banfa explain APPLICATION CLAUSE`, or `banfa explain CODE` for the page of a check. */
export async function explainCommand(
  path: string,
  clause: string | undefined,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<number> {
  if (clause === undefined) return explainCode(path)
  const sources = new Map<string, SourceFile>()
  const where = { paths: [path], ...(flags.policy === undefined ? {} : { policyDir: flags.policy }) }
  const [first, second] = lookAhead(eachAsked({ ...where, ...encodingOf(flags.encoding) }, sources), 2).first
  if (first === undefined || second !== undefined) {
    throw new CouldNotRun({
      zh: `“${path}”里不止一份申请，explain 一次只看一份`,
      en: `“${path}” holds several applications; explain looks at one`,
    })
  }
  const { application, policy } = first
  const refused = hasErrors(policy.findings) ? policy.findings : isReadable(application) ? [] : application.findings
  if (refused.length > 0 && flags.format === 'text') {
    print(refused.map((finding) => renderFinding(finding, sources, terminal)).join('\n\n'))
    return EXIT.invalid
  }
  const answer = await decide(policy, application, {
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.using === undefined ? {} : { using: flags.using }),
  })
  if (!('decisions' in answer)) {
    print(
      flags.format === 'json' ? JSON.stringify(answer, null, 2) : renderDecision(answer, { ...terminal, all: false }),
    )
    return 'error' in answer ? EXIT.invalid : EXIT.notInForce
  }
  const id = clauseIn(answer, clause)
  const program = [...policy.programs.values()].find(({ rules }) => rules === answer.rules)
  if (flags.format === 'json') {
    const under = answer.clauses.filter((one) => one.id === id || one.id.startsWith(`${id}.`))
    print(JSON.stringify(under, null, 2))
  } else print(renderClause(answer, id, program, terminal))
  return EXIT.pass
}

/** The clause a citation means, among those of the decision. */
function clauseIn({ clauses }: Decision, reference: string): string {
  const ids = clauses.map(({ id }) => id)
  const cited = clauses.find(({ cite, citeEn }) => cite === reference || citeEn === reference)
  const id = ids.includes(reference) ? reference : (cited?.id ?? clauseIdOf(reference))
  if (id !== undefined && ids.includes(id)) return id
  const near = didYouMean(reference, [...ids, ...clauses.map(({ cite }) => cite)])
  throw new CouldNotRun(
    { zh: `没有条款“${reference}”`, en: `there is no clause “${reference}”` },
    near === undefined
      ? { zh: '写成 第六条第二项、6(2) 或 art6.item2', en: 'write 第六条第二项, 6(2) or art6.item2' }
      : meant(near),
  )
}

/** The page of a check, as it stands in docs/checks/, or what docs/reference/ has on what an application is refused for. */
function explainCode(code: string): number {
  const page = /^[a-z0-9-]+$/.test(code) ? (checkPage(code) ?? refusalSection(code)) : undefined
  if (page !== undefined) {
    print(page)
    return EXIT.pass
  }
  throw new CouldNotRun(
    {
      zh: `“${code}”不是有说明的代码；追问申请须写明条款`,
      en: `“${code}” is no code that is explained; to ask about an application, name a clause`,
    },
    { zh: 'banfa explain 申请文件 第六条第二项', en: 'banfa explain APPLICATION 6(2)' },
  )
}

function checkPage(code: string): string | undefined {
  const page = join(packageRoot(), 'docs/checks', `${code}.md`)
  return existsSync(page) ? readFileSync(page, 'utf8') : undefined
}

function refusalSection(code: string): string | undefined {
  const page = join(packageRoot(), 'docs/reference/refusals.md')
  const sections = existsSync(page) ? readFileSync(page, 'utf8').split(/^(?=## )/m) : []
  return sections.find((section) => section.startsWith(`## ${code}\n`))?.trimEnd()
}
