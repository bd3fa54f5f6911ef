/** What stands above an entry: comments, each on its line, and `''` for a blank line. */
export type Above = string[]

/** A value in its own lines: a scalar, or a collection in brackets. */
export interface InlineLayout {
  readonly kind: 'inline'
  /** Its lines; those after the first with their indentation relative to the line it begins on. */
  readonly lines: readonly string[]
}

/** One key with its value. */
export interface EntryLayout {
  readonly above: Above
  readonly name: string
  /** The key as written. */
  readonly key: string
  /** The spaces between the colon and a value on the same line: they may line up with those above and below. */
  readonly gap: string
  readonly value: Layout
  /** The comment at the end of its first line, with the spaces before it. */
  beside: string
}

/** One element of a list. */
export interface ItemLayout {
  readonly above: Above
  readonly value: Layout
  beside: string
}

/** A mapping in block style. */
export interface MapLayout {
  readonly kind: 'map'
  /** The column its keys stand at in the file, counted from 0. */
  readonly column: number
  readonly entries: readonly EntryLayout[]
  /** Comments after its last entry. */
  readonly below: Above
}

/** A list in block style. */
export interface ListLayout {
  readonly kind: 'list'
  /** The column its dashes stand at in the file, counted from 0. */
  readonly column: number
  readonly items: readonly ItemLayout[]
  readonly below: Above
}

/** A file as its lines: what is written where, with the comments each at what it is about. */
export type Layout = InlineLayout | MapLayout | ListLayout
