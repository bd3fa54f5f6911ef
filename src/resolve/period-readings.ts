import type { PolicyFiles } from '../model/policy.ts'
import { child, textAt } from '../model/tree.ts'

/** The readings that say from when or until when a version is in force. */
export function periodReadings({ versions }: PolicyFiles): Set<string> {
  const ids = versions.flatMap(({ draft, tree }) => {
    const effective = child(tree, 'effective')
    return draft ? [] : [textAt(child(effective, 'from'), 'reading'), textAt(child(effective, 'until'), 'reading')]
  })
  return new Set(ids.filter((id) => id !== undefined))
}
