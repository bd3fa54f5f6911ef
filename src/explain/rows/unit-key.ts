import type { Scalar } from '../../model/value.ts'
import { formatRational } from '../../util/rational.ts'

/** What tells a unit of a list from others by its identity: the same however it is spelt. */
export function unitKey(identity: Scalar): string {
  return typeof identity === 'object'
    ? formatRational(identity)
    : String(identity).normalize('NFKC').trim().toUpperCase()
}
