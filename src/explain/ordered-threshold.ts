import type { Leaf } from '../model/core.ts'
import type { Shown } from '../model/decision.ts'
import { exactly } from './exact.ts'
import { shownOf } from './shown.ts'

/** Sizes of ordered choices are lowered to the choices on that side; this finds the choice that was written. */
export function orderedThreshold({ left, options }: Extract<Leaf, { op: 'oneOf' }>, word: string): Shown | undefined {
  if (left.type.kind !== 'choice') return undefined
  const { of } = left.type
  const ranks = options.map((option) => of.indexOf(String(option)))
  const [lowest, highest] = [Math.min(...ranks), Math.max(...ranks)]
  const rank = { atLeast: lowest, moreThan: lowest - 1, atMost: highest, lessThan: highest + 1 }[word]
  const written = rank === undefined ? undefined : of[rank]
  return written === undefined ? undefined : shownOf(exactly(written), left.type)
}
