/** What comes first in a phrase: the quote, what it is called and what it rests on; then what it means. */
const FIRST = ['quote', 'id', 'role', 'label', 'readings']
/** A comparison, in the order it is read; what is written before it or after it stays there. */
const COMPARISON = ['fact', 'item', 'operator', 'value', 'ifAbsent']

/** What a level of an article begins with. */
const HEAD = ['article', 'paragraph', 'item', 'subitem', 'version', 'title', 'role']
/** Its text, in the order it reads; how the parts combine and when it applies may stand before or after the lead. */
const PARTS = ['paragraphs', 'items', 'subitems', 'phrases']

/** The entries of a mapping of an article in the order they are read; what none is laid down for stays where it is. */
export function inOrder<T>(entries: readonly T[], nameOf: (entry: T) => string): readonly T[] {
  const names = new Set(entries.map(nameOf))
  if (['lead', 'tail', ...PARTS].some((name) => names.has(name)))
    return sorted(entries, (entry) => levelRank(nameOf(entry)))
  const isComparison = (names.has('fact') || names.has('item')) && names.has('operator')
  if (!names.has('quote') && !isComparison) return entries
  const asked = isComparison ? entries.findIndex((entry) => COMPARISON.includes(nameOf(entry))) : entries.length
  return sorted(entries, (entry, i) => {
    const first = FIRST.indexOf(nameOf(entry))
    const compared = isComparison ? COMPARISON.indexOf(nameOf(entry)) : -1
    if (first >= 0) return first
    if (compared >= 0) return FIRST.length + 1 + compared
    return i < asked ? FIRST.length : FIRST.length + 1 + COMPARISON.length
  })
}

function levelRank(name: string): number {
  const head = HEAD.indexOf(name)
  if (head >= 0) return head
  return HEAD.length + (PARTS.includes(name) ? 1 : name === 'tail' ? 2 : 0)
}

function sorted<T>(entries: readonly T[], rank: (entry: T, index: number) => number): T[] {
  return entries
    .map((entry, i) => ({ entry, rank: rank(entry, i) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
