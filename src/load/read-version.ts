import { existsSync, readdirSync } from 'node:fs'
import type { FileKind } from '../language/schemas.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile, VersionFiles } from '../model/policy.ts'
import type { Article } from '../model/structure.ts'
import { articleFile } from '../model/structure.ts'
import { child, type MapTree, type Tree, textAt } from '../model/tree.ts'
import { APPLICATION, decodeText } from './decode-text.ts'
import { cannotRead, readBytes } from './read-file.ts'
import { readHeadings } from './read-headings.ts'
import { numberInName, readStructure } from './read-structure.ts'
import { NO_SUCH, systemReason } from './system-reason.ts'

/** Reads the mapping of one file of a policy folder; what is wrong with it goes to the folder’s findings. */
export type ReadMap = (path: string, kind: FileKind) => MapTree | undefined

/** The file of a version that says what holds of every application. */
const PROPERTIES = 'properties.yaml'

/** What reading a version needs of the folder it stands in. */
export interface Folder {
  readonly root: string
  readonly within: string
  readonly readMap: ReadMap
  readonly readTree: (path: string, kind: FileKind) => Tree | undefined
  /** The texts that stand in place of what is on disk. */
  readonly instead: ReadonlyMap<string, string>
  readonly withProperties: boolean
  readonly sources: Map<string, SourceFile>
  readonly findings: Finding[]
}

/** One version’s articles, headings and published text; undefined when its entry names no folder. */
export function readVersion(tree: MapTree, folder: Folder): VersionFiles | undefined {
  const id = textAt(tree, 'id') ?? ''
  const span = child(tree, 'id')?.span ?? tree.span
  // Anything else the shape has refused; a folder is only ever opened by such a name.
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return undefined
  const dir = `${folder.root}/${id}`
  const amends = textAt(tree, 'amends')
  const articles = articleFiles(dir, span, amends !== undefined, folder).flatMap((name) =>
    readArticle(dir, name, folder),
  )
  const { headings, findings } = readHeadings(tree, articles)
  folder.findings.push(...findings)
  const text = readText(tree, dir, folder)
  const properties = readProperties(dir, folder)
  return {
    id,
    ...(amends === undefined ? {} : { amends }),
    draft: textAt(tree, 'draft') === 'true',
    tree,
    span,
    headings,
    articles,
    ...(text === undefined ? {} : { text }),
    ...(properties === undefined ? {} : { properties }),
  }
}

/** The properties of a version, where they are asked for; a version need not have any. */
function readProperties(dir: string, { withProperties, instead, readTree }: Folder): Tree | undefined {
  const path = `${dir}/${PROPERTIES}`
  return withProperties && (instead.has(path) || existsSync(path)) ? readTree(path, 'properties') : undefined
}

/** The files of articles in a version’s folder; an amendment that only renumbers and repeals needs none. */
function articleFiles(dir: string, span: Tree['span'], mayLack: boolean, { findings }: Folder): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => /^article-[^/\\]*\.yaml$/.test(name))
      .sort()
  } catch (error) {
    const reason = systemReason(error)
    if (!mayLack || reason !== NO_SUCH) findings.push(cannotRead(dir, span, reason))
    return []
  }
}

function readArticle(dir: string, name: string, { readMap, findings }: Folder): Article[] {
  const path = `${dir}/${name}`
  const tree = readMap(path, 'article')
  if (tree === undefined) return []
  const read = readStructure(tree, path)
  findings.push(...read.findings)
  const { number, lead, parts, tail } = read.article.level
  if (lead.length + parts.length + tail.length === 0) findings.push(wordless(read.article))
  const written = child(tree, 'article')
  if (written !== undefined && numberInName(name) !== number) findings.push(misnamed(name, number, written.span))
  return [read.article]
}

/** An article without a word of text would be no clause at all. */
function wordless({ level, tree }: Article): Finding {
  const [first] = tree.entries.values()
  return {
    code: 'missing-key',
    severity: 'error',
    span: first?.keySpan ?? tree.span,
    clause: level.cite,
    message: { zh: `${level.cite}没有原文`, en: 'the article has no text' },
    label: { zh: '没有一句话', en: 'not a phrase' },
    help: { zh: '加上 phrases: 及各句原文', en: 'add phrases: and the phrases of the text' },
  }
}

function misnamed(name: string, number: number, span: Tree['span']): Finding {
  const right = articleFile(number)
  return {
    code: 'article-number',
    severity: 'error',
    span,
    message: {
      zh: `条文序号与文件名 ${name} 不一致`,
      en: `the number of the article does not agree with the file’s name, ${name}`,
    },
    why: { zh: '按条号找得到文件，引用才可靠', en: 'a citation is found by the number in the file’s name' },
    help: { zh: `把文件改名为 ${right}，或改正序号`, en: `rename the file to ${right}, or correct the number` },
  }
}

/** The published text a version names. */
function readText(version: MapTree, dir: string, { within, sources, findings }: Folder): SourceFile | undefined {
  const file = child(child(version, 'text'), 'file')
  const name = textAt(child(version, 'text'), 'file')
  if (file === undefined || name === undefined || /[/\\]|^\./.test(name)) return undefined
  const path = `${dir}/${name}`
  const read = readBytes(path, APPLICATION, { within, namedAt: file.span })
  if (read.finding !== undefined) {
    findings.push(read.finding)
    return undefined
  }
  const decoded = decodeText(path, read.bytes, APPLICATION)
  if (decoded.findings !== undefined) {
    findings.push(...decoded.findings)
    return undefined
  }
  const source = { path, text: decoded.text }
  sources.set(path, source)
  return source
}
