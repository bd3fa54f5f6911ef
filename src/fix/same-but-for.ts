import type { Rewriting } from '../model/rewriting.ts'
import type { Entry, Span, Tree } from '../model/tree.ts'

/** Whether two trees of a file say the same, but for the scalars and keys of the first that are written anew as a whole. */
export function sameButFor(rewritings: readonly Rewriting[], one: Tree, other: Tree): boolean {
  const isAnew = ({ start, end }: Span): boolean =>
    rewritings.some(({ span }) => span.start === start && span.end === end && start < end)
  const same = (before: Tree, after: Tree): boolean => {
    switch (before.kind) {
      case 'scalar':
        return after.kind === 'scalar' && (isAnew(before.span) || isSameScalar(before, after))
      case 'list':
        return after.kind === 'list' && allSame(before.items, after.items, same)
      case 'map':
        return after.kind === 'map' && allSame([...before.entries.values()], [...after.entries.values()], sameEntry)
    }
  }
  const sameEntry = (before: Entry, after: Entry): boolean =>
    (before.key === after.key || isAnew(before.keySpan)) && same(before.value, after.value)
  return same(one, other)
}

function isSameScalar(one: Tree, other: Tree): boolean {
  if (one.kind !== 'scalar' || other.kind !== 'scalar') return false
  return one.value === other.value && one.source === other.source && one.plain === other.plain
}

function allSame<T>(some: readonly T[], others: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => {
      const other = others[i]
      return other !== undefined && same(one, other)
    })
  )
}
