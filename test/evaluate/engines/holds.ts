import type { Value } from '../../../src/model/value.ts'
import { compare } from '../../../src/util/rational.ts'

/** The first value holds the second: nothing the second may be is outside the first, and it may be something. */
export function holds(wide: Value, narrow: Value): boolean {
  if ((narrow.absent && !wide.absent) || (narrow.present && !wide.present)) return false
  if (!narrow.present) return narrow.absent
  if (wide.kind === 'set')
    return (
      narrow.kind === 'set' &&
      (wide.members === null || (narrow.members?.every((name) => wide.members?.includes(name)) ?? false))
    )
  if (narrow.kind === 'set') return false
  if (narrow.low !== null && narrow.high !== null && compare(narrow.low, narrow.high) > 0) return false
  const low = wide.low === null || (narrow.low !== null && compare(wide.low, narrow.low) <= 0)
  return low && (wide.high === null || (narrow.high !== null && compare(narrow.high, wide.high) <= 0))
}
