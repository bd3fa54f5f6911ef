import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import type { FileKind } from '../language/schemas.ts'
import type { Finding } from '../model/finding.ts'
import type { PolicyFiles, SourceFile, VersionFiles } from '../model/policy.ts'
import { itemsAt, type Tree } from '../model/tree.ts'
import { RULE_FILE } from './decode-text.ts'
import { startOf } from './place.ts'
import { cannotRead } from './read-file.ts'
import { readTreeFile, readTreeText } from './read-tree-file.ts'
import { type Chain, type ReadUsed, readUses } from './read-uses.ts'
import { type ReadMap, readVersion } from './read-version.ts'
import { systemReason } from './system-reason.ts'
import { validateShape } from './validate-shape.ts'

export type { FileKind } from '../language/schemas.ts'
export { APPLICATION, type Limits, RULE_FILE } from './decode-text.ts'
export { readSource } from './read-source.ts'
export { type ReadTree, readTreeFile, readTreeText } from './read-tree-file.ts'
export { validateShape } from './validate-shape.ts'

/** How a folder is read. */
export interface LoadOptions {
  /** Every file is put to ajv, not only those that a quick fit finds wrong. */
  readonly thorough?: boolean
  /** The properties of the versions are read too; they are as well where every file is put to ajv. */
  readonly properties?: boolean
  /** By path, the texts that stand in place of what is on disk: what the policy would be with them. */
  readonly instead?: ReadonlyMap<string, string>
}

/**
 * Reads a policy folder, and those of the instruments it uses. What is wrong on disk or in a file comes back as findings;
 * nothing is thrown.
 */
export function load(
  dir: string,
  { thorough = false, properties = thorough, instead = new Map() }: LoadOptions = {},
): PolicyFiles {
  const root = (sep === '/' ? dir : dir.replaceAll(sep, '/')).replace(/(?<=.)\/+$/, '')
  const findings: Finding[] = []
  const within = realFolder(root, findings)
  if (within === undefined)
    return {
      dir: root,
      sources: new Map(),
      versions: [],
      uses: new Map(),
      ...(properties ? { withProperties: true } : {}),
      findings,
    }
  return readFolder(root, [within], { thorough, properties, instead }).files
}

/** Reads one folder of a chain in which each uses the next. */
function readFolder(root: string, chain: Chain, options: Required<LoadOptions>): ReadUsed {
  const findings: Finding[] = []
  const sources = new Map<string, SourceFile>()
  const within = chain.at(-1) ?? root
  const readTree = (path: string, kind: FileKind): Tree | undefined => {
    const text = options.instead.get(path)
    const read = text === undefined ? readTreeFile(path, RULE_FILE, { within }) : readTreeText(path, text)
    if (read.source !== undefined) sources.set(path, read.source)
    findings.push(...read.findings)
    if (read.tree === undefined) return undefined
    findings.push(...validateShape(kind, read.tree, options.thorough))
    return read.tree
  }
  const readMap: ReadMap = (path, kind) => {
    const tree = readTree(path, kind)
    return tree?.kind === 'map' ? tree : undefined
  }
  const policy = readMap(`${root}/policy.yaml`, 'policy')
  const facts = readMap(`${root}/facts.yaml`, 'facts')
  const versions: VersionFiles[] = []
  for (const tree of itemsAt(policy, 'versions')) {
    if (tree.kind !== 'map') continue
    const { instead, properties: withProperties } = options
    const version = readVersion(tree, { root, within, readMap, readTree, instead, withProperties, sources, findings })
    if (version !== undefined) versions.push(version)
  }
  const used = readUses(policy, root, chain, (folder, longer) =>
    // those of a used instrument are tried where it is itself
    readFolder(folder, longer, { ...options, properties: false }),
  )
  // A finding may show a line of a used instrument's file.
  for (const files of used.uses.values()) for (const [path, source] of files.sources) sources.set(path, source)
  const files: PolicyFiles = {
    dir: root,
    sources,
    ...(policy === undefined ? {} : { policy }),
    ...(facts === undefined ? {} : { facts }),
    versions,
    uses: used.uses,
    ...(options.properties ? { withProperties: true } : {}),
    findings: distinct([...findings, ...used.findings]),
  }
  return { files, circles: used.circles }
}

function realFolder(root: string, findings: Finding[]): string | undefined {
  try {
    return realpathSync.native(root)
  } catch (error) {
    findings.push(cannotRead(root, startOf(root), systemReason(error)))
    return undefined
  }
}

/** The shape and the structure may say the same of a place; it is told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>()
  return findings.filter(({ code, span }) => {
    const key = `${code} ${span?.file} ${span?.start}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}
