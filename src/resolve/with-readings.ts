import type { PolicyFiles } from '../model/policy.ts'
import { child, type Entry, type MapTree, type Span, type Tree, textOf } from '../model/tree.ts'
import { usedName } from '../model/used-name.ts'

/**
 * A policy with other choices for some of its readings: nothing but `readings.<id>.choice` differs, so that what was read
 * once can be made whole, checked and asked under any of them. A reading of an instrument it uses is called `prefix.id`.
 */
export function withReadings(files: PolicyFiles, choices: ReadonlyMap<string, string>): PolicyFiles {
  const uses = new Map(
    [...files.uses].map(([prefix, used]) => [prefix, withReadings(used, choicesOf(prefix, choices))] as const),
  )
  return { ...withOwnReadings(files, choices), uses }
}

function choicesOf(prefix: string, choices: ReadonlyMap<string, string>): Map<string, string> {
  const start = usedName(prefix, '')
  const theirs = [...choices].filter(([id]) => id.startsWith(start))
  return new Map(theirs.map(([id, choice]) => [id.slice(start.length), choice]))
}

function withOwnReadings(files: PolicyFiles, choices: ReadonlyMap<string, string>): PolicyFiles {
  const versions = files.versions.map((version) => {
    const tree = withChoices(version.tree, choices)
    return tree === version.tree ? version : { ...version, tree }
  })
  const same = versions.every((version, i) => version === files.versions[i])
  const { policy } = files
  return {
    ...files,
    ...(policy === undefined ? {} : { policy: withChoices(policy, choices) }),
    versions: same ? files.versions : versions,
  }
}

/** policy.yaml, or a version’s entry in it, with other choices for the readings written there. */
function withChoices(tree: MapTree, choices: ReadonlyMap<string, string>): MapTree {
  const readings = child(tree, 'readings')
  if (readings?.kind !== 'map') return tree
  const chosen = [...choices].flatMap(([id, choice]): [string, Tree][] => {
    const reading = readings.entries.get(id)?.value
    return reading?.kind === 'map' ? [[id, choosing(reading, choice)]] : []
  })
  return changing(tree, 'readings', changed(readings, new Map(chosen)))
}

/** Where an alternative of a reading is written; undefined for the choice made. */
export function alternativeSpan({ policy, uses, versions }: PolicyFiles, id: string, choice: string): Span | undefined {
  for (const [prefix, used] of uses) {
    const start = usedName(prefix, '')
    if (id.startsWith(start)) return alternativeSpan(used, id.slice(start.length), choice)
  }
  for (const tree of [policy, ...versions.map((version) => version.tree)]) {
    const alternatives = child(child(child(tree, 'readings'), id), 'alternatives')
    const found = alternatives?.kind === 'map' ? alternatives.entries.get(choice)?.keySpan : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** A reading with a choice; the one it has stays as it is written. */
function choosing(reading: MapTree, choice: string): MapTree {
  const now = child(reading, 'choice')
  if (textOf(now) === choice) return reading
  const { span } = now ?? reading
  return changing(reading, 'choice', { kind: 'scalar', value: choice, source: choice, plain: true, span })
}

function changing(tree: MapTree, key: string, value: Tree): MapTree {
  return changed(tree, new Map([[key, value]]))
}

function changed(tree: MapTree, values: ReadonlyMap<string, Tree>): MapTree {
  const entries = new Map<string, Entry>(tree.entries)
  for (const [key, value] of values) entries.set(key, { key, keySpan: entries.get(key)?.keySpan ?? tree.span, value })
  return { ...tree, entries }
}
