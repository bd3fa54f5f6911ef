import { readTreeText } from '../load/index.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import type { Tree } from '../model/tree.ts'
import { commentsOf } from './comments-of.ts'
import { lineUp } from './line-up.ts'
import { printLayout } from './print-layout.ts'
import { readLayout } from './read-layout.ts'
import { sameTree } from './same-tree.ts'
import { styleOf } from './style.ts'

/** A file laid out, or why it was not. */
export type Formatted = { readonly text: string; readonly findings?: never } | { readonly findings: readonly Finding[] }

/**
 * Lays a file out as rule files are: two columns a level, quotes on lines of their own, a blank line between phrases, the quote first and
 * then what it means. Comments and the order of phrases stay, and so does what the file says: it is read again and compared.
 */
export function format({ path, text: source }: SourceFile): Formatted {
  const { tree, findings } = readTreeText(path, source)
  if (tree === undefined) return { findings }
  const text = source.replaceAll('\r\n', '\n')
  const { tree: read } = readTreeText(path, text)
  const laidOut = read && layOut(path, text, read)
  const again = laidOut === undefined ? undefined : readTreeText(path, laidOut).tree
  if (read === undefined || laidOut === undefined || again === undefined) return { findings: [unformatted(tree)] }
  const isKept = sameTree(read, again) && sameComments(commentsOf(text, read), commentsOf(laidOut, again))
  return isKept ? { text: laidOut } : { findings: [unformatted(tree)] }
}

function layOut(path: string, text: string, tree: Tree): string | undefined {
  const layout = readLayout(text, tree, styleOf(tree))
  if (layout === undefined) return undefined
  // What is closed up may line up with something else, or no more: each round takes spaces away.
  for (let now = printLayout(layout); ; ) {
    const read = readTreeText(path, now).tree
    if (read === undefined) return undefined
    const next = lineUp(now, read)
    if (next === now) return now
    now = next
  }
}

function sameComments(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some, others].map((comments) => [...comments].sort().join('\n'))
  return one === other
}

function unformatted({ span }: Tree): Finding {
  return {
    code: 'not-laid-out',
    severity: 'warning',
    span,
    message: { zh: '这个文件的写法少见，没有排版', en: 'the file is written in a rare way and was not laid out' },
    why: {
      zh: '排版之后须与原来逐值、逐条注释相同，否则不写',
      en: 'a file is only laid out where every value and comment stays what it was',
    },
    help: {
      zh: '把少见的写法（如 ? 键、跨行的括号里的注释）改成普通的写法',
      en: 'write rare forms (a ? key, comments within brackets over lines) in the ordinary way',
    },
  }
}
