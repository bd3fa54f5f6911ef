import type { Bilingual } from '../model/bilingual.ts'
import { child, type Tree, textAt, textOf } from '../model/tree.ts'

/** A label as written: one text for both languages, or `{ zh, en }`. */
export function readLabel(tree: Tree | undefined, otherwise: string): Bilingual {
  const text = textOf(tree)
  if (text !== undefined) return { zh: text, en: text }
  const zh = textAt(tree, 'zh') ?? otherwise
  return { zh, en: textAt(tree, 'en') ?? zh }
}

/** The label under `label`, or the name itself. */
export function labelOf(tree: Tree | undefined, name: string): Bilingual {
  return readLabel(child(tree, 'label'), name)
}
