import { readFileSync } from 'node:fs'
import { asRead } from '../decide.ts'
import { type CheckedPolicy, loadPolicy } from '../index.ts'
import { readApplication } from '../load/application.ts'
import { loadApplications } from '../load/application-files.ts'
import { readTreeFile, readTreeText } from '../load/index.ts'
import type { Application, Unreadable } from '../model/application.ts'
import { hasErrors } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { textAt } from '../model/tree.ts'
import { findPolicy } from './find-policy.ts'

/** One application with the policy that decides it. */
export interface Asked {
  readonly application: Application | Unreadable
  readonly policy: CheckedPolicy
}

/** The applications named on a command line, each with its policy, and every file that was read for them. */
export interface ReadApplications {
  readonly asked: readonly Asked[]
  readonly sources: ReadonlyMap<string, SourceFile>
}

/** An application may list far more rows than a rule file has lines. */
const LIMITS = { bytes: 4 * 1024 * 1024, lines: 60_000 }

/** Reads the applications at some paths (`-` is stdin), each against the policy it belongs to. */
export function readApplications(paths: readonly string[], policyDir: string | undefined): ReadApplications {
  const policies = new Map<string, CheckedPolicy>()
  const sources = new Map<string, SourceFile>()
  const asked: Asked[] = []
  const read = (path: string): ReturnType<typeof readTreeFile> =>
    path === '-' ? readTreeText('stdin', readFileSync(0), LIMITS) : readTreeFile(path, LIMITS)
  for (const path of paths) {
    const loaded = loadApplications(path, read)
    for (const [file, source] of loaded.sources) sources.set(file, source)
    for (const one of loaded.applications) {
      const named = 'tree' in one ? textAt(one.tree, 'policy') : undefined
      const dir = findPolicy(policyDir, { path, ...(named === undefined ? {} : { policy: named }) })
      const policy = policies.get(dir) ?? loadPolicy(dir, { errorsOnly: true })
      policies.set(dir, policy)
      for (const [file, source] of policy.files.sources) sources.set(file, source)
      asked.push({ application: against(one, policy), policy })
    }
  }
  return { asked, sources }
}

function against(
  one: ReturnType<typeof loadApplications>['applications'][number],
  policy: CheckedPolicy,
): Application | Unreadable {
  const [program] = policy.programs.values()
  if (!('tree' in one) || program === undefined || hasErrors(one.findings))
    return asRead({ name: one.name, findings: one.findings })
  const read = readApplication(one.tree, program.vocabulary, one.name, new Set(program.named.keys()))
  return asRead({ ...read, findings: [...one.findings, ...read.findings] })
}
