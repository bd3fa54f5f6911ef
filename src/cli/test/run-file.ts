import { normalize } from 'node:path'
import type { DecideOptions } from '../../decide.ts'
import type { CheckedPolicy } from '../../index.ts'
import { type ApplicationReader, applicationReader } from '../../load/application-reader.ts'
import { APPLICATION, readTreeText } from '../../load/index.ts'
import type { SourceFile } from '../../model/policy.ts'
import { type TestRun, testCase } from '../../test-cases.ts'
import { versionAround } from '../find-examples.ts'
import { eachAsked } from '../read-applications.ts'

/** What cases are tested with; what is loaded for one file serves the next. */
export interface Testing {
  readonly policyDir?: string
  readonly engine?: DecideOptions['engine']
  readonly policies: Map<string, CheckedPolicy>
  /** Takes every file that is read. */
  readonly sources: Map<string, SourceFile>
  /** Texts that are read in place of what their files hold. */
  readonly instead?: ReadonlyMap<string, string>
}

/** The cases of one file, tested, with the files they were read from, those of the rules aside. */
export interface FileRun {
  readonly file: string
  readonly runs: readonly (readonly [CheckedPolicy, TestRun])[]
  readonly read: ReadonlySet<string>
}

/** Tests every example or case of one file. */
export async function runFile(
  file: string,
  { policyDir, engine, policies, sources, instead = new Map() }: Testing,
): Promise<FileRun> {
  const read = new Map<string, SourceFile>()
  const runs: (readonly [CheckedPolicy, TestRun])[] = []
  const which = {
    paths: [file],
    policies,
    reader: readerOf(instead),
    properties: true,
    ...(policyDir === undefined ? {} : { policyDir }),
  }
  const version = versionAround(file)
  for (const { application, policy, tree } of eachAsked(which, read)) {
    // a draft is never in force, and its own cases are about it
    const isDraft = version !== undefined && policy.programs.get(version)?.draft === true
    const one = { application, policy, file, ...(tree === undefined ? {} : { tree }) }
    runs.push([policy, await testCase(isDraft ? { ...one, using: version } : one, engine)])
  }
  for (const [path, source] of read) sources.set(path, source)
  const ofRules = new Set(runs.flatMap(([policy]) => [...policy.files.sources.keys()]))
  const own = [file, ...read.keys()].filter((path) => !ofRules.has(path))
  return { file, runs, read: new Set(own.map((path) => normalize(path))) }
}

/** Cases are files of the project, in its encoding; a sheet may come from a spreadsheet. */
function readerOf(instead: ReadonlyMap<string, string>): ApplicationReader {
  const [tree, text] = [applicationReader({ expected: 'utf-8' }).tree, applicationReader({ expected: 'either' }).text]
  return {
    tree: (path) => {
      const given = instead.get(path)
      return given === undefined ? tree(path) : readTreeText(path, given, APPLICATION)
    },
    text: (path) => {
      const given = instead.get(path)
      return given === undefined ? text(path) : { source: { path, text: given }, findings: [] }
    },
  }
}
