import { type CheckedPolicy, check } from '../../src/check/index.ts'
import type { FileKind } from '../../src/language/schemas.ts'
import { validateShape } from '../../src/load/index.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Program } from '../../src/model/core.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { PolicyFiles } from '../../src/model/policy.ts'
import type { MapTree } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'
import type { JsonMap } from './json.ts'
import type { SurfacePolicy } from './policy.ts'

/** Checks that compare a rule with its quote: drawn quotes are no sentences. */
const OF_QUOTES: readonly string[] = ['quote-value-mismatch', 'cue-word-mismatch', 'number-without-meaning']

/** A drawn policy as if its files had been read: shape, structure, then every check but those of the quotes. */
export function checkPolicy(surface: SurfacePolicy): CheckedPolicy {
  const findings: Finding[] = []
  const read = (json: JsonMap, file: string, kind: FileKind): MapTree => {
    const { tree, findings: refused } = treeOf(json, file)
    if (tree?.kind !== 'map') throw new Error(`${file}: ${JSON.stringify(refused)}`)
    findings.push(...refused, ...validateShape(kind, tree))
    return tree
  }
  const policy = read(surface.policy, 'policy.yaml', 'policy')
  const facts = read(surface.facts, 'facts.yaml', 'facts')
  const articles = surface.articles.map((json, i) => {
    const file = `draft/article-${String(i + 1).padStart(2, '0')}.yaml`
    const structure = readStructure(read(json, file, 'article'), file)
    findings.push(...structure.findings)
    return structure.article
  })
  const version = { id: 'draft', draft: true, tree: policy, span: policy.span, headings: [], articles }
  const files: PolicyFiles = {
    dir: 'drawn',
    sources: new Map(),
    policy,
    facts,
    versions: [version],
    uses: new Map(),
    findings,
  }
  return check(resolve(files), { except: OF_QUOTES })
}

/** The program of a drawn policy; an error found in it is the generator's fault, or the language's. */
export function programOf(surface: SurfacePolicy): Program {
  const { programs, findings } = checkPolicy(surface)
  const program = programs.get('draft')
  if (program !== undefined) return program
  const errors = findings.filter(({ severity }) => severity === 'error')
  throw new Error(errors.map(({ code, message, span }) => `${code} ${message.en} (${span?.file})`).join('\n'))
}
