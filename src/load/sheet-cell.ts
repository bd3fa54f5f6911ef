import type { Finding } from '../model/finding.ts'
import type { Entry, MapTree, ScalarTree, Span, Tree } from '../model/tree.ts'
import type { Cell } from './csv-rows.ts'
import { APPLICATION } from './decode-text.ts'
import { readTreeText } from './read-tree-file.ts'
import type { Column } from './table-headings.ts'
import { scalarOf } from './table-row.ts'

/** How a case sheet says that a fact is left out. */
const LEFT_OUT = ['missing', '不知道']

const VERDICTS: ReadonlyMap<string, string> = new Map([
  ['符合', 'pass'],
  ['不符合', 'fail'],
  ['待定', 'undetermined'],
  ['不适用', 'notApplicable'],
  ['仅供参考', 'informational'],
])

/** Whether a cell leaves a fact out. */
export function isLeftOut({ text }: Cell): boolean {
  return LEFT_OUT.includes(text)
}

/** A value that is not quoted: a number, `true`, null. */
export function plainScalar(value: ScalarTree['value'], source: string, span: Span): ScalarTree {
  return { kind: 'scalar', value, source, plain: true, span }
}

/** A text. */
export function textScalar(text: string, span: Span): ScalarTree {
  return { kind: 'scalar', value: text, source: text, plain: false, span }
}

/** A mapping of some values. */
export function mapOf(values: readonly (readonly [string, Tree])[], span: Span): MapTree {
  return {
    kind: 'map',
    entries: new Map(values.map(([key, value]): [string, Entry] => [key, { key, keySpan: value.span, value }])),
    span,
  }
}

/**
 * What a cell says of a fact: as in a table of applications; of a list, how many of its first rows are kept, or, like anything in
 * brackets, what YAML would say.
 */
export function factIn(
  cell: Cell,
  { holds }: Column,
): { readonly tree: Tree } | { readonly findings: readonly Finding[] } {
  const { text, span } = cell
  const isOpen =
    holds.kind === 'count' || holds.kind === 'record' || (holds.kind === 'value' && holds.type.kind === 'judgement')
  if (isOpen && /^[[{]/.test(text)) return writtenIn(cell)
  if (holds.kind === 'count' && /^(?:0|[1-9][0-9]{0,6})$/.test(text))
    return { tree: mapOf([['keep', plainScalar(Number(text), text, span)]], span) }
  return { tree: scalarOf(cell, { holds }) }
}

/** What YAML in a cell says; everything in it stands at the cell. */
function writtenIn({ text, span }: Cell): { readonly tree: Tree } | { readonly findings: readonly Finding[] } {
  const { tree, findings } = readTreeText(span.file, text, APPLICATION)
  if (tree === undefined) return { findings: findings.map((finding) => ({ ...finding, span })) }
  return { tree: standingAt(tree, span) }
}

function standingAt(tree: Tree, span: Span): Tree {
  switch (tree.kind) {
    case 'scalar':
      return { ...tree, span }
    case 'list':
      return { ...tree, items: tree.items.map((item) => standingAt(item, span)), span }
    case 'map':
      return mapOf(
        [...tree.entries.values()].map(({ key, value }) => [key, standingAt(value, span)]),
        span,
      )
  }
}

/** What a cell expects, as the value of an entry of expect. */
export function expectedIn({ text, span }: Cell, word: string): Tree {
  switch (word) {
    case 'verdict':
      return textScalar(VERDICTS.get(text) ?? text, span)
    case 'low':
    case 'high':
      return text === 'null' ? plainScalar(null, text, span) : textScalar(text, span)
    case 'missing': {
      const names = text === '无' || text === 'none' ? [] : text.split(/[、，,；;\s]+/u).filter((name) => name !== '')
      return { kind: 'list', items: names.map((name) => textScalar(name, span)), span }
    }
    case 'inForce': {
      const value = /^(?:true|是)$/i.test(text) ? true : /^(?:false|否)$/i.test(text) ? false : undefined
      return value === undefined ? textScalar(text, span) : plainScalar(value, text, span)
    }
    default:
      return textScalar(text, span)
  }
}
