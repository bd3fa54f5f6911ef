import { fitQuantity } from '../language/fit-quantity.ts'
import { readQuantity } from '../language/quantity.ts'
import type { ScalarType } from '../model/type.ts'
import { formatDay } from '../util/civil-date.ts'
import { divide, equals, formatRational, parseRational, type Rational, toDecimal } from '../util/rational.ts'

/** A figure as a case writes it, in the unit it was written in where that is exact; undefined where none can be written. */
export function amountAsWritten(
  figure: number | string,
  type: ScalarType,
  before: string | null | undefined,
): string | undefined {
  const value = parseRational(`${figure}`)
  if (value === undefined) return undefined
  const texts = candidates(value, type, before ?? '')
  return texts.find((text) => {
    const read = readQuantity(text)
    const fitted = read === undefined ? 'type' : fitQuantity(read, type)
    return typeof fitted !== 'string' && equals(fitted, value)
  })
}

function candidates(value: Rational, type: ScalarType, before: string): string[] {
  switch (type.kind) {
    case 'money': {
      const unit = readQuantity(before)?.unit
      const units = [...(unit === undefined ? [] : [unit]), '元', '分']
      return units.flatMap((one) => inUnit(value, one))
    }
    case 'duration':
      return [`${formatRational(value)} ${type.unit === 'month' ? '个月' : '天'}`]
    case 'date':
      return [formatDay(Number(value.num))]
    case 'integer':
    case 'number':
      return numbers(value).flatMap((text) => (type.unit === undefined ? [text] : [`${text} ${type.unit}`]))
    case 'points':
      return numbers(value).map((text) => `${text} 分`)
    default:
      return numbers(value)
  }
}

function inUnit(fen: Rational, unit: string): string[] {
  const one = readQuantity(`1 ${unit}`)
  return one?.dimension === 'money' ? numbers(divide(fen, one.value)).map((text) => `${text} ${unit}`) : []
}

/** As a decimal where that is exact, and as a fraction. */
function numbers(value: Rational): string[] {
  const decimals = [0, 1, 2, 4].map((digits) => toDecimal(value, digits))
  return [
    ...decimals.filter((text) => {
      const read = parseRational(text)
      return read !== undefined && equals(read, value)
    }),
    formatRational(value),
  ]
}
