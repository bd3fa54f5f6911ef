import { readFileSync } from 'node:fs'
import type { Language } from '../../model/bilingual.ts'
import type { SourceFile } from '../../model/policy.ts'
import { isMet, type TestedCase } from '../../model/tested-case.ts'
import type { TestRun } from '../../test-cases.ts'
import { updateExpectations } from '../../update-expectations.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { patchOf } from '../patch-of.ts'
import { writeWhole } from '../write-file.ts'
import { type FileRun, runFile, type Testing } from './run-file.ts'

/** A file as it is, and with what came out in place of what was expected. */
interface Change {
  readonly file: FileRun
  readonly before: string
  readonly after: string
}

/**
 * Writes what came out into what the named cases expect, of every file or of none; the runs as they are then, and what was
 * written as a patch. Each file is tested again before it is written: the cases are met, and nothing else changed.
 */
export async function updateCases(
  files: readonly FileRun[],
  names: readonly string[],
  testing: Testing,
): Promise<{ readonly files: readonly FileRun[]; readonly patch: string }> {
  const named = casesNamed(files, names)
  const changes = files.flatMap((file) => changeOf(file, named, testing.sources))
  const instead = new Map(changes.map(({ file, after }) => [file.file, after]))
  const again = new Map<string, FileRun>()
  for (const { file } of changes) {
    const run = await runFile(file.file, { ...testing, instead })
    if (!isFaithful(file, run, named)) throw unfaithful(file.file)
    again.set(file.file, run)
  }
  for (const { file, after } of changes) writeWhole(file.file, markOf(file.file) + after, { force: true })
  return {
    files: files.map((file) => again.get(file.file) ?? file),
    patch: changes.map(({ file, before, after }) => patchOf(file.file, before, after)).join(''),
  }
}

/** The cases that names or patterns with `*` mean; a name of none, and a plain name of several, is refused. */
function casesNamed(files: readonly FileRun[], names: readonly string[]): ReadonlySet<string> {
  const all = files.flatMap(({ runs }) => runs.map(([, { tested }]) => tested))
  return new Set(
    names.flatMap((name) => {
      const meant = all.filter((one) => isCalled(one, name))
      const applications = meant.map(({ application }) => application)
      if (meant.length === 0) throw noSuchCase(name, all)
      if (meant.length > 1 && !name.includes('*'))
        throw new CouldNotRun(
          { zh: `有几个案例叫“${name}”`, en: `several cases are called “${name}”` },
          { zh: `写全：${applications.join('、')}`, en: `write it in full: ${applications.join(', ')}` },
        )
      return applications
    }),
  )
}

function isCalled({ application, name, file }: TestedCase, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  const shape = new RegExp(`^${parts.join('.*')}$`, 'su')
  return [application, name ?? file].some((called) => shape.test(called))
}

function noSuchCase(name: string, all: readonly TestedCase[]): CouldNotRun {
  const near = didYouMean(
    name,
    all.map((one) => one.name ?? one.file),
  )
  return new CouldNotRun(
    { zh: `没有叫“${name}”的案例`, en: `no case is called “${name}”` },
    near === undefined ? undefined : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` },
  )
}

/** The change of a file, where any of its cases is named and not as expected. */
function changeOf(file: FileRun, named: ReadonlySet<string>, sources: ReadonlyMap<string, SourceFile>): Change[] {
  const runs = file.runs.map(([, run]) => run).filter(({ tested }) => named.has(tested.application) && !isMet(tested))
  if (runs.length === 0) return []
  refuseUnread(runs)
  const source = sources.get(file.file)
  if (source === undefined) throw unfaithful(file.file)
  const made = updateExpectations(source, runs)
  if ('refused' in made) throw new CouldNotRun(made.refused, NOTHING_WRITTEN)
  if (Buffer.compare(readFileSync(file.file), Buffer.from(markOf(file.file) + source.text)) !== 0)
    throw new CouldNotRun(
      { zh: `“${file.file}”不是 UTF-8，不能写回`, en: `“${file.file}” is not UTF-8 and cannot be written back` },
      { zh: '另存为 UTF-8 再试', en: 'save it as UTF-8 first' },
    )
  return [{ file, before: source.text, after: made.text }]
}

function refuseUnread(runs: readonly TestRun[]): void {
  const unread = runs.find(({ tested }) => tested.findings.length > 0)
  if (unread !== undefined)
    throw new CouldNotRun(
      {
        zh: `案例“${unread.tested.application}”读不了，没有改写`,
        en: `the case “${unread.tested.application}” cannot be read, and nothing was written`,
      },
      { zh: '先不带 --update 运行，看看哪里不对', en: 'run without --update to see what is wrong' },
    )
}

/** The byte order mark a file begins with. */
function markOf(path: string): string {
  return readFileSync(path).subarray(0, 3).equals(Buffer.from('\ufeff')) ? '\ufeff' : ''
}

/** The named cases come out as they expect now, and every other one as before. */
function isFaithful(before: FileRun, after: FileRun, named: ReadonlySet<string>): boolean {
  const [then, now] = [before, after].map(({ runs }) => runs.map(([, { tested }]) => tested))
  if (then === undefined || now === undefined || then.length !== now.length) return false
  return now.every((one, i) => {
    const old = then[i]
    if (old === undefined || old.application !== one.application) return false
    if (named.has(one.application)) return isMet(one) && one.because === old.because && one.asOf === old.asOf
    return one.mismatches.length === old.mismatches.length && one.findings.length === old.findings.length
  })
}

const NOTHING_WRITTEN = { zh: '什么都没有写', en: 'nothing was written' }

function unfaithful(file: string): CouldNotRun {
  return new CouldNotRun(
    {
      zh: `“${file}”改写之后读出来不一样，没有写`,
      en: `“${file}” does not read as it should after the change, and was not written`,
    },
    { zh: '请自行修改', en: 'edit it yourself' },
  )
}

/** What was written, for people. */
export function updatedText(patch: string, language: Language): string {
  if (patch !== '') return patch
  return language === 'zh'
    ? '所指的案例都已相符，没有改写\n'
    : 'the cases named come out as they expect: nothing to write\n'
}
