import type { SourceFile } from '../model/policy.ts'
import type { Entry, ListTree, MapTree, ScalarTree, Span, Tree } from '../model/tree.ts'
import type { Line } from './plain-lines.ts'
import { type Read, readPlainScalar, readQuoted } from './plain-scalars.ts'
import { MAX_DEPTH } from './read-cst.ts'
import { resolvePlain } from './resolve-plain.ts'

/** A text with more values than this is for the library to refuse or read. */
const MAX_VALUES = 200_000

const NO_LINES: readonly Line[] = []
const BLANK: Line = { number: 1, start: 0, end: 0, indent: 0 }

/** Reads keys, scalars and flow collections; every method gives undefined for what it leaves to the library. */
export class PlainValues {
  private readonly file: string
  private readonly text: string
  private line: Line = BLANK
  /** Where reading goes on. */
  private next = 0
  /** The lines a flow collection may go on to, and which of them comes next. */
  private lines = NO_LINES
  private following = 0
  private values = 0

  constructor({ path, text }: SourceFile) {
    this.file = path
    this.text = text
  }

  span(start: number, end: number, line: Line): Span {
    return { file: this.file, start, end, line: line.number, column: start - line.start + 1 }
  }

  /** A key of a block mapping with its colon. */
  key(line: Line, from: number): Read | undefined {
    const read = this.scalarAt(from, line.end, false)
    if (read === undefined || this.text[read.next] !== ':' || read.next - read.start > 256) return undefined
    const next = read.next + 1
    return next >= line.end || this.text[next] === ' ' ? { ...read, next } : undefined
  }

  /** A value that ends with its line. */
  value(line: Line, from: number, depth: number): Tree | undefined {
    this.line = line
    const tree = this.node(from, false, depth + 1)
    return tree !== undefined && this.atLineEnd() ? tree : undefined
  }

  /** A text that is one flow collection over all its lines, as JSON is. */
  document(lines: readonly Line[]): Tree | undefined {
    const [first = BLANK] = lines
    if (/^ *#/m.test(this.text.slice(first.start))) return undefined
    this.lines = lines
    this.following = 1
    this.line = first
    const tree = this.node(first.start + first.indent, true, 1)
    return tree !== undefined && this.following === lines.length && this.atLineEnd() ? tree : undefined
  }

  private atLineEnd(): boolean {
    let rest = this.next
    while (rest < this.line.end && this.text[rest] === ' ') rest++
    return rest === this.line.end || (this.text[rest] === '#' && rest > this.next)
  }

  private node(from: number, inFlow: boolean, depth: number): Tree | undefined {
    this.values++
    if (this.values > MAX_VALUES) return undefined
    const first = this.text[from]
    if (first === '{' || first === '[') {
      if (depth > MAX_DEPTH) return undefined
      return first === '{' ? this.flowMap(from, depth) : this.flowList(from, depth)
    }
    const read = this.scalarAt(from, this.line.end, inFlow)
    if (read === undefined || this.text[read.next] === ':') return undefined
    this.next = read.end
    return this.scalar(read)
  }

  private scalar({ value, plain, start, end }: Read): ScalarTree {
    const resolved = plain ? resolvePlain(value) : value
    return { kind: 'scalar', value: resolved, source: value, plain, span: this.span(start, end, this.line) }
  }

  private flowMap(start: number, depth: number): MapTree | undefined {
    const entries = new Map<string, Entry>()
    const { line } = this
    let at: number | undefined = this.skip(start + 1)
    while (this.text[at] !== '}') {
      const key = this.scalarAt(at, this.line.end, true)
      if (key === undefined || this.text[key.next] !== ':' || entries.has(key.value)) return undefined
      const after = this.text[key.next + 1]
      // In JSON a value may touch the colon of a quoted key.
      if (after !== ' ' && (key.plain || key.next + 1 >= this.line.end)) return undefined
      const keySpan = this.span(key.start, key.end, this.line)
      const value = this.node(this.skip(key.next + 1), true, depth + 1)
      if (value === undefined) return undefined
      entries.set(key.value, { key: key.value, keySpan, value })
      at = this.afterMember('}')
      if (at === undefined) return undefined
    }
    this.next = at + 1
    return { kind: 'map', entries, span: this.span(start, at + 1, line) }
  }

  private flowList(start: number, depth: number): ListTree | undefined {
    const items: Tree[] = []
    const { line } = this
    let at: number | undefined = this.skip(start + 1)
    while (this.text[at] !== ']') {
      const item = this.node(at, true, depth + 1)
      if (item === undefined) return undefined
      items.push(item)
      at = this.afterMember(']')
      if (at === undefined) return undefined
    }
    this.next = at + 1
    return { kind: 'list', items, span: this.span(start, at + 1, line) }
  }

  /** Where the next member of a flow collection begins, or its closing bracket stands. */
  private afterMember(close: string): number | undefined {
    const at = this.skip(this.next)
    if (this.text[at] === close) return at
    if (this.text[at] !== ',' || at >= this.line.end) return undefined
    const next = this.skip(at + 1)
    return next >= this.line.end || this.text[next] === close ? undefined : next
  }

  /** Past spaces, and in a flow collection that may, to the next line with something on it. */
  private skip(from: number): number {
    let at = from
    while (at < this.line.end && this.text.charCodeAt(at) === 32) at++
    const next = at >= this.line.end ? this.lines[this.following] : undefined
    if (next === undefined) return at
    this.line = next
    this.following++
    return next.start + next.indent
  }

  private scalarAt(at: number, end: number, inFlow: boolean): Read | undefined {
    const code = this.text.charCodeAt(at)
    return code === 34 || code === 39 ? readQuoted(this.text, at, end) : readPlainScalar(this.text, at, end, inFlow)
  }
}
