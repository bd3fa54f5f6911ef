import type { Program } from '../model/core.ts'
import { type Finding, hasErrors, sortFindings } from '../model/finding.ts'
import type { PolicyFiles, ResolvedPolicy, WholeVersion } from '../model/policy.ts'
import { buildProgram } from './build-program.ts'
import { CHECKS } from './rules/index.ts'

/** A policy with everything found in it; a version decides only while nothing found is an error. */
export interface CheckedPolicy {
  readonly files: PolicyFiles
  readonly versions: readonly WholeVersion[]
  readonly programs: ReadonlyMap<string, Program>
  readonly findings: readonly Finding[]
}

/** Which checks to leave out, by code: for tests that ask what the others see. */
export interface CheckOptions {
  readonly except?: readonly string[]
}

/** Lowers every version and runs every check on it; all findings come back together, sorted by place. */
export function check(resolved: ResolvedPolicy, { except = [] }: CheckOptions = {}): CheckedPolicy {
  const findings: Finding[] = [...resolved.files.findings, ...resolved.findings]
  const programs = new Map<string, Program>()
  for (const version of resolved.versions) {
    const { program, vocabulary, phrases, used, findings: refused } = buildProgram(resolved.files, version)
    findings.push(...refused)
    for (const { code, severity, run } of CHECKS) {
      if (except.includes(code)) continue
      run({ policy: resolved, version, vocabulary, phrases, named: program.named, used }, (finding) =>
        findings.push({ code, severity, ...finding }),
      )
    }
    programs.set(version.id, program)
  }
  const unique = uniqueFindings(findings.filter(({ code }) => !except.includes(code)))
  return {
    files: resolved.files,
    versions: resolved.versions,
    programs: hasErrors(unique) ? new Map() : programs,
    findings: sortFindings(unique),
  }
}

/** What two versions share is found once. */
function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ code, span, message, clause }) => {
    const key = JSON.stringify([code, span?.file, span?.start, message.zh, clause])
    return !seen.has(key) && seen.add(key)
  })
}
