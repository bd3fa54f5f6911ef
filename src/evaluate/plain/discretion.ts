import type { NumberValue } from '../../model/value.ts'
import { compare } from '../../util/rational.ts'
import { intersect } from './merges.ts'
import { between, NO_NUMBER } from './values.ts'

/** What an authority decides within a range; `low` null is no lower end. Nothing where it surely lies outside. */
export function discretion(of: NumberValue, low: NumberValue | null, high: NumberValue): NumberValue {
  if (!of.present || !high.present) return NO_NUMBER
  const within = intersect(of, { low: low?.low ?? null, high: high.high })
  if (within.low !== null && within.high !== null && compare(within.low, within.high) > 0) return NO_NUMBER
  return between(within.low, within.high, of.absent || high.absent || (low?.absent ?? false))
}
