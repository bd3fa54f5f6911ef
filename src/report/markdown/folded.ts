import type { CellText } from './table-row.ts'
import { fitted } from './table-row.ts'

/** Lines folded under a summary; nothing where there are no lines. */
export function folded(summary: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const head: CellText = { text: summary }
  return [`<details><summary>${fitted([head], 100)}</summary>`, '', ...lines, '', '</details>', '']
}
