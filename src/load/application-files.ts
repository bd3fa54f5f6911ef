import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Unreadable } from '../model/application.ts'
import { type Finding, hasErrors } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { child, type Span, type Tree } from '../model/tree.ts'
import { mustBe } from './application-asked.ts'
import { resolveCase } from './application-case.ts'
import { shown } from './application-found.ts'
import { checkJson } from './application-json.ts'
import { APPLICATION_FILE, withSlashes } from './application-like.ts'
import { collectFindings } from './application-report.ts'
import type { ReadTree } from './read-tree-file.ts'

/** Reads one file as a tree; what is wrong with it comes back as findings. */
export type TreeReader = (path: string) => ReadTree

/** One application of a file, whole: a case has its facts already, and what it expects beside them. */
export interface ApplicationTree {
  readonly name: string
  readonly tree: Tree
  /** Warnings about the file. */
  readonly findings: readonly Finding[]
}

/** Every application found, in order, each readable or not, and the files they came from. */
export interface LoadedApplications {
  readonly applications: readonly (ApplicationTree | Unreadable)[]
  readonly sources: ReadonlyMap<string, SourceFile>
}

/**
 * The applications at a path: a file is one application or a list of cases, a folder is the files in it, in the order of
 * their names. A case is called after its file and itself.
 */
export function loadApplications(path: string, read: TreeReader): LoadedApplications {
  const sources = new Map<string, SourceFile>()
  const readOnce = once((file: string): ReadTree => {
    const { source, tree, findings } = read(file)
    if (source === undefined) return { findings }
    sources.set(source.path, source)
    const fault = /\.json$/i.test(file) ? checkJson(source) : undefined
    if (fault !== undefined) return { findings: [fault] }
    return tree === undefined || hasErrors(findings) ? { findings } : { tree, findings }
  })
  const files = filesAt(path)
  if (!Array.isArray(files)) return { applications: [{ name: path, findings: [files] }], sources }
  return { applications: files.flatMap((file) => applicationsIn(file, readOnce)), sources }
}

/** The files at a path; the finding for a folder that cannot be listed or has none. */
function filesAt(path: string): string[] | Finding {
  try {
    // what is no folder is left to the reader of files, which says what is wrong with it
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
    const names = readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && APPLICATION_FILE.test(entry.name))
      .map(({ name }) => name)
      .sort()
    return names.length > 0 ? names.map((name) => withSlashes(join(path, name))) : nothingIn(path)
  } catch {
    return {
      code: 'folder-unreadable',
      severity: 'error',
      span: spanOf(path),
      message: { zh: '文件夹无法读取', en: 'the folder cannot be read' },
    }
  }
}

function applicationsIn(file: string, read: TreeReader): (ApplicationTree | Unreadable)[] {
  const { tree, findings } = read(file)
  if (tree === undefined) return [{ name: file, findings }]
  if (tree.kind !== 'list') return [applicationOf(tree, file, file, read, findings)]
  if (tree.items.length === 0) return [{ name: file, findings: [nothingIn(file, tree.span)] }]
  const names = new Set<string>()
  return tree.items.map((item, i) => {
    const called = nameOf(item, i + 1)
    const name = `${file} · ${called}`
    if (names.has(called)) return { name, findings: [caseTwice(item, called)] }
    names.add(called)
    return applicationOf(item, name, file, read, findings)
  })
}

function applicationOf(
  tree: Tree,
  name: string,
  file: string,
  read: TreeReader,
  before: readonly Finding[],
): ApplicationTree | Unreadable {
  if (tree.kind !== 'map') {
    const { report, findings } = collectFindings()
    mustBe({ zh: '一组事实', en: 'a mapping of facts' }, tree, { called: { zh: '申请', en: 'an application' }, report })
    return { name, findings: findings() }
  }
  const resolved = resolveCase(tree, file, read)
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

function nothingIn(path: string, span: Span = spanOf(path)): Finding {
  return {
    code: 'no-applications',
    severity: 'error',
    span,
    message: { zh: '这里没有申请', en: 'there is no application here' },
    help: {
      zh: '申请是 .yaml、.yml 或 .json 文件',
      en: 'applications are .yaml, .yml or .json files',
    },
  }
}

function spanOf(path: string): Span {
  return { file: path, start: 0, end: 0, line: 1, column: 1 }
}

function once<Value>(read: (path: string) => Value): (path: string) => Value {
  const kept = new Map<string, Value>()
  return (path) => {
    const value = kept.get(path) ?? read(path)
    kept.set(path, value)
    return value
  }
}
