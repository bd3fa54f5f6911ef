import { type MapTree, plainOf, type Tree } from '../model/tree.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { RULE_FILE } from './decode-text.ts'
import { readTreeText } from './read-tree-file.ts'

/** What is written of a version that begins: a draft that amends another. */
export interface NewVersion {
  readonly id: string
  readonly amends: string
}

/**
 * policy.yaml with a draft added after its last version; everything else stays to the character, comments too.
 * Undefined where the text is such that this cannot be done without touching more.
 */
export function insertVersion(path: string, text: string, policy: MapTree, entry: NewVersion): string | undefined {
  const versions = policy.entries.get('versions')?.value
  if (versions?.kind !== 'list') return undefined
  const last = versions.items.at(-1)
  const made = text.startsWith('[', versions.span.start)
    ? inFlow(text, versions, entry)
    : last && inBlock(text, last, entry)
  const { tree } = made === undefined ? {} : readTreeText(path, made, RULE_FILE)
  // Whatever the layout was, what is read of the result is what was there and the new version, or nothing is written.
  return tree !== undefined && canonicalJson(plainOf(tree)) === canonicalJson(expected(policy, entry))
    ? made
    : undefined
}

function expected(policy: MapTree, { id, amends }: NewVersion): unknown {
  const plain = plainOf(policy) as Record<string, unknown>
  return { ...plain, versions: [...(plain.versions as unknown[]), { id, amends, draft: true }] }
}

function inFlow(text: string, { span }: Tree, { id, amends }: NewVersion): string {
  const close = text.lastIndexOf(']', span.end)
  const before = text.slice(0, close).trimEnd()
  const comma = /[[,]$/.test(before) ? ' ' : ', '
  const flow = `{ id: ${scalar(id)}, amends: ${scalar(amends)}, draft: true }`
  return `${before}${comma}${flow}${text.slice(before.length, close)}${text.slice(close)}`
}

function inBlock(text: string, last: Tree, { id, amends }: NewVersion): string | undefined {
  const dash = text.lastIndexOf('-', last.span.start - 1)
  const start = text.lastIndexOf('\n', dash) + 1
  const margin = text.slice(start, dash)
  if (dash < 0 || margin.trim() !== '') return undefined
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const content = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length
  const lineEnd = text.indexOf('\n', content)
  const end = lineEnd < 0 ? text.length : lineEnd + 1
  const before = lineEnd < 0 ? `${text}${newline}` : text.slice(0, end)
  const lines = [`- id: ${scalar(id)}`, `  amends: ${scalar(amends)}`, '  draft: true'].map((line) => margin + line)
  return `${before}${newline}${lines.join(newline)}${newline}${text.slice(end)}`
}

/** A name as YAML, in quotes where it would be a number or a date to some reader. */
function scalar(name: string): string {
  return /^[0-9.+-]+$|^(?:true|false|null|yes|no|on|off)$/i.test(name) ? `"${name}"` : name
}
