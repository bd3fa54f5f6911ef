import { entriesOf, type Span, type Tree } from '../model/tree.ts'

/** Where the scalars and keys of a file stand, in its order: what is written there is the writer's. */
export function spansOf(tree: Tree): Span[] {
  if (tree.kind === 'scalar') return [tree.span]
  if (tree.kind === 'list') return tree.items.flatMap(spansOf)
  return entriesOf(tree).flatMap(({ keySpan, value }) => [keySpan, ...spansOf(value)])
}
