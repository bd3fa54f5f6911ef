import { meant } from '../model/meant.ts'
import type { Tree } from '../model/tree.ts'
import { type Asked, wrongType } from './application-asked.ts'

const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1', '是', '对', '√'])
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0', '否', '不是', '×'])

/** `true` or `false`, unquoted. */
export function readBoolean(tree: Tree, asked: Asked): boolean | undefined {
  if (tree.kind !== 'scalar') return wrongType(asked, tree)
  if (typeof tree.value === 'boolean' && tree.plain) return tree.value
  const word = `${tree.value}`.trim().toLowerCase()
  const near = YES.has(word) ? 'true' : NO.has(word) ? 'false' : undefined
  return wrongType(asked, tree, near === undefined ? undefined : meant(near))
}
