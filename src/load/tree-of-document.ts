import type { Document, ParsedNode, Scalar } from 'yaml'
import type { Finding } from '../model/finding.ts'
import type { Entry, ScalarTree, Tree } from '../model/tree.ts'
import { there } from '../util/there.ts'
import { duplicateKey } from './duplicate-key.ts'
import type { Place } from './place.ts'
import { yamlLibrary } from './yaml-library.ts'

/** The tree of a parsed document; keys that are written twice are findings. */
export function treeOfDocument(document: Document.Parsed, place: Place): { tree?: Tree; findings: Finding[] } {
  const { isMap, isScalar, isSeq } = yamlLibrary()
  const findings: Finding[] = []
  const treeOf = (node: ParsedNode | null, after: number): Tree => {
    if (isMap(node)) {
      const entries = new Map<string, Entry>()
      let end = node.range[0]
      for (const { key, value } of node.items) {
        const keyTree = scalarTree(key as Scalar.Parsed, place)
        const entry = {
          key: String(keyTree.value),
          keySpan: keyTree.span,
          value: treeOf(value, keyTree.span.end),
        }
        end = Math.max(end, entry.value.span.end)
        const first = entries.get(entry.key)
        if (first === undefined) entries.set(entry.key, entry)
        else findings.push(duplicateKey(entry, first))
      }
      return { kind: 'map', entries, span: place(node.range[0], node.flow === true ? node.range[1] : end) }
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => treeOf(item as ParsedNode, node.range[0]))
      const end = items.at(-1)?.span.end ?? node.range[1]
      return { kind: 'list', items, span: place(node.range[0], node.flow === true ? node.range[1] : end) }
    }
    if (isScalar(node)) return scalarTree(node as Scalar.Parsed, place)
    // A key of a flow mapping without a value: `{ a }`.
    return { kind: 'scalar', value: null, source: '', plain: true, span: place(after, after) }
  }
  if (document.contents === null) return { findings }
  const tree = treeOf(document.contents, 0)
  return { tree, findings }
}

function scalarTree(node: Scalar.Parsed, place: Place): ScalarTree {
  const { value, source, type, range } = node
  return {
    kind: 'scalar',
    value: value as ScalarTree['value'],
    source: there(source, 'source of the scalar', `${value}`),
    plain: type === 'PLAIN',
    span: place(range[0], range[1]),
  }
}
