import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Entry, ScalarTree, Span, Tree } from '../model/tree.ts'
import { duplicateKey } from './duplicate-key.ts'
import { inspectTree } from './inspect-tree.ts'
import type { Parsed } from './parse-yaml.ts'
import type { LineStart } from './place.ts'
import { MAX_DEPTH } from './read-cst.ts'
import { refusal } from './refusal.ts'

/** A part of a text, whole lines, that is read as if it were alone. */
export interface Stretch extends LineStart {
  readonly end: number
}

const MAX_VALUES = 200_000
const MOST = 20

/** A guarded text read as JSON (RFC 8259), every value with its place; keys written twice and numbers in disguise are refused. */
export function parseJson(
  source: SourceFile,
  within: Stretch = { start: 0, end: source.text.length, line: 1 },
  mostValues: number = MAX_VALUES,
): Parsed {
  const reader = new JsonReader(source, within, mostValues)
  try {
    const tree = reader.document()
    if (reader.findings.length > 0) return { findings: reader.findings }
    const findings = inspectTree(tree, source.text).slice(0, MOST)
    return findings.length > 0 ? { findings } : { tree, findings }
  } catch (stopped) {
    if (stopped instanceof Stop) return { findings: [...reader.findings, stopped.finding] }
    throw stopped
  }
}

/** Why reading cannot go on. */
class Stop {
  readonly finding: Finding

  constructor(finding: Finding) {
    this.finding = finding
  }
}

class JsonReader {
  readonly findings: Finding[] = []
  private readonly source: SourceFile
  private readonly text: string
  private readonly end: number
  private at: number
  private line: number
  private lineStart: number
  private values = 0
  private readonly mostValues: number

  constructor(source: SourceFile, { start, end, line }: Stretch, mostValues: number) {
    this.source = source
    this.mostValues = mostValues
    this.text = source.text
    this.at = start
    this.end = end
    this.line = line
    this.lineStart = start
  }

  document(): Tree {
    this.skip()
    if (this.at === this.end) throw new Stop(refusal('empty-file', this.span(this.at, this.at)))
    const tree = this.value(1)
    this.skip()
    if (this.at < this.end) this.stop()
    return tree
  }

  private value(depth: number): Tree {
    this.values++
    if (this.values > this.mostValues) throw new Stop(refusal('too-many-values', this.span(this.at, this.at + 1)))
    switch (this.at < this.end ? this.text[this.at] : '') {
      case '{':
        return this.map(depth)
      case '[':
        return this.list(depth)
      case '"':
        return this.string()
      default:
        return this.word()
    }
  }

  private map(depth: number): Tree {
    const open = this.open(depth)
    const entries = new Map<string, Entry>()
    if (!this.closes('}')) {
      do {
        this.skip()
        if (this.text[this.at] !== '"' || this.at >= this.end) this.stop()
        const { value: key, span: keySpan } = this.string()
        this.skip()
        this.expect(':')
        this.skip()
        const entry = { key, keySpan, value: this.value(depth + 1) }
        const first = entries.get(key)
        if (first === undefined) entries.set(key, entry)
        else if (this.findings.length < MOST) this.findings.push(duplicateKey(entry, first))
      } while (this.follows())
      this.expect('}')
    }
    return { kind: 'map', entries, span: { ...open, end: this.at } }
  }

  private list(depth: number): Tree {
    const open = this.open(depth)
    const items: Tree[] = []
    if (!this.closes(']')) {
      do {
        this.skip()
        items.push(this.value(depth + 1))
      } while (this.follows())
      this.expect(']')
    }
    return { kind: 'list', items, span: { ...open, end: this.at } }
  }

  /** Past an opening bracket, if it is not too deep. */
  private open(depth: number): Span {
    const span = this.span(this.at, this.at + 1)
    if (depth > MAX_DEPTH) throw new Stop(refusal('too-deep', span, [MAX_DEPTH]))
    this.at++
    return span
  }

  /** Whether a bracket closes at once, and past it. */
  private closes(bracket: string): boolean {
    this.skip()
    if (this.at >= this.end || this.text[this.at] !== bracket) return false
    this.at++
    return true
  }

  /** Whether a comma follows, and past it. */
  private follows(): boolean {
    this.skip()
    if (this.at >= this.end || this.text[this.at] !== ',') return false
    this.at++
    return true
  }

  private expect(character: string): void {
    if (this.at >= this.end || this.text[this.at] !== character) this.stop()
    this.at++
  }

  private string(): ScalarTree & { readonly value: string } {
    const { text, at } = this
    let close = text.indexOf('"', at + 1)
    while (close !== -1 && close < this.end && isEscaped(text, close)) close = text.indexOf('"', close + 1)
    if (close === -1 || close >= this.end) this.stop()
    const source = text.slice(at + 1, close)
    if (CONTROL.test(source) || !ESCAPES.test(source)) this.stop()
    const span = this.span(at, close + 1)
    this.at = close + 1
    const value = source.includes('\\') ? String(JSON.parse(`"${source}"`)) : source
    return { kind: 'scalar', value, source: value, plain: false, span }
  }

  private word(): ScalarTree {
    WORD.lastIndex = this.at
    const source = WORD.exec(this.text)?.[0] ?? ''
    if (source === '' || this.at + source.length > this.end) this.stop()
    const span = this.span(this.at, this.at + source.length)
    this.at += source.length
    const known = WORDS.get(source)
    return { kind: 'scalar', value: known === undefined ? Number(source) : known, source, plain: true, span }
  }

  private skip(): void {
    for (; this.at < this.end; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 10) {
        this.line++
        this.lineStart = this.at + 1
      } else if (code !== 32 && code !== 9 && code !== 13) return
    }
  }

  private span(start: number, end: number): Span {
    return { file: this.source.path, start, end, line: this.line, column: start - this.lineStart + 1 }
  }

  /** What stands here is not JSON. */
  private stop(): never {
    throw new Stop({
      code: 'json-syntax',
      severity: 'error',
      span: this.span(this.at, Math.min(this.at + 1, this.end)),
      message: { zh: '不是合法的 JSON', en: 'this is not valid JSON' },
      label: { zh: '从这里起读不下去', en: 'it cannot be read on from here' },
      help: {
        zh: '键和文字用双引号，末项后不加逗号，不写注释',
        en: 'quote keys and text with ", leave out trailing commas and comments',
      },
    })
  }
}

const CONTROL = /\p{Cc}/u
const ESCAPES = /^(?:[^\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*$/
const WORD = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\p{L}\p{N}._+-])/uy
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
