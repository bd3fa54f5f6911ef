import type { PolicyFiles } from '../model/policy.ts'
import { child, textAt } from '../model/tree.ts'
import { usedName } from '../model/used-name.ts'

/** The readings that say from when or until when a version is in force, of a policy and of the instruments it uses. */
export function periodReadings(files: PolicyFiles): Set<string> {
  return new Set([...ownPeriodReadings(files), ...usedPeriodReadings(files)])
}

/** The same of the instruments it uses alone. */
export function usedPeriodReadings({ uses }: PolicyFiles): Set<string> {
  return new Set([...uses].flatMap(([prefix, used]) => [...periodReadings(used)].map((id) => usedName(prefix, id))))
}

function ownPeriodReadings({ versions }: PolicyFiles): string[] {
  const ids = versions.flatMap(({ draft, tree }) => {
    const effective = child(tree, 'effective')
    return draft ? [] : [textAt(child(effective, 'from'), 'reading'), textAt(child(effective, 'until'), 'reading')]
  })
  return ids.filter((id) => id !== undefined)
}
