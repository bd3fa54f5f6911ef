import type { EntryLayout, ListLayout } from './layout.ts'

/** Lists whose elements a blank line parts: the law's own levels and phrases. */
const APART: ReadonlySet<string> = new Set([
  ...['lead', 'phrases', 'tail', 'paragraphs', 'items', 'subitems', 'preamble', 'chapters'],
])

/** Whether a blank line parts the elements of a list. */
export function isSpacedList(name: string, { items }: ListLayout): boolean {
  return APART.has(name) && items.some(({ value }) => value.kind !== 'inline')
}

/** Whether a blank line stands above an entry: above the parts of an article. */
export function isSpaced({ name, value }: EntryLayout, indent: number): boolean {
  return indent === 0 && APART.has(name) && value.kind === 'list'
}
