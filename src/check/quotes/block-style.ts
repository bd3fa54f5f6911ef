import type { Rewriting } from '../../model/rewriting.ts'
import type { MapTree } from '../../model/tree.ts'

/**
 * A mapping of a list that is written in braces, with a line for each of its keys; undefined where it does not stand in a block,
 * spreads over lines of its own, or ends a quote at a comma.
 */
export function blockStyle({ entries, span }: MapTree, text: string): Rewriting | undefined {
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const written = text.slice(span.start, span.end)
  if (!/^ *(?:- +)+$/.test(before) || /[\n#]/.test(written)) return undefined
  const lines = [...entries.values()].map(({ keySpan, value }) =>
    value.span.start === value.span.end
      ? undefined
      : `${text.slice(keySpan.start, keySpan.end)}: ${text.slice(value.span.start, value.span.end)}`,
  )
  if (lines.includes(undefined)) return undefined
  return { span, text: lines.join(`\n${' '.repeat(before.length)}`) }
}
