import type { Tree } from '../model/tree.ts'
import { spansOf } from './spans-of.ts'

/** The comments of a file, wherever they stand: what begins with a # outside its scalars and keys. */
export function commentsOf(text: string, tree: Tree): string[] {
  const covered = spansOf(tree)
  let bare = ''
  let at = 0
  for (const { start, end } of covered) {
    bare += text.slice(at, start) + 'x'.repeat(Math.max(0, end - Math.max(at, start)))
    at = Math.max(at, end)
  }
  bare += text.slice(at)
  return [...bare.matchAll(/(?<=^|\s)#.*$/gm)].map(({ index, 0: comment }) =>
    text.slice(index, index + comment.length).trimEnd(),
  )
}
