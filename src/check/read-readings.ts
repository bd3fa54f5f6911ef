import type { Reading } from '../model/core.ts'
import { child, entriesOf, type Tree, textAt } from '../model/tree.ts'

/** The readings of policy.yaml, by id. */
export function readReadings(policy: Tree | undefined): Map<string, Reading> {
  return new Map(
    entriesOf(child(policy, 'readings')).map(({ key, value }) => [
      key,
      {
        id: key,
        question: textAt(value, 'question') ?? '',
        choice: textAt(value, 'choice') ?? null,
        ground: textAt(value, 'ground') ?? '',
        alternatives: entriesOf(child(value, 'alternatives')).map((entry) => ({
          choice: entry.key,
          ground: textAt(child(value, 'alternatives'), entry.key) ?? '',
        })),
        open: textAt(value, 'open') === 'true',
      },
    ]),
  )
}
