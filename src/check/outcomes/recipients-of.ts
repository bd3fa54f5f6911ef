import { readLabel } from '../../language/index.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import { child, entriesOf, type Tree, textAt } from '../../model/tree.ts'

/** Whoever an outcome may be for: the subject of the policy, its `subjects` and its parties, with what they are called. */
export function recipientsOf(
  policy: Tree | undefined,
  parties: ReadonlyMap<string, Bilingual>,
): Map<string, Bilingual> {
  const subject = textAt(policy, 'subject')
  const subjects = entriesOf(child(policy, 'subjects')).map(({ key, value }) => [key, readLabel(value, key)] as const)
  return new Map([
    ...(subject === undefined ? [] : [[subject, { zh: subject, en: subject }] as const]),
    ...parties,
    ...subjects,
  ])
}
