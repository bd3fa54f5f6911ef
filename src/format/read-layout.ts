import type { Entry, MapTree, Tree } from '../model/tree.ts'
import { flowText } from './flow-text.ts'
import { inOrder } from './key-order.ts'
import type { Above, EntryLayout, ItemLayout, Layout, ListLayout, MapLayout } from './layout.ts'
import type { Style } from './style.ts'

/** The layout of a file; undefined when something stands in it that no value, key or comment accounts for. */
export function readLayout(text: string, tree: Tree, style: Style): Layout | undefined {
  const reader = new LayoutReader(text, style)
  const layout = reader.value(tree)
  return reader.finish(layout) ? layout : undefined
}

/** How much deeper what belongs to a key stands. */
export const STEP = 2

/** Between two values: a comment on the line that ends, then lines of comments and blank ones. */
interface Gap {
  readonly beside: string
  readonly lines: readonly { readonly column: number; readonly text: string }[]
}

/** Reads values in the order of the file; what stands between them is taken up on the way. */
class LayoutReader {
  private readonly text: string
  private readonly style: Style
  private at = 0
  private isLost = false
  /** What a comment at the end of the current line is beside of. */
  private last: { beside: string } | undefined

  constructor(text: string, style: Style) {
    this.text = text
    this.style = style
  }

  value(tree: Tree): Layout {
    if (tree.kind === 'scalar' || this.isFlow(tree)) return this.inline(tree)
    return tree.kind === 'map' ? this.map(tree) : this.list(tree.items, this.columnOf(tree.span.start))
  }

  /** Takes up what stands after the last value. */
  finish(layout: Layout): boolean {
    const above = this.above(this.text.length, layout, -1)
    if (layout.kind === 'inline') return !this.isLost && above.every((line) => line === '')
    layout.below.push(...above)
    return !this.isLost
  }

  private map(tree: MapTree): MapLayout {
    const layout: MapLayout = { kind: 'map', column: this.columnOf(tree.span.start), entries: [], below: [] }
    const entries: EntryLayout[] = []
    for (const entry of tree.entries.values()) {
      const above = this.above(entry.keySpan.start, entries.at(-1)?.value, layout.column)
      entries.push(this.entry(entry, above))
    }
    return { ...layout, entries: this.ordered(entries) }
  }

  private entry({ key: name, keySpan, value: tree }: Entry, above: Above): EntryLayout {
    const { text } = this
    const colon = text.indexOf(':', keySpan.end)
    if (text.slice(keySpan.end, colon).trim() !== '') this.isLost = true
    this.at = colon + 1
    const started = { beside: '' }
    this.last = started
    const isBelow = text.slice(this.at, tree.span.start).includes('\n') && tree.span.end > tree.span.start
    const gap = isBelow ? '' : text.slice(this.at, tree.span.start)
    const value = this.value(tree)
    const entry: EntryLayout = {
      ...{ above, name, value, beside: started.beside },
      key: text.slice(keySpan.start, keySpan.end),
      gap: /^ +$/.test(gap) ? gap : ' ',
    }
    if (this.isFlow(tree) || value.kind === 'inline') this.last = lastOf(entry)
    return entry
  }

  private list(trees: readonly Tree[], column: number): ListLayout {
    const items: ItemLayout[] = []
    for (const tree of trees) {
      const above = this.above(tree.span.start, items.at(-1)?.value, column)
      const item: ItemLayout = { above, value: this.value(tree), beside: '' }
      if (this.isFlow(tree) || item.value.kind === 'inline') this.last = lastOf(item)
      items.push(item)
    }
    return { kind: 'list', column, items, below: [] }
  }

  private inline(tree: Tree): Layout {
    const { span } = tree
    const { text, style } = this
    // A value may stand on the line below its key, with comments between.
    const gap = this.gap(span.start)
    if (this.last !== undefined && gap.beside !== '') this.last.beside = gap.beside
    if (gap.lines.some((line) => line.text !== '')) this.isLost = true
    this.at = Math.max(this.at, span.end)
    const raw = text.slice(span.start, span.end)
    if (this.hasQuote(tree) && !(raw.includes('\n') && raw.includes('#'))) return this.expanded(tree)
    if (!raw.includes('\n')) return { kind: 'inline', lines: [flowText(tree, text, style)] }
    const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
    const own = /^ */.exec(before)?.[0].length ?? 0
    const indent = own === before.length ? Math.max(0, own - STEP) : own
    const [first = '', ...others] = raw.replace(/\n$/, '').split('\n')
    return { kind: 'inline', lines: [first, ...others.map((line) => shifted(line, indent))] }
  }

  /** A collection in brackets that holds a quote, in block style: there the text's own commas and colons are safe. */
  private expanded(tree: Tree): Layout {
    const { text, style } = this
    if (tree.kind === 'scalar' || !this.hasQuote(tree)) return { kind: 'inline', lines: [flowText(tree, text, style)] }
    if (tree.kind === 'list') {
      const items = tree.items.map((item) => ({ above: [], value: this.expanded(item), beside: '' }))
      return { kind: 'list', column: 0, items, below: [] }
    }
    const entries = [...tree.entries.values()].map(({ key: name, keySpan, value }) => ({
      ...{ above: [], name, gap: ' ', value: this.expanded(value), beside: '' },
      key: text.slice(keySpan.start, keySpan.end),
    }))
    return { kind: 'map', column: 0, entries: this.ordered(entries), below: [] }
  }

  /** The comments and blank lines up to a value; what is indented deeper than it belongs to what ends here. */
  private above(until: number, before: Layout | undefined, column: number): Above {
    const { beside, lines } = this.gap(until)
    if (this.last !== undefined && beside !== '') this.last.beside = beside
    const deeper =
      before === undefined || before.kind === 'inline' ? 0 : lines.findLastIndex((line) => isDeeper(line, column)) + 1
    const below = lines.slice(0, deeper)
    // A blank line goes with the comment below it.
    for (const [i, { text }] of below.entries())
      belowOf(before, below.slice(i).find((line) => line.text !== '')?.column ?? column)?.push(text)
    this.at = Math.max(this.at, until)
    return lines.slice(deeper).map((line) => line.text)
  }

  private gap(until: number): Gap {
    const [first = '', ...rest] = this.text.slice(this.at, until).split('\n')
    const isWithin = this.at === 0 || this.text[this.at - 1] === '\n'
    const written = isWithin ? [first, ...rest] : rest
    // The last of them is what stands before the value on its own line.
    const own = until < this.text.length ? written.slice(0, -1) : written
    const beside = isWithin ? '' : this.comment(first, ' ')
    if (until < this.text.length) this.comment(written.at(-1) ?? '', '')
    const lines = own.flatMap((line) => {
      const text = line.trim()
      if (text === '---' || text === '...') return []
      const comment = this.comment(line, '').trim()
      // What stands behind a dash is about the element that begins there.
      const column = text.startsWith('-') ? -1 : line.indexOf('#')
      return text !== '' && comment === '' ? [] : [{ column, text: comment }]
    })
    return { beside, lines }
  }

  /** The comment of a stretch without values, with at least `space` before it; anything else but dashes is lost. */
  private comment(stretch: string, space: string): string {
    const [, before = '', comment = ''] = /^([\s-]*?)( *#.*)?$/.exec(stretch.replace(/\r$/, '')) ?? ['', 'x']
    if (before === 'x') this.isLost = true
    return comment === '' ? '' : comment.startsWith(' ') ? comment.trimEnd() : space + comment.trimEnd()
  }

  private ordered(entries: readonly EntryLayout[]): readonly EntryLayout[] {
    return this.style.isOrdered ? inOrder(entries, ({ name }) => name) : entries
  }

  private hasQuote(tree: Tree): boolean {
    if (tree.kind === 'scalar' || !this.style.hasQuotes) return false
    if (tree.kind === 'list') return tree.items.some((item) => this.hasQuote(item))
    return tree.entries.has('quote') || [...tree.entries.values()].some(({ value }) => this.hasQuote(value))
  }

  private isFlow({ span }: Tree): boolean {
    return this.text[span.start] === '{' || this.text[span.start] === '['
  }

  private columnOf(offset: number): number {
    return offset - this.text.lastIndexOf('\n', offset - 1) - 1
  }
}

/** What ends last of what is written in brackets, which may be in lines of its own by now. */
function lastOf(one: EntryLayout | ItemLayout): EntryLayout | ItemLayout {
  const { value } = one
  if (value.kind === 'inline') return one
  const last = value.kind === 'map' ? value.entries.at(-1) : value.items.at(-1)
  return last === undefined ? one : lastOf(last)
}

/** A line of a value whose first line is indented by `indent`, with its indentation from there. */
function shifted(line: string, indent: number): string {
  if (line.trim() === '') return ''
  const own = /^ */.exec(line)?.[0].length ?? 0
  return line.slice(Math.min(own, indent)).trimEnd()
}

function isDeeper({ column, text }: { readonly column: number; readonly text: string }, than: number): boolean {
  return text !== '' && column > than
}

/** What stands below the innermost block that ends and whose own lines a comment at the column could be among. */
function belowOf(layout: Layout | undefined, column: number): Above | undefined {
  if (layout === undefined || layout.kind === 'inline') return undefined
  const last = layout.kind === 'map' ? layout.entries.at(-1) : layout.items.at(-1)
  const inner = last?.value
  if (inner === undefined || inner.kind === 'inline' || inner.column > column) return layout.below
  // A list may stand at the column of its key: what stands there too is beside the key.
  return inner.column === layout.column ? layout.below : belowOf(inner, column)
}
