import { clauseIdOf, clausePathOf } from '../model/citation.ts'
import { lineOf } from '../model/lineage.ts'
import type { VersionFiles } from '../model/policy.ts'
import { child, entriesOf, itemsAt, textOf } from '../model/tree.ts'

/** What an amendment declares of the clauses it amends, by their ids there; what is no citation is left out. */
export interface Declared {
  /** The id each renumbered clause had, by the one it has. */
  readonly was: ReadonlyMap<string, string>
  readonly repealed: ReadonlySet<string>
}

/** Reads `renumbered` and `repealed` of a version's entry. */
export function declaredBy({ tree }: VersionFiles): Declared {
  const was = entriesOf(child(tree, 'renumbered')).flatMap(({ key, value }): [string, string][] => {
    const [now, then] = [levelIdOf(key), levelIdOf(textOf(value))]
    return now === undefined || then === undefined ? [] : [[now, then]]
  })
  const repealed = itemsAt(tree, 'repealed').flatMap((item) => levelIdOf(textOf(item)) ?? [])
  return { was: new Map(was), repealed: new Set(repealed) }
}

/** The id of the article, paragraph, item or subitem a citation means. */
export function levelIdOf(cite: string | undefined): string | undefined {
  const id = cite === undefined ? undefined : clauseIdOf(cite)
  return id === undefined || clausePathOf(id) === undefined || id.includes('.ph') ? undefined : id
}

/** Where a clause goes on: the id it has now, or that it is repealed. */
export type Goes = { readonly now: string } | 'repealed'

/** Follows a clause by identity, from its id in the amended version; the nearest declaration around it counts. */
export function following({ was, repealed }: Declared): (id: string) => Goes {
  const now = new Map([...was].map(([to, from]) => [from, to]))
  return (id) => {
    for (const one of lineOf(id)) {
      const moved = now.get(one)
      if (moved !== undefined) return { now: moved + id.slice(one.length) }
      if (repealed.has(one)) return 'repealed'
    }
    return { now: id }
  }
}
