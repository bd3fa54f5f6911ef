import { formatDay } from '../../util/civil-date.ts'
import {
  compare,
  divide,
  formatRational,
  isInteger,
  multiply,
  type Rational,
  rational,
  toDecimal,
} from '../../util/rational.ts'
import type { QuotedQuantity } from './quoted-quantity.ts'

const PERCENT = rational(100n)
const WAN = rational(10_000n)
const YI = rational(100_000_000n)

/** A quantity of a quote as a rule file writes it: 三分之二 is 2/3, 一千万元 is 1000 万元; undefined when there is no literal for it. */
export function asLiteral({ measures, written }: QuotedQuantity): string | undefined {
  const [measure] = measures
  if (measure === undefined) return undefined
  const { dimension, value, unit } = measure
  switch (dimension) {
    case 'date':
      return formatDay(Number(value.num))
    case 'year':
    case 'plain':
      return formatRational(value)
    case 'yearMonth':
      return undefined
    case 'fraction':
      return fraction(value)
    case 'month':
      return isInteger(written) ? withUnit(written, unit) : withUnit(value, '个月')
    case 'money':
      return unit === '元' ? yuan(written) : withUnit(written, unit)
    default:
      return withUnit(written, unit)
  }
}

/** Shares of a hundred as a percentage, others as they are said. */
function fraction(value: Rational): string {
  const percent = multiply(value, PERCENT)
  const decimal = toDecimal(percent, 4)
  const exact = 10_000n % percent.den === 0n
  return exact && value.den !== 2n && value.den > 4n ? `${decimal}%` : formatRational(value)
}

function yuan(amount: Rational): string {
  if (compare(amount, YI) >= 0 && isInteger(divide(amount, WAN)) && isInteger(divide(amount, YI)))
    return withUnit(divide(amount, YI), '亿元')
  return compare(amount, WAN) >= 0 ? withUnit(divide(amount, WAN), '万元') : withUnit(amount, '元')
}

function withUnit(value: Rational, unit: string): string {
  return `${10_000n % value.den === 0n ? toDecimal(value, 4) : formatRational(value)} ${unit}`
}
