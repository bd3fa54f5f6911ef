import { dirname, join, relative } from 'node:path'
import { CouldNotRun } from '../could-not-run.ts'
import { complain, print, type Terminal } from '../terminal.ts'
import { caseFiles } from './case-files.ts'
import { type FileRun, runFile, type Testing } from './run-file.ts'
import { watchFiles } from './watch-files.ts'

/** What is watched, and how it is told. */
export interface Watching {
  readonly paths: readonly string[]
  readonly files: readonly FileRun[]
  readonly testing: Testing
  readonly terminal: Terminal
  /** What the first test ended with. */
  readonly code: number
  /** Tells the test of all files, of which some were tested again; what it ends with. */
  readonly tell: (files: readonly FileRun[], again: ReadonlySet<string>) => Promise<number>
}

/** Tests again what an edit touches, until interrupted; ends as the last test did. */
export async function watchCases({ paths, files, testing, terminal, code, tell }: Watching): Promise<number> {
  let last = code
  let known = new Map(files.map((run) => [run.file, run]))
  const say = (zh: string, en: string): string => (terminal.language === 'zh' ? zh : en)
  const changed = async (changes: readonly string[]): Promise<void> => {
    try {
      const again = await testAgain(known, changes, paths, testing)
      known = again.files
      if (again.tested.size === 0) return
      print(`\n── ${say('改动', 'changed')} ${changes.join(say('、', ', '))}`)
      last = await tell([...known.values()], again.tested)
    } catch (error) {
      // half an edit: what is wrong now may be right with the next
      if (!(error instanceof CouldNotRun)) throw error
      complain(`${say('未能运行：', 'could not run: ')}${error.told[terminal.language]}`)
    }
  }
  const watching = (): void => print(say('监视中，按 Ctrl-C 结束', 'watching; Ctrl-C ends'))
  await watchFiles(() => foldersOf(known, testing), changed, watching, interrupted())
  return last
}

/** Cases whose own files changed, or all of a policy whose rules did. */
async function testAgain(
  known: ReadonlyMap<string, FileRun>,
  changes: readonly string[],
  paths: readonly string[],
  testing: Testing,
): Promise<{ readonly files: Map<string, FileRun>; readonly tested: ReadonlySet<string> }> {
  const files = caseFiles(paths)
  const read = new Set([...files, ...[...known.values()].flatMap((run) => [...run.read])])
  const policies = [...testing.policies].flatMap(([dir, { files: own }]) =>
    [dir, ...[...own.uses.values()].map((used) => used.dir)].map((folder) => [dir, folder] as const),
  )
  const stale = new Set(
    policies
      .filter(([, folder]) => changes.some((path) => !read.has(path) && isRule(folder, path)))
      .map(([dir]) => dir),
  )
  for (const dir of stale) testing.policies.delete(dir)
  const tested = new Set<string>()
  const now = new Map<string, FileRun>()
  for (const file of files) {
    const before = known.get(file)
    const isTouched =
      before === undefined ||
      changes.some((path) => before.read.has(path)) ||
      before.runs.some(([policy]) => stale.has(policy.files.dir))
    now.set(file, isTouched || before === undefined ? await runFile(file, testing) : before)
    if (isTouched) tested.add(file)
  }
  return { files: now, tested }
}

/** Whether a file is of a policy and belongs to its rules, not to its examples and cases. */
function isRule(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !/(?:^|[\\/])(?:examples|cases)[\\/]/.test(way)
}

/** The folders of the policies and of the files that are tested, none within another. */
function foldersOf(known: ReadonlyMap<string, FileRun>, { policies }: Testing): readonly string[] {
  const all = new Set(
    [
      ...[...known.values()].flatMap(({ file, runs }) => [dirname(file), ...runs.map(([policy]) => policy.files.dir)]),
      ...[...policies.values()].flatMap(({ files }) => [files.dir, ...[...files.uses.values()].map(({ dir }) => dir)]),
    ].map((folder) => join(folder)),
  )
  return [...all].filter((folder) => ![...all].some((other) => other !== folder && isWithin(other, folder)))
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way !== '' && !way.startsWith('..')
}

/** Settles when the process is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
