import { renderFinding } from '../../diagnostics/render-finding.ts'
import { decide } from '../../index.ts'
import { isReadable } from '../../model/application.ts'
import type { Answer } from '../../model/decision.ts'
import { hasErrors } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { verify } from '../../verify/index.ts'
import { EXIT } from '../exit-codes.ts'
import { findExamples, versionAround } from '../find-examples.ts'
import { type Asked, readApplications } from '../read-applications.ts'
import { renderTested, type Tested } from '../render-tested.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa test`. */
export interface TestFlags {
  readonly policy?: string
  readonly engine: 'rules' | 'plain'
  readonly format: string
}

/** `banfa test [PATH…]`: decides every example and case, and tells where one does not come out as it expects. */
export async function testCommand(paths: readonly string[], flags: TestFlags, terminal: Terminal): Promise<number> {
  const tested: Tested[] = []
  const sources = new Map<string, SourceFile>()
  for (const path of findExamples(paths)) {
    const read = readApplications([path], flags.policy, 'utf-8')
    for (const [file, source] of read.sources) sources.set(file, source)
    for (const asked of read.asked) tested.push(await testOne(asked, flags))
  }
  if (flags.format === 'json') print(JSON.stringify(tested.map(asJson), null, 2))
  else print(renderTested(tested, terminal, (finding) => renderFinding(finding, sources, terminal)))
  if (tested.some(({ findings }) => findings.length > 0)) return EXIT.invalid
  return tested.some(({ mismatches }) => mismatches.length > 0) ? EXIT.found : EXIT.pass
}

async function testOne({ application, policy }: Asked, { engine }: TestFlags): Promise<Tested> {
  const refused = hasErrors(policy.findings) ? policy.findings : isReadable(application) ? [] : application.findings
  const findings = refused.filter(({ severity }) => severity === 'error')
  const { name } = application
  if (findings.length > 0 || !isReadable(application))
    return { application: name, silent: false, mismatches: [], findings }
  const version = versionAround(name)
  const draft = version !== undefined && policy.programs.get(version)?.draft === true
  // A draft is never in force, and its own cases are about it.
  const answer: Answer = await decide(policy, application, { engine, ...(draft ? { using: version } : {}) })
  const program = 'version' in answer ? policy.programs.get(answer.version) : undefined
  return {
    application: name,
    ...(application.because === undefined ? {} : { because: application.because }),
    silent: application.expect.length === 0,
    mismatches: application.expect.flatMap((expectation) => verify(answer, expectation, program)),
    findings: [],
  }
}

function asJson({ application, silent, mismatches, findings }: Tested): object {
  const met = mismatches.length === 0 && findings.length === 0
  const errors = findings.map(({ code, message }) => ({ code, message }))
  return { application, met, ...(silent ? { silent } : {}), mismatches, ...(met ? {} : { errors }) }
}
