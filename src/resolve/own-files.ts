import type { VersionFiles } from '../model/policy.ts'
import { child, type Entry, entriesOf, type MapTree } from '../model/tree.ts'
import { type Following, followCitations, withEntry } from './follow-citations.ts'

/** What a version may say of its own over the shared policy.yaml. */
const OWN = ['decisions', 'readings']

/**
 * policy.yaml as a version reads it: where it amends another, decisions cite clauses by the numbers they have in it; and
 * its own decisions and readings stand over the shared ones, `null` meaning that there is none.
 */
export function policyOf(
  { tree }: VersionFiles,
  shared: MapTree | undefined,
  way: Following | undefined,
): MapTree | undefined {
  if (shared === undefined) return undefined
  const decisions = child(shared, 'decisions')
  const own = child(tree, 'decisions')
  let policy = shared
  if (way !== undefined && decisions?.kind === 'map') {
    // What the version says of a decision itself is not followed for it.
    const entries = [...decisions.entries.values()].map((entry): [string, Entry] => [
      entry.key,
      child(own, entry.key) === undefined ? { ...entry, value: followCitations(entry.value, way) } : entry,
    ])
    policy = withEntry(policy, 'decisions', { ...decisions, entries: new Map(entries) })
  }
  for (const key of OWN) policy = withOwn(policy, key, child(tree, key))
  return policy
}

function withOwn(policy: MapTree, key: string, own: ReturnType<typeof child>): MapTree {
  if (own?.kind !== 'map') return policy
  const entries = new Map(entriesOf(child(policy, key)).map((entry) => [entry.key, entry]))
  for (const entry of own.entries.values()) {
    const none = entry.value.kind === 'scalar' && entry.value.value === null
    if (none) entries.delete(entry.key)
    else entries.set(entry.key, entry)
  }
  const shared = child(policy, key)
  return withEntry(policy, key, { kind: 'map', span: shared?.span ?? own.span, entries })
}
