import { buildProgram } from '../../src/check/build-program.ts'
import { readApplication } from '../../src/load/application.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { type Finding, sortFindings } from '../../src/model/finding.ts'
import type { PolicyFiles, VersionFiles } from '../../src/model/policy.ts'
import type { Article } from '../../src/model/structure.ts'
import { itemsAt, type MapTree, textAt } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'

/** What the YAML of a file would hold. */
export type Plain = { readonly [key: string]: unknown }

/** The parts of a small policy; whatever a test does not care for is filled in. */
export interface Parts {
  readonly facts?: Plain
  readonly derived?: Plain
  readonly assume?: readonly Plain[]
  readonly articles?: readonly Plain[]
  /** Keys of policy.yaml over the usual ones. */
  readonly policy?: Plain
}

/** A plain value as the mapping of a file. Places are JSON pointers after the file’s name. */
export function mapOf(value: Plain, name: string): MapTree {
  const { tree, findings } = treeOf(value, name)
  if (tree?.kind !== 'map') throw new Error(`${name}: ${findings.map(({ message }) => message.en).join('; ')}`)
  return tree
}

/** An article as read, from what its file would hold. */
export function articleOf(value: Plain): Article {
  const file = `article-${value.article}.yaml`
  const { article, findings } = readStructure(mapOf(value, file), file)
  if (article === undefined || findings.length > 0)
    throw new Error(`${file}: ${findings.map(({ message }) => message.en).join('; ')}`)
  return article
}

const POLICY: Plain = {
  policy: 'shops',
  title: '示例办法',
  subject: 'shop',
  parties: { applicant: '申请人', expert: '专家' },
  versions: [{ id: 'v1', effective: { from: '2019-01-01', until: '2021-12-31' } }],
}

/** The files of a policy as read; every version has the same articles unless `articles` says otherwise. */
export function filesOf(
  { facts = {}, derived = {}, assume = [], articles = [], policy = {} }: Parts,
  articlesOf: (version: string) => readonly Plain[] = () => articles,
): PolicyFiles {
  const decisions = {
    default: 'eligible',
    eligible: { label: '资格', clauses: articles.map(({ article }) => `art${article}`) },
  }
  const tree = mapOf({ ...POLICY, ...(articles.length > 0 ? { decisions } : {}), ...policy }, 'policy.yaml')
  const versions = itemsAt(tree, 'versions').map((entry): VersionFiles => {
    if (entry.kind !== 'map') throw new Error('a version is a mapping')
    const id = textAt(entry, 'id') ?? ''
    const amends = textAt(entry, 'amends')
    return {
      id,
      ...(amends === undefined ? {} : { amends }),
      draft: textAt(entry, 'draft') === 'true',
      tree: entry,
      span: entry.span,
      headings: [],
      articles: articlesOf(id).map(articleOf),
    }
  })
  return {
    dir: 'shops',
    sources: new Map(),
    policy: tree,
    facts: mapOf({ facts, derived, assume }, 'facts.yaml'),
    versions,
    uses: new Map(),
    findings: [],
  }
}

/** A policy built from plain data: its first version as a program, and everything found in it. */
export function programOf(parts: Parts): { program: Program; findings: readonly Finding[] } {
  const articles = parts.articles ?? [{ article: 1, role: 'requirement', phrases: [{ quote: '略。', nothing: '略' }] }]
  const resolved = resolve(filesOf({ ...parts, articles }))
  const [version] = resolved.versions
  if (version === undefined) throw new Error('a policy without a version')
  const { program, findings } = buildProgram(version)
  return { program, findings: sortFindings([...resolved.findings, ...findings]) }
}

/** A program without findings; a test that expects none reads better so. */
export function soundProgram(parts: Parts): Program {
  const { program, findings } = programOf(parts)
  if (findings.length > 0) throw new Error(findings.map(told).join('\n'))
  return program
}

/** A finding as its code and its Chinese message: `unknown-fact: 事实词汇表中没有“x”`. */
export function told({ code, message }: Pick<Finding, 'code' | 'message'>): string {
  return `${code}: ${message.zh}`
}

/** The facts of an application, read against a program’s vocabulary. */
export function factsOf(program: Program, application: Plain): Facts {
  const read = readApplication(
    mapOf(application, 'application'),
    program.vocabulary,
    'application',
    new Set(program.named.keys()),
  )
  if (!('facts' in read)) throw new Error(read.findings.map(told).join('\n'))
  return read.facts
}
