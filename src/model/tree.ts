/** Where a value stands: UTF-16 offsets into its file, and the 1-based line and column of its start. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** A scalar as written: `source` is its own text, so that no number passes through a float and no date through a `Date`. */
export interface ScalarTree {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly source: string
  /** Unquoted in the file: only a plain `true` is a boolean, only a plain `20` a number. */
  readonly plain: boolean
  readonly span: Span
}

/** A sequence. */
export interface ListTree {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly span: Span
}

/** One key with its value. */
export interface Entry {
  readonly key: string
  readonly keySpan: Span
  readonly value: Tree
}

/** A mapping, in the order of its file. */
export interface MapTree {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly span: Span
}

/** What a YAML or JSON file, or a caller's object, looks like to banfa: every value with its place. */
export type Tree = ScalarTree | ListTree | MapTree

/** The value under a key of a mapping; undefined when there is none or the tree is no mapping. */
export function child(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined
}

/** The text of a scalar under a key: strings as they are, anything else by its source. */
export function textAt(tree: Tree | undefined, key: string): string | undefined {
  return textOf(child(tree, key))
}

/** The text of a scalar; undefined for null, lists and mappings. */
export function textOf(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined
  return typeof tree.value === 'string' ? tree.value : tree.source
}

/** The items of a list under a key; empty when there is none. */
export function itemsAt(tree: Tree | undefined, key: string): readonly Tree[] {
  const found = child(tree, key)
  return found?.kind === 'list' ? found.items : []
}

/** The entries of a mapping; empty for anything else. */
export function entriesOf(tree: Tree | undefined): readonly Entry[] {
  return tree?.kind === 'map' ? [...tree.entries.values()] : []
}

/** The plain value of a tree, with null-prototype objects: what a JSON Schema validator looks at. */
export function plainOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(plainOf)
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null)
      for (const { key, value } of tree.entries.values()) plain[key] = plainOf(value)
      return plain
    }
  }
}

/** The tree at a JSON pointer, with the entry that leads to it where the parent is a mapping. */
export function atPointer(root: Tree, pointer: string): { tree: Tree; entry?: Entry } {
  let tree = root
  let entry: Entry | undefined
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    entry = undefined
    if (tree.kind === 'map') {
      entry = tree.entries.get(key)
      if (entry === undefined) break
      tree = entry.value
    } else if (tree.kind === 'list') {
      const item = tree.items[Number(key)]
      if (item === undefined) break
      tree = item
    } else break
  }
  return entry === undefined ? { tree } : { tree, entry }
}
