import type { Finding } from '../model/finding.ts'
import type { Entry, Tree } from '../model/tree.ts'
import { suspiciousKey } from './suspicious-key.ts'
import { suspiciousScalar } from './suspicious-scalar.ts'

/** What YAML reads without complaint and its writer hardly meant: numbers in disguise, cut quotes, odd keys. */
export function inspectTree(tree: Tree, text: string): Finding[] {
  const findings: Finding[] = []
  visit(tree, undefined, text, findings)
  return findings
}

function visit(tree: Tree, entry: Entry | undefined, text: string, findings: Finding[]): void {
  switch (tree.kind) {
    case 'scalar': {
      if (!tree.plain) return
      const finding =
        suspiciousScalar(tree, entry?.key) ??
        (entry?.key === 'quote' ? quoteCut(tree.span.end, entry, text) : undefined)
      if (finding !== undefined) findings.push(finding)
      return
    }
    case 'list':
      for (const item of tree.items) visit(item, undefined, text, findings)
      return
    case 'map':
      for (const inner of tree.entries.values()) {
        const finding = suspiciousKey(inner, text)
        if (finding !== undefined) findings.push(finding)
        visit(inner.value, inner, text, findings)
      }
  }
}

/** A comment right behind an unquoted quote: most likely the rest of the quote, from a ` #` on. */
function quoteCut(end: number, { value }: Entry, text: string): Finding | undefined {
  let at = end
  while (text[at] === ' ') at++
  if (at === end || text[at] !== '#') return undefined
  return {
    code: 'quote-cut',
    severity: 'error',
    span: { ...value.span, start: at, end: at + 1, column: value.span.column + at - value.span.start },
    message: { zh: '原文在“ #”处被截断', en: 'the quote is cut at “ #”' },
    label: { zh: '从这里起成了注释', en: 'a comment from here on' },
    why: {
      zh: '不加引号时，空格后的 # 起是注释，原文会悄悄变短',
      en: 'in an unquoted text a # after a space begins a comment, and the quote is silently shortened',
    },
    help: {
      zh: '给原文加上引号；若确是注释，移到上一行',
      en: 'put the quote in quotes, or move the comment to the line above',
    },
  }
}
