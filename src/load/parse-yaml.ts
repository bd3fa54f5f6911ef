import type { Document } from 'yaml'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import { itemAt } from '../util/item-at.ts'
import { inspectTree } from './inspect-tree.ts'
import { placeIn } from './place.ts'
import { readCst } from './read-cst.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import { refusal } from './refusal.ts'
import { treeOfDocument } from './tree-of-document.ts'
import { yamlFinding } from './yaml-finding.ts'
import { yamlLibrary } from './yaml-library.ts'

/** A text read as YAML 1.2: the tree when nothing in it was refused, and what was found. */
export interface Parsed {
  readonly tree?: Tree
  readonly findings: readonly Finding[]
}

/** Reads a guarded text, its everyday YAML by our own reader and all other by the library; both give the same tree. */
export function parseYaml(source: SourceFile): Parsed {
  const tree = readPlainYaml(source)
  return tree === undefined ? parseWithLibrary(source) : inspected(tree, source)
}

/** Reads a guarded text by the library alone. */
export function parseWithLibrary(source: SourceFile): Parsed {
  const read = readCst(source)
  if ('findings' in read) return read
  const { Composer } = yamlLibrary()
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    // The library compares each key with all before it; we look it up, and name both places.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  })
  const documents: Document.Parsed[] = [...composer.compose(read.cst, true, source.text.length)]
  // asked for an empty document where there is none, it always has one
  const document = itemAt(documents, 0)
  const place = placeIn(source.path, source.text)
  // Later errors of a text that is not YAML are mostly echoes of the first.
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (error !== undefined) return { findings: [yamlFinding(error, source.text, place)] }
  const { tree, findings } = treeOfDocument(document, place)
  if (tree === undefined) return { findings: [refusal('empty-file', place(0, 0))] }
  return findings.length > 0 ? { findings } : inspected(tree, source)
}

function inspected(tree: Tree, source: SourceFile): Parsed {
  const findings = inspectTree(tree, source.text)
  return findings.length > 0 ? { findings } : { tree, findings }
}
