import type { Judgement } from '../model/application.ts'
import type { ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import { formatDay } from '../util/civil-date.ts'
import { formatRational, isInteger, type Rational, rational, toDecimal } from '../util/rational.ts'

/** Plain data as an application's file holds it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

const MOST_DIGITS = 12

/** A value as an application writes it, in the unit a person would use. */
export function writeValue(type: ScalarType, value: Scalar, judgement?: Judgement): Plain {
  if (judgement !== undefined)
    return {
      finding: judgement.finding,
      by: judgement.by,
      on: formatDay(Number(judgement.on.num)),
      ground: judgement.ground,
    }
  if (typeof value !== 'object') return value
  switch (type.kind) {
    case 'money':
      return writeMoney(value)
    case 'share':
      return isInteger(value) ? Number(value.num) : formatRational(value)
    case 'duration':
      return type.unit === 'day' ? `${value.num} 日` : `${value.num} 个月`
    case 'date':
      return formatDay(Number(value.num))
    default:
      return Number(toDecimal(value, MOST_DIGITS))
  }
}

/** In 万元 where that is whole, else in 元, else in 分. */
function writeMoney({ num }: Rational): string {
  if (num % 1_000_000n === 0n && num !== 0n) return `${num / 1_000_000n} 万元`
  return num % 100n === 0n ? `${num / 100n} 元` : `${toDecimal(rational(num, 100n), 2)} 元`
}
