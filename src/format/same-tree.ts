import type { Tree } from '../model/tree.ts'

/** Whether two files say the same: every value under its key and in its list, as written; the order of keys aside. */
export function sameTree(one: Tree, other: Tree): boolean {
  switch (one.kind) {
    case 'scalar':
      return (
        other.kind === 'scalar' &&
        one.value === other.value &&
        one.plain === other.plain &&
        (typeof one.value === 'string' || one.source === other.source)
      )
    case 'list':
      return (
        other.kind === 'list' &&
        one.items.length === other.items.length &&
        one.items.every((item, i) => {
          const same = other.items[i]
          return same !== undefined && sameTree(item, same)
        })
      )
    case 'map':
      return (
        other.kind === 'map' &&
        one.entries.size === other.entries.size &&
        [...one.entries.values()].every(({ key, value }) => {
          const same = other.entries.get(key)
          return same !== undefined && sameTree(value, same.value)
        })
      )
  }
}
