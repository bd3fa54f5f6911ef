import type { ComparedParagraph } from '../model/comparison.ts'

/** What is written before the words of a paragraph in one version: 第六条 and a space, （二） without one. */
export function markerText({ kind, old, new: now }: ComparedParagraph, side: 'old' | 'new'): string {
  const marker = (side === 'old' ? old : now)?.marker ?? ''
  if (marker === '') return ''
  return `${marker}${kind === 'article' ? '　' : kind === 'subitem' ? ' ' : ''}`
}
