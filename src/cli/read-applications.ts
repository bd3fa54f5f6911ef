import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asRead } from '../decide.ts'
import { type CheckedPolicy, loadPolicy } from '../index.ts'
import { readApplication } from '../load/application.ts'
import { eachApplication } from '../load/application-files.ts'
import { type ApplicationReader, applicationReader } from '../load/application-reader.ts'
import type { ApplicationTable } from '../load/application-table.ts'
import type { ApplicationTree } from '../load/application-tree.ts'
import type { Expected } from '../load/encoding.ts'
import { APPLICATION } from '../load/index.ts'
import type { AnswerNames } from '../load/sheet-columns.ts'
import { tableOf } from '../load/table-files.ts'
import type { Application, Unreadable } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { hasErrors } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { type Tree, textAt } from '../model/tree.ts'
import { namedValues } from '../named-values.ts'
import { findPolicy } from './find-policy.ts'
import { readStdin } from './read-stdin.ts'

/** One application with the policy that decides it. */
export interface Asked {
  readonly application: Application | Unreadable
  readonly policy: CheckedPolicy
  /** What was read, where it could be: the words of its file, before they are facts. */
  readonly tree?: Tree
}

/** The applications named on a command line, each with its policy, and every file that was read for them. */
export interface ReadApplications {
  readonly asked: readonly Asked[]
  readonly sources: ReadonlyMap<string, SourceFile>
}

/** Where applications are and how they are read. */
export interface WhichApplications {
  /** Files and folders; `-` is stdin. */
  readonly paths: readonly string[]
  /** The folder of the policy; else it is found for each application. */
  readonly policyDir?: string
  readonly encoding?: Expected
  /** The drafts that may decide; all unless some are named. One that is not asked for need not be right. */
  readonly drafts?: readonly string[]
  /** What is said to hold of every application is read with the rules. */
  readonly properties?: boolean
  /** The policies that were loaded already, by folder; takes those that are loaded now. */
  readonly policies?: Map<string, CheckedPolicy>
  /** Reads the files; one of this encoding unless another is given. */
  readonly reader?: ApplicationReader
}

/** Reads the applications at some paths (`-` is stdin), each against the policy it belongs to. */
export function readApplications(
  paths: readonly string[],
  policyDir: string | undefined,
  encoding: Expected = 'either',
): ReadApplications {
  const sources = new Map<string, SourceFile>()
  const asked = [...eachAsked({ paths, ...(policyDir === undefined ? {} : { policyDir }), encoding }, sources)]
  return { asked, sources }
}

/** The examples of a version of the policy in a folder, each readable or not; none where it has none. */
export function examplesOf(dir: string, version: string): (Application | Unreadable)[] {
  const folder = join(dir, version, 'examples')
  return existsSync(folder) ? readApplications([folder], dir).asked.map(({ application }) => application) : []
}

/** The same one by one, so that thousands need not be held at once; `sources` takes every file that is read. */
export function* eachAsked(
  {
    paths,
    policyDir,
    encoding = 'either',
    drafts,
    properties = false,
    policies = new Map(),
    reader = applicationReader({ expected: encoding, stdin: () => readStdin(APPLICATION.bytes) }),
  }: WhichApplications,
  sources: Map<string, SourceFile>,
): Generator<Asked> {
  const found = new Map<string, CheckedPolicy>()
  const policyOf = (path: string, named: string | undefined): CheckedPolicy => {
    const asked = `${path}\0${named ?? ''}`
    const policy = found.get(asked) ?? loadedFor(path, named)
    found.set(asked, policy)
    return policy
  }
  const loadedFor = (path: string, named: string | undefined): CheckedPolicy => {
    const dir = findPolicy(policyDir, { path, ...(named === undefined ? {} : { policy: named }) })
    const policy =
      policies.get(dir) ??
      loadPolicy(dir, {
        errorsOnly: true,
        ...(properties ? { properties } : {}),
        ...(drafts === undefined ? {} : { drafts }),
      })
    policies.set(dir, policy)
    for (const [file, source] of policy.files.sources) sources.set(file, source)
    return policy
  }
  for (const path of withoutLists(paths)) {
    for (const one of eachApplication(path, reader, sources)) {
      if ('rows' in one) {
        const policy = policyOf(path, one.policy)
        yield* rowsOf(one, policy)
      } else {
        const policy = policyOf(path, 'tree' in one ? textAt(one.tree, 'policy') : undefined)
        yield against(one, policy)
      }
    }
  }
}

/** The files of lists are read with their tables, where both are named: as `*.csv` does. */
function withoutLists(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const table = tableOf(path)
    return table === undefined || !paths.includes(table)
  })
}

function* rowsOf(table: ApplicationTable, policy: CheckedPolicy): Generator<Asked> {
  const [program] = policy.programs.values()
  // a policy that cannot be read decides nothing, whatever the table holds
  if (program === undefined) return yield { application: asRead({ name: table.name, findings: [] }), policy }
  for (const row of table.rows(program.vocabulary, namedValues(policy), answerNames(policy))) yield against(row, policy)
}

/** What decisions and amounts are called, in any version. */
function answerNames({ programs }: CheckedPolicy): AnswerNames {
  const all = [...programs.values()]
  const labels = ({ id, label }: { readonly id: string; readonly label: Bilingual }): [string, Bilingual] => [id, label]
  return {
    decisions: new Map(all.flatMap(({ decisions }) => [...decisions.values()].map(labels))),
    amounts: new Map(all.flatMap(({ outcomes }) => [...outcomes.values()].map(labels))),
  }
}

function against(one: ApplicationTree | Unreadable, policy: CheckedPolicy): Asked {
  const [program] = policy.programs.values()
  if (!('tree' in one) || program === undefined || hasErrors(one.findings))
    return { application: asRead({ name: one.name, findings: one.findings }), policy }
  const read = readApplication(one.tree, program.vocabulary, one.name, namedValues(policy))
  return { application: asRead({ ...read, findings: [...one.findings, ...read.findings] }), policy, tree: one.tree }
}
