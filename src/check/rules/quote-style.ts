import type { MapTree, Tree } from '../../model/tree.ts'
import type { Check } from '../check.ts'
import { blockStyle } from '../quotes/block-style.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** Quotes are written in block style, where the text's own commas and colons are safe. */
export const quoteStyle: Check = {
  code: 'quote-style',
  severity: 'warning',
  run({ policy, version }, report) {
    for (const { body, cite } of phrasesOfVersion(version)) {
      for (const node of nodesWithQuote(body)) {
        const entry = node.entries.get('quote')
        const source = policy.files.sources.get(node.span.file)?.text
        if (entry === undefined || source?.charAt(node.span.start) !== '{') continue
        const block = blockStyle(node, source)
        report({
          ...(block === undefined ? {} : { fix: [block] }),
          message: { zh: '引文写在花括号里', en: 'a quote is written inside braces' },
          span: entry.keySpan,
          clause: cite,
          label: { zh: '应另起一行', en: 'belongs on a line of its own' },
          why: {
            zh: '花括号里半角逗号、冒号会截断引文，引文因此与文本不符',
            en: 'inside braces a half-width comma or colon cuts the quote short',
          },
          help: { zh: '去掉花括号，把 quote 写成单独一行', en: 'drop the braces and give quote its own line' },
        })
      }
    }
  },
}

function nodesWithQuote(tree: Tree): MapTree[] {
  if (tree.kind === 'scalar') return []
  if (tree.kind === 'list') return tree.items.flatMap(nodesWithQuote)
  const below = [...tree.entries.values()].flatMap(({ value }) => nodesWithQuote(value))
  return tree.entries.has('quote') ? [tree, ...below] : below
}
