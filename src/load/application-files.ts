import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Unreadable } from '../model/application.ts'
import { type Finding, hasErrors } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { child, type Span, type Tree } from '../model/tree.ts'
import { mustBe } from './application-asked.ts'
import { resolveCase } from './application-case.ts'
import { shown } from './application-found.ts'
import { APPLICATION_FILE, type LikedFiles, likedFiles, withSlashes } from './application-like.ts'
import type { ApplicationReader } from './application-reader.ts'
import { collectFindings } from './application-report.ts'
import { type ApplicationTable, readTable } from './application-table.ts'
import type { ApplicationTree } from './application-tree.ts'
import { jsonLines } from './json-lines.ts'
import { startOf } from './place.ts'
import type { ReadTree } from './read-tree-file.ts'
import { isSheet, readSheet } from './sheet.ts'
import { isTable, tableOf } from './table-files.ts'
import { listFileAlone } from './table-findings.ts'

/** What a file holds: an application, a table of them, or something that cannot be read. */
export type Loaded = ApplicationTree | ApplicationTable | Unreadable

/** Every application found, in order, each readable or not, and the files they came from. */
export interface LoadedApplications {
  readonly applications: readonly Loaded[]
  readonly sources: ReadonlyMap<string, SourceFile>
}

/** The applications at a path, all at once; see `eachApplication`. */
export function loadApplications(path: string, reader: ApplicationReader): LoadedApplications {
  const sources = new Map<string, SourceFile>()
  return { applications: [...eachApplication(path, reader, sources)], sources }
}

/**
 * The applications at a path, one by one, so that thousands need not be held at once. A YAML or JSON file is one application or
 * a list of cases, a file of JSON Lines has one a line, a CSV file one a row; a folder is the files in it, in the order of their
 * names. A case is called after its file and itself, a line or row without a name after its number.
 */
export function* eachApplication(
  path: string,
  reader: ApplicationReader,
  sources: Map<string, SourceFile>,
): Generator<Loaded> {
  const files = applicationFilesAt(path)
  if (!Array.isArray(files)) return yield { name: path, findings: [files] }
  const read = (file: string): ReadTree => {
    const { source, tree, findings } = reader.tree(file)
    if (source !== undefined) sources.set(source.path, source)
    return tree === undefined || hasErrors(findings) ? { findings } : { tree, findings }
  }
  for (const file of files) {
    const liked = likedFiles(read)
    if (isTable(file)) yield tableIn(file, reader, sources, liked)
    else if (/\.(?:jsonl|ndjson)$/i.test(file)) yield* linesIn(file, reader, sources, liked)
    else yield* applicationsIn(file, liked)
  }
}

/** The files at a path; the finding for a folder that cannot be listed or has none. */
export function applicationFilesAt(path: string): string[] | Finding {
  try {
    // what is no folder is left to the reader of files, which says what is wrong with it
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
    const names = readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && APPLICATION_FILE.test(entry.name))
      .map(({ name }) => name)
      .sort()
    const among = new Set(names)
    // a list is read with its table
    const own = names.filter((name) => tableOf(join(path, name), among) === undefined)
    return own.length > 0 ? own.map((name) => withSlashes(join(path, name))) : nothingIn(path)
  } catch {
    return {
      code: 'folder-unreadable',
      severity: 'error',
      span: startOf(path),
      message: { zh: '文件夹无法读取', en: 'the folder cannot be read' },
    }
  }
}

function tableIn(
  file: string,
  reader: ApplicationReader,
  sources: Map<string, SourceFile>,
  liked: LikedFiles,
): ApplicationTable | Unreadable {
  const table = tableOf(file)
  if (table !== undefined) return { name: file, findings: [listFileAlone(startOf(file), table)] }
  const { source, findings } = reader.text(file)
  if (source === undefined) return { name: file, findings }
  sources.set(file, source)
  return isSheet(source) ? readSheet(source, liked) : readTable(source, reader, sources)
}

function* linesIn(
  file: string,
  reader: ApplicationReader,
  sources: Map<string, SourceFile>,
  liked: LikedFiles,
): Generator<ApplicationTree | Unreadable> {
  const { source, findings } = reader.text(file)
  if (source === undefined) return yield { name: file, findings }
  sources.set(file, source)
  const named = namesIn(file)
  let any = false
  for (const { line, tree, findings } of jsonLines(source)) {
    any = true
    if (tree === undefined) yield { name: `${file} · ${line}`, findings }
    else yield named(tree, line, (name) => applicationOf(tree, name, file, liked, findings))
  }
  if (!any) yield { name: file, findings: [nothingIn(file)] }
}

function* applicationsIn(file: string, liked: LikedFiles): Generator<ApplicationTree | Unreadable> {
  const { tree, findings } = liked.read(file)
  if (tree === undefined) return yield { name: file, findings }
  if (tree.kind !== 'list') return yield applicationOf(tree, file, file, liked, findings)
  if (tree.items.length === 0) return yield { name: file, findings: [nothingIn(file, tree.span)] }
  const named = namesIn(file)
  for (const [i, item] of tree.items.entries())
    yield named(item, i + 1, (name) => applicationOf(item, name, file, liked, findings))
}

/** Names the applications of a file, no two alike. */
function namesIn(
  file: string,
): (item: Tree, number: number, read: (name: string) => ApplicationTree | Unreadable) => ApplicationTree | Unreadable {
  const names = new Set<string>()
  return (item, number, read) => {
    const called = nameOf(item, number)
    const name = `${file} · ${called}`
    if (names.has(called)) return { name, findings: [caseTwice(item, called)] }
    names.add(called)
    return read(name)
  }
}

function applicationOf(
  tree: Tree,
  name: string,
  file: string,
  liked: LikedFiles,
  before: readonly Finding[],
): ApplicationTree | Unreadable {
  if (tree.kind !== 'map') {
    const { report, findings } = collectFindings()
    mustBe({ zh: '一组事实', en: 'a mapping of facts' }, tree, { called: { zh: '申请', en: 'an application' }, report })
    return { name, findings: findings() }
  }
  const resolved = resolveCase(tree, file, liked)
  const findings = [...before, ...resolved.findings]
  return resolved.tree === undefined ? { name, findings } : { name, tree: resolved.tree, findings }
}

/** What a case is called: its name, or its place in the file where it has none. */
function nameOf(item: Tree, number: number): string {
  const name = child(item, 'case')
  return name?.kind === 'scalar' && typeof name.value === 'string' && name.value !== ''
    ? shown(name.value, 200)
    : `${number}`
}

function caseTwice(item: Tree, name: string): Finding {
  return {
    code: 'duplicate-case',
    severity: 'error',
    span: (child(item, 'case') ?? item).span,
    message: { zh: `有两个案例叫“${name}”`, en: `two cases are called “${name}”` },
    label: { zh: '重名', en: 'the same name' },
  }
}

function nothingIn(path: string, span: Span = startOf(path)): Finding {
  return {
    code: 'no-applications',
    severity: 'error',
    span,
    message: { zh: '这里没有申请', en: 'there is no application here' },
    help: {
      zh: '申请是 .yaml、.yml、.json、.jsonl、.ndjson 或 .csv 文件',
      en: 'applications are .yaml, .yml, .json, .jsonl, .ndjson or .csv files',
    },
  }
}
