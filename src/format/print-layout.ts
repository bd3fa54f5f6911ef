import type { Above, EntryLayout, Layout } from './layout.ts'
import { STEP } from './read-layout.ts'
import { isSpaced, isSpacedList } from './spacing.ts'

/** A layout as the lines of a file: each level two columns deeper, one blank line at most, none at a beginning or an end. */
export function printLayout(layout: Layout): string {
  const lines = layout.kind === 'inline' ? [...layout.lines] : blockLines(layout, 0, '')
  return `${trimmed(lines).join('\n')}\n`
}

function blockLines(layout: Layout, indent: number, name: string): string[] {
  const margin = ' '.repeat(indent)
  switch (layout.kind) {
    case 'inline':
      return layout.lines.map((line, i) => (i === 0 || line === '' ? line : margin + line))
    case 'map':
      return [
        ...layout.entries.flatMap((entry, i) => [
          ...aboveLines(entry.above, margin, i > 0 && isSpaced(entry, indent)),
          ...entryLines(entry, indent),
        ]),
        ...aboveLines(layout.below, margin, false),
      ]
    case 'list': {
      const isApart = isSpacedList(name, layout)
      return [
        ...layout.items.flatMap(({ above, value, beside }, i) => {
          const [own, hoisted] = withoutFirst(value)
          const [first = '', ...others] = blockLines(own, indent + STEP, '')
          return [
            ...aboveLines([...above, ...hoisted], margin, i > 0 && isApart),
            `${margin}- ${first.trimStart()}${beside}`,
            ...others,
          ]
        }),
        ...aboveLines(layout.below, margin, false),
      ]
    }
  }
}

function entryLines({ key, name, gap, value, beside }: EntryLayout, indent: number): string[] {
  const margin = ' '.repeat(indent)
  if (value.kind !== 'inline') return [`${margin}${key}:${beside}`, ...trimmed(blockLines(value, indent + STEP, name))]
  const [first = '', ...others] = blockLines(value, indent, name)
  // A comment stands after the header of a text in lines of its own, and else after the value.
  const lines = [`${margin}${key}:${first === '' ? '' : gap + first}`, ...others]
  const at = /^[|>]/.test(first) ? 0 : lines.length - 1
  return lines.map((line, i) => (i === at ? line + beside : line))
}

/** The comments above the first entry of a list's element go above its dash. */
function withoutFirst(value: Layout): [Layout, Above] {
  if (value.kind === 'inline') return [value, []]
  if (value.kind === 'list') {
    const [first, ...items] = value.items
    return first === undefined ? [value, []] : [{ ...value, items: [{ ...first, above: [] }, ...items] }, first.above]
  }
  const [first, ...entries] = value.entries
  return first === undefined ? [value, []] : [{ ...value, entries: [{ ...first, above: [] }, ...entries] }, first.above]
}

function aboveLines(above: Above, margin: string, isApart: boolean): string[] {
  const lines = isApart && above[0] !== '' ? ['', ...above] : above
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '').map((line) => (line === '' ? '' : margin + line))
}

/** Without blank lines at the beginning and the end. */
function trimmed(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line !== '')
  return from === -1 ? [] : lines.slice(from, lines.findLastIndex((line) => line !== '') + 1)
}
