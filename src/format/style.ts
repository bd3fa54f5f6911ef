import { child, type Tree } from '../model/tree.ts'

/** What is laid down for a file beyond its indentation. */
export interface Style {
  /** The keys of phrases and levels have an order. */
  readonly isOrdered: boolean
  /** Quotes of the text stand on lines of their own; elsewhere a quote only names one. */
  readonly hasQuotes: boolean
}

/** An article has both, a policy with its versions the quotes of preamble and chapters. */
export function styleOf(tree: Tree): Style {
  const isArticle = child(tree, 'article') !== undefined
  return { isOrdered: isArticle, hasQuotes: isArticle || child(tree, 'versions') !== undefined }
}
