import type { Quantity } from '../model/decision.ts'
import type { ScalarType } from '../model/type.ts'
import { formatDay } from '../util/civil-date.ts'
import {
  compare,
  divide,
  formatRational,
  isInteger,
  multiply,
  type Rational,
  rational,
  toDecimal,
} from '../util/rational.ts'

/** An exact number with its unit, as data and in words. */
export function quantityOf(value: Rational, type: ScalarType): Quantity {
  switch (type.kind) {
    case 'money':
      return amount(value)
    case 'duration': {
      const [unit, unitEn] = type.unit === 'month' ? ['个月', 'month'] : ['天', 'day']
      return counted(value, unit, unitEn)
    }
    case 'date': {
      const day = formatDay(Number(value.num / value.den))
      return { value: day, unit: '', text: day }
    }
    case 'year':
      return {
        value: jsonNumber(value),
        unit: '年',
        text: `${formatRational(value)} 年`,
        textEn: formatRational(value),
      }
    case 'points':
      return counted(value, '分', 'point')
    case 'integer':
    case 'number':
      return counted(value, type.unit ?? '', '')
    default:
      return { value: jsonNumber(value), unit: '', text: formatRational(value) }
  }
}

/** A number counted in a unit; English leaves counters such as 家 out. */
export function counted(value: Rational, unit: string, unitEn: string): Quantity {
  const number = numberText(value)
  const plural = unitEn === '' || number === '1' || number === '-1' ? unitEn : `${unitEn}s`
  const text = `${number} ${unit}`.trim()
  const textEn = `${number} ${plural}`.trim()
  return { value: jsonNumber(value), unit, text, ...(text === textEn ? {} : { textEn }) }
}

/** A ratio as it was counted, unreduced: 15/24; as data its terms are whole, and only the upper one may be negative. */
export function countedRatio(numerator: Rational, denominator: Rational): Quantity {
  const [above, below] = [numerator.num * denominator.den, denominator.num * numerator.den]
  const value = below < 0n ? `${-above}/${-below}` : `${above}/${below}`
  return {
    value,
    unit: '',
    text: isInteger(numerator) && isInteger(denominator) ? value : termsText(numerator, denominator),
  }
}

/** The terms of a ratio as they are: 5.5/2. */
function termsText(numerator: Rational, denominator: Rational): string {
  const term = (value: Rational): string => (ends(value) ? toDecimal(value, 6) : `(${formatRational(value)})`)
  return `${term(numerator)}/${term(denominator)}`
}

/** A number as people write it: grouped from five digits on, decimals where they end, else a fraction. */
export function numberText(value: Rational): string {
  const decimals = toDecimal(value, 6)
  const [whole = '', fraction] = decimals.split('.')
  if (!isInteger(value) && !ends(value)) return formatRational(value)
  const grouped = whole.replace('-', '').length > 4 ? group(whole) : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Whether six decimals say the whole number. */
function ends(value: Rational): boolean {
  return isInteger(multiply(value, rational(1_000_000n)))
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function jsonNumber(value: Rational): number | string {
  const number = Number(value.num)
  return isInteger(value) && Number.isSafeInteger(number) ? number : formatRational(value)
}

const TEN_THOUSAND_YUAN = rational(1_000_000n)

/** An amount in 分: 30 万元 where it comes out in at most one decimal, else 1,234.56 元; a part of a 分 is said to be rounded. */
function amount(fen: Rational): Quantity {
  const tenThousands = divide(fen, TEN_THOUSAND_YUAN)
  const magnitude = fen.num < 0n ? { num: -fen.num, den: fen.den } : fen
  const short = isInteger(multiply(tenThousands, rational(10n))) && compare(magnitude, TEN_THOUSAND_YUAN) >= 0
  const yuan = decimal(divide(fen, rational(100n)), 2)
  const text = short ? `${decimal(tenThousands, 1)} 万元` : `${yuan} 元`
  const rounded = !isInteger(fen)
  return {
    value: jsonNumber(fen),
    unit: '分',
    text: rounded ? `约 ${text}` : text,
    textEn: `${rounded ? 'about ' : ''}CNY ${yuan}`,
  }
}

/** A grouped number of at most so many decimals: all of them, or none. */
function decimal(value: Rational, digits: number): string {
  const [whole = '', decimals] = toDecimal(value, digits).split('.')
  return `${group(whole)}${decimals === undefined ? '' : `.${decimals.padEnd(digits, '0')}`}`
}
