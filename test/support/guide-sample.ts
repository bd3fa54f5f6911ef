import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml'

/** The files of a policy that the guide lays samples into, and its only version. */
interface SampleFolder {
  readonly policy: string
  readonly facts: string
  readonly version: string
}

/** What a block of a chapter is, told by how it begins. */
export type SampleKind = 'phrases' | 'article' | 'facts' | 'policy'

/** Phrases are a list, an article says its number; what else is a part of facts.yaml or of policy.yaml says its keys. */
export function kindOf(body: string): SampleKind {
  const [first = ''] = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  if (first.startsWith('- ')) return 'phrases'
  if (first.startsWith('article:')) return 'article'
  return /^(?:facts|derived|assume):/.test(first) ? 'facts' : 'policy'
}

/** Copies a policy to a place where a sample can be laid into it: as a draft, whose text is made from its quotes. */
export function copyAsDraft(folder: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(folder, copy, { recursive: true })
  const { policy } = filesOf(copy)
  const document = parseDocument(readFileSync(policy, 'utf8'))
  document.setIn(['versions', 0, 'draft'], true)
  document.deleteIn(['versions', 0, 'text'])
  writeFileSync(policy, `${document}`)
}

/** Lays a part of facts.yaml or policy.yaml into a policy: its entries join those there or take their place. */
export function layInto(folder: string, body: string): void {
  const files = filesOf(folder)
  const path = kindOf(body) === 'facts' ? files.facts : files.policy
  const document = parseDocument(readFileSync(path, 'utf8'))
  const part = parseDocument(body)
  if (isMap(document.contents) && isMap(part.contents)) join2(document.contents, part.contents)
  writeFileSync(path, `${document}`)
}

/** Writes phrases, or a whole article, as the article after those a policy has; gives the file. */
export function addArticle(folder: string, body: string): string {
  const { version } = filesOf(folder)
  const number = 1 + readdirSync(join(folder, version)).filter((name) => /^article-[0-9]+\.yaml$/.test(name)).length
  const file = join(folder, version, `article-${`${number}`.padStart(2, '0')}.yaml`)
  const indented = body.replaceAll(/^(?=.)/gm, '  ')
  const article =
    kindOf(body) === 'article'
      ? body.replace(/^article: [0-9]+$/m, `article: ${number}`)
      : `article: ${number}\nversion: 1.0.0\ntitle: 样例\nrole: support\nphrases:\n${indented}`
  writeFileSync(file, article)
  return file
}

function filesOf(folder: string): SampleFolder {
  const policy = join(folder, 'policy.yaml')
  const document: Document = parseDocument(readFileSync(policy, 'utf8'))
  return { policy, facts: join(folder, 'facts.yaml'), version: `${document.getIn(['versions', 0, 'id'])}` }
}

/** Maps join key by key, two levels deep: the entries of `facts`, `derived`, `decisions`, `readings`, `parties` … */
function join2(whole: YAMLMap, part: YAMLMap): void {
  for (const { key, value } of part.items) {
    const there = whole.get(key, true)
    if (isMap(there) && isMap(value)) for (const pair of value.items) there.set(pair.key, pair.value)
    else whole.set(key, value)
  }
}
