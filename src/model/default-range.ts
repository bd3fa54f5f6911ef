import { FIRST_DAY, LAST_DAY } from '../util/civil-date.ts'
import { type Rational, rational } from '../util/rational.ts'
import type { ScalarType } from './type.ts'

/** Finite ranges where none is declared: what is missing lies inside, what is outside is refused. Money in 分, durations in months or days. */
export function defaultRange(type: ScalarType): { readonly low: Rational; readonly high: Rational } {
  const upTo = (high: number | bigint): { low: Rational; high: Rational } => ({
    low: rational(0n),
    high: rational(high),
  })
  switch (type.kind) {
    case 'share':
      return upTo(1n)
    case 'money':
      return upTo(1_000_000_000_000_000n)
    case 'duration':
      return upTo(type.unit === 'month' ? 2_400n : 73_000n)
    case 'date':
      return { low: rational(FIRST_DAY), high: rational(LAST_DAY) }
    case 'year':
      return { low: rational(1901n), high: rational(2099n) }
    default:
      return upTo(1_000_000_000n)
  }
}
