import type { ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import { add, divide, floor, isInteger, multiply, ONE, type Rational, rational, subtract } from '../util/rational.ts'

/** The values a slip would put in place of a number or choice of the law: one step to each side, the next choice. */
export function valuesNear(value: Scalar, type: ScalarType): Scalar[] {
  if (typeof value === 'object') {
    if (type.kind === 'share') return percentsAround(value)
    const step = stepOf(value, type)
    return [add(value, step), subtract(value, step)].filter(({ num }) => num >= 0n || value.num < 0n)
  }
  if (type.kind === 'choice' && typeof value === 'string') {
    const at = type.of.indexOf(value)
    const next = type.of[(at + 1) % type.of.length]
    return next === undefined || next === value ? [] : [next]
  }
  return typeof value === 'boolean' ? [!value] : []
}

/** The whole percentages above and below: 2/3 lies between 66 % and 67 %. */
function percentsAround(value: Rational): Rational[] {
  const hundred = multiply(value, rational(100n))
  const below = isInteger(hundred) ? subtract(hundred, ONE) : rational(floor(hundred))
  const above = add(rational(floor(hundred)), ONE)
  return [above, below].filter(({ num }) => num >= 0n).map((percent) => divide(percent, rational(100n)))
}

/** One of the smallest units a law writes: 1 for counts, days and months, 分 for money, a hundredth for parts. */
function stepOf(value: Rational, { kind }: ScalarType): Rational {
  const isPart = (kind === 'number' || kind === 'points') && value.den !== 1n
  return isPart ? rational(1n, 100n) : ONE
}
