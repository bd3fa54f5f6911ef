import type { SourceFile } from '../model/policy.ts'
import type { Entry, ListTree, MapTree, Tree } from '../model/tree.ts'
import { type Line, linesOf } from './plain-lines.ts'
import type { Read } from './plain-scalars.ts'
import { PlainValues } from './plain-values.ts'
import { MAX_DEPTH } from './read-cst.ts'

/**
 * The tree of a text written in everyday YAML: block mappings and lists, values on one line, comments; or in JSON. Undefined for
 * anything else, be it rarer YAML or a mistake: the library then reads it and says what is wrong. Whatever is read here
 * the library reads to the same tree (test/load/plain-yaml.test.ts); here it costs a twentieth.
 */
export function readPlainYaml(source: SourceFile): Tree | undefined {
  // A tab, a document mark and a directive mean different things in different places.
  if (/\t|^(?:---|\.\.\.|%)/m.test(source.text)) return undefined
  const lines = linesOf(source.text)
  return lines.length === 0 ? undefined : new PlainReader(source, lines).document()
}

/** Reads blocks by their indentation; every method gives undefined for what it leaves to the library. */
class PlainReader {
  private readonly values: PlainValues
  private readonly lines: readonly Line[]
  private readonly text: string
  /** The line being read. */
  private at = 0

  constructor(source: SourceFile, lines: readonly Line[]) {
    this.values = new PlainValues(source)
    this.lines = lines
    this.text = source.text
  }

  document(): Tree | undefined {
    const first = this.lines[0]
    if (first === undefined) return undefined
    const opening = this.text[first.start + first.indent]
    if (opening === '{' || opening === '[') return this.values.document(this.lines)
    if (first.indent !== 0) return undefined
    const tree = this.block(first, 0, 1)
    return this.at === this.lines.length ? tree : undefined
  }

  /** A list or mapping that begins on the current line at a column. */
  private block(line: Line, indent: number, depth: number): ListTree | MapTree | undefined {
    if (depth > MAX_DEPTH) return undefined
    return isItem(this.text, line.start + indent, line.end)
      ? this.list(line, indent, depth)
      : this.map(line, indent, depth)
  }

  private list(first: Line, indent: number, depth: number): ListTree | undefined {
    const items: Tree[] = []
    const start = first.start + indent
    for (let line: Line | undefined = first; line?.indent === indent; line = this.lines[this.at]) {
      const dash = line.start + indent
      if (!isItem(this.text, dash, line.end)) break
      let from = dash + 1
      while (this.text[from] === ' ') from++
      // A dash alone, a comment, or a list within a list on one line.
      if (from >= line.end || this.text[from] === '#' || isItem(this.text, from, line.end)) return undefined
      const item = this.item(line, from, indent, depth)
      if (item === undefined) return undefined
      items.push(item)
    }
    return { kind: 'list', items, span: this.values.span(start, items.at(-1)?.span.end ?? start, first) }
  }

  /** What stands after a dash: a mapping whose first key is on the line, or one value. */
  private item(line: Line, from: number, indent: number, depth: number): Tree | undefined {
    if (this.values.key(line, from) !== undefined) return this.map(line, from - line.start, depth + 1)
    const value = this.values.value(line, from, depth)
    return this.endOfLine(indent) ? value : undefined
  }

  private map(first: Line, indent: number, depth: number): MapTree | undefined {
    if (depth > MAX_DEPTH) return undefined
    const entries = new Map<string, Entry>()
    const start = first.start + indent
    let end = start
    let line: Line | undefined = first
    do {
      const key = this.values.key(line, line.start + indent)
      // A key that is written twice is for the library to report.
      if (key === undefined || entries.has(key.value)) return undefined
      const value = this.entryValue(line, key, indent, depth)
      if (value === undefined) return undefined
      const keySpan = this.values.span(key.start, key.end, line)
      entries.set(key.value, { key: key.value, keySpan, value })
      end = value.span.end
      line = this.lines[this.at]
      if (line !== undefined && line.indent > indent) return undefined
    } while (line?.indent === indent && !isItem(this.text, line.start + indent, line.end))
    return { kind: 'map', entries, span: this.values.span(start, end, first) }
  }

  private entryValue(line: Line, key: Read, indent: number, depth: number): Tree | undefined {
    let from = key.next
    while (from < line.end && this.text[from] === ' ') from++
    if (from < line.end && this.text[from] !== '#') {
      if (isItem(this.text, from, line.end)) return undefined
      const value = this.values.value(line, from, depth)
      return this.endOfLine(indent) ? value : undefined
    }
    this.at++
    const next = this.lines[this.at]
    if (next === undefined) return undefined
    // A list may stand at the indentation of its key.
    if (next.indent === indent && isItem(this.text, next.start + indent, next.end))
      return this.list(next, indent, depth + 1)
    return next.indent > indent ? this.block(next, next.indent, depth + 1) : undefined
  }

  /** Goes on to the next line; false when that line would continue the value. */
  private endOfLine(indent: number): boolean {
    this.at++
    const next = this.lines[this.at]
    return next === undefined || next.indent <= indent
  }
}

/** Whether a dash stands at the offset and something after it. */
function isItem(text: string, offset: number, end: number): boolean {
  return text.charCodeAt(offset) === 45 && (offset + 1 >= end || text.charCodeAt(offset + 1) === 32)
}
