import type { NumberValue } from '../../model/value.ts'
import { combine } from './arithmetic.ts'
import { between, NO_NUMBER } from './values.ts'

/**
 * What an authority decides within a range; `low` null is no lower end. A decision outside counts as the end it passed:
 * that it is refused is for `within` to say, and a value that could vanish with the decision would take others with it.
 */
export function discretion(of: NumberValue, low: NumberValue | null, high: NumberValue): NumberValue {
  if (!of.present || !high.present || low?.present === false) return NO_NUMBER
  const absent = of.absent || high.absent || (low?.absent ?? false)
  const atLeast = low === null ? of : combine('max', [of, low])
  const { low: least, high: most } = combine('min', [atLeast, high])
  return between(least, most, absent)
}
