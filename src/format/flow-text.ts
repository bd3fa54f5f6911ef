import type { Entry, Tree } from '../model/tree.ts'
import { inOrder } from './key-order.ts'
import type { Style } from './style.ts'

/** A value on one line: a scalar as written, a collection in brackets with one space where spaces are due; more of them stay. */
export function flowText(tree: Tree, text: string, style: Style): string {
  switch (tree.kind) {
    case 'scalar':
      return text.slice(tree.span.start, tree.span.end)
    case 'list':
      return `[${joined(
        tree.items.map((item) => ({ start: item.span.start, end: item.span.end, said: flowText(item, text, style) })),
        text,
      )}]`
    case 'map': {
      const entries = [...tree.entries.values()]
      if (entries.length === 0) return '{}'
      const ordered = style.isOrdered ? inOrder(entries, ({ key }) => key) : entries
      const isMoved = ordered.some((entry, i) => entry !== entries[i])
      const parts = ordered.map((entry) => partOf(entry, text, style))
      return `{ ${isMoved ? parts.map(({ said }) => said).join(', ') : joined(parts, text)} }`
    }
  }
}

interface Part {
  readonly start: number
  readonly end: number
  readonly said: string
}

function partOf({ keySpan, value }: Entry, text: string, style: Style): Part {
  const key = text.slice(keySpan.start, keySpan.end)
  const [start, end] = [keySpan.start, Math.max(keySpan.end, value.span.end)]
  if (value.span.start === value.span.end) return { start, end, said: key }
  return {
    start,
    end,
    said: `${key}:${spaces(text.slice(keySpan.end, value.span.start))}${flowText(value, text, style)}`,
  }
}

function joined(parts: readonly Part[], text: string): string {
  return parts
    .map(({ start, said }, i) => {
      const before = parts[i - 1]
      return before === undefined ? said : `,${spaces(text.slice(before.end, start))}${said}`
    })
    .join('')
}

/** The spaces of a gap, one at least. */
function spaces(gap: string): string {
  return / +$/.exec(gap)?.[0] ?? ' '
}
