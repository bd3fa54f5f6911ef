import { buildProgram } from '../../src/check/build-program.ts'
import type { Check, CheckSubject } from '../../src/check/check.ts'
import { renderFinding } from '../../src/diagnostics/render-finding.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import { readHeadings } from '../../src/load/read-headings.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import type { Language } from '../../src/model/bilingual.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { PolicyFiles, SourceFile } from '../../src/model/policy.ts'
import { itemsAt, type MapTree } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'

/** A policy of one version, written in a test; each article is the content of its file. */
export interface Written {
  readonly articles: readonly string[]
  readonly facts?: string
  /** The version's entry in policy.yaml, beside its id. */
  readonly version?: string
  readonly policy?: string
  readonly text?: string
}

const FACTS = `facts:
  staff: { label: 职工人数, type: integer, unit: 人, from: applicant }
  firms: { label: 企业数, type: integer, unit: 家, from: applicant }
  share: { label: 占比, type: share, from: applicant }
  paid: { label: 金额, type: money, from: applicant }
  age: { label: 成立时间, type: duration, unit: 个月, from: applicant }
  day: { label: 日期, type: date, from: applicant }
`

/** The mapping a YAML text is, with places in `path`. */
export function treeOf(text: string, path = 'test.yaml'): MapTree {
  const { tree, findings } = parseYaml({ path, text })
  if (tree?.kind !== 'map') throw new Error(`not a mapping: ${JSON.stringify(findings)}`)
  return tree
}

/** What the checks look at, for a policy written in a test. */
export function subjectOf({ articles, facts = FACTS, version = '', policy = '', text }: Written): CheckSubject {
  const sources = new Map<string, SourceFile>()
  const read = (path: string, content: string): MapTree => {
    sources.set(path, { path, text: content })
    return treeOf(content, path)
  }
  const policyTree = read(
    'policy.yaml',
    `policy: test\nparties: { applicant: 申请人 }\n${policy}versions:\n  - id: v1\n${version.replace(/^(?=.)/gm, '    ')}`,
  )
  const [entry] = itemsAt(policyTree, 'versions')
  if (entry?.kind !== 'map') throw new Error('no version')
  const structures = articles.flatMap((content, i) => {
    const number = /^article: ([0-9]+)/.exec(content)?.[1] ?? `${i + 1}`
    const path = sources.has(`article-${number}.yaml`) ? `article-${number}-b.yaml` : `article-${number}.yaml`
    return readStructure(read(path, content), path).article ?? []
  })
  const { headings } = readHeadings(entry, structures)
  if (text !== undefined) sources.set('text.md', { path: 'text.md', text })
  const files: PolicyFiles = {
    dir: '.',
    sources,
    policy: policyTree,
    facts: read('facts.yaml', facts),
    versions: [
      {
        id: 'v1',
        draft: /^draft: true/m.test(version),
        tree: entry,
        span: entry.span,
        headings,
        articles: structures,
        ...(/^amends: /m.test(version) ? { amends: 'v0' } : {}),
        ...(text === undefined ? {} : { text: { path: 'text.md', text } }),
      },
    ],
    uses: new Map(),
    findings: [],
  }
  const resolved = resolve(files)
  const [whole] = resolved.versions
  if (whole === undefined) throw new Error('no version')
  const { program, vocabulary, phrases, used } = buildProgram(whole)
  return {
    policy: resolved,
    version: whole,
    vocabulary,
    phrases,
    named: program.named,
    outcomes: program.outcomes,
    used,
  }
}

/** What a check finds, as a drafter reads it; nothing found is the empty text. */
export function found(check: Check, subject: CheckSubject, language: Language = 'zh'): string {
  const findings: Finding[] = []
  check.run(subject, (finding) => findings.push({ code: check.code, severity: check.severity, ...finding }))
  const { sources } = subject.policy.files
  return findings.map((finding) => renderFinding(finding, sources, { language, color: false })).join('\n\n')
}

/** An article of one phrase: its quote, and the lines of its meaning. */
export function phraseArticle(quote: string, meaning: string, head = ''): string {
  return `article: 1\n${head}phrases:\n  - quote: ${quote}\n${meaning.replace(/^(?=.)/gm, '    ')}`
}
