import { citation, clauseIdOf, clausePathOf } from '../model/citation.ts'
import type { Rewriting } from '../model/rewriting.ts'
import type { Entry, MapTree, ScalarTree, Tree } from '../model/tree.ts'
import type { Goes } from './declared.ts'

/** The keys whose texts cite clauses: of rules, where what is repealed must not be cited, and of facts, where it is dropped. */
const OF_RULES: ReadonlySet<string> = new Set(['met', 'holds', 'clauses'])
const OF_FACTS: ReadonlySet<string> = new Set(['evidence', 'serves'])

/** What is done with citations on the way. */
export interface Following {
  readonly goes: (id: string) => Goes
  /** The clause that a phrase pinned by a name stands in. */
  readonly around: (name: string) => string | undefined
  /** A rule cites what is repealed. */
  readonly lost: (citation: ScalarTree) => void
  readonly rewritten?: Rewriting[]
}

/** A tree written in the numbers of an amended version, as the amendment reads it: each citation follows its clause. */
export function followCitations<T extends Tree>(tree: T, way: Following): T {
  return followed(tree, undefined, way) as T
}

function followed(tree: Tree, key: string | undefined, way: Following): Tree {
  switch (tree.kind) {
    case 'scalar':
      return key !== undefined && OF_RULES.has(key) ? citing(tree, way) : tree
    case 'list': {
      const items = tree.items.map((item) => followed(item, key === 'clauses' ? key : undefined, way))
      return items.every((item, i) => item === tree.items[i]) ? tree : { ...tree, items }
    }
    case 'map': {
      const entries = [...tree.entries.values()].flatMap((entry): Entry[] => {
        if (OF_FACTS.has(entry.key) && entry.value.kind === 'scalar') return provenBy(entry, entry.value, way)
        const value = followed(entry.value, entry.key, way)
        return [value === entry.value ? entry : { ...entry, value }]
      })
      const same = entries.length === tree.entries.size && entries.every((one) => tree.entries.get(one.key) === one)
      return same ? tree : { ...tree, entries: new Map(entries.map((entry) => [entry.key, entry])) }
    }
  }
}

function citing(scalar: ScalarTree, way: Following): ScalarTree {
  const id = idOf(scalar)
  const clause = id ?? way.around(String(scalar.value))
  const goes = clause === undefined ? undefined : way.goes(clause)
  if (goes === undefined) return scalar
  if (goes !== 'repealed') return id === undefined || goes.now === id ? scalar : written(scalar, goes.now, way)
  way.lost(scalar)
  return scalar
}

/** What proves a fact is no rule: where that clause is repealed, nothing is asked for. */
function provenBy(entry: Entry, scalar: ScalarTree, way: Following): Entry[] {
  const id = idOf(scalar)
  const goes = id === undefined ? undefined : way.goes(id)
  if (goes === 'repealed') return []
  return [goes === undefined || goes.now === id ? entry : { ...entry, value: written(scalar, goes.now, way) }]
}

/** The clause a text cites by its number; what is a name, or another instrument's, stays as it is. */
function idOf({ value }: ScalarTree): string | undefined {
  const id = typeof value === 'string' ? clauseIdOf(value) : undefined
  return id === undefined || clausePathOf(id) === undefined ? undefined : id
}

function written(scalar: ScalarTree, id: string, { rewritten }: Following): ScalarTree {
  const path = clausePathOf(id)
  const byId = scalar.value === idOf(scalar) || path === undefined
  const text = byId ? id : citation(path)
  rewritten?.push({ span: scalar.span, text })
  return { ...scalar, value: text, source: text }
}

/** A mapping with another value under a key. */
export function withEntry(tree: MapTree, key: string, value: Tree): MapTree {
  const keySpan = tree.entries.get(key)?.keySpan ?? tree.span
  return { ...tree, entries: new Map([...tree.entries, [key, { key, keySpan, value }]]) }
}
